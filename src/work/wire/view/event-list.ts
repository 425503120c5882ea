import { cloneTemplate, find } from "../../../platform/index.ts";
import type { Timeline, WireEvent, WireRead } from "../model/timeline.ts";
import type { WireTexts } from "../texts/fr.ts";

/** As in styles/work/wire.css. */
const ROW_REM = 1.75;
const BEYOND = 8;
/** More rows than this are never in the document. */
const MAX_ROWS = 60;
/** Of the text of an event in its row, in characters. */
const PREVIEW = 120;
const PAGE = 10;

/** What the list shows. */
export interface ShownEvents {
  readonly events: readonly WireEvent[];
  readonly reads: readonly WireRead[];
  /** The texts that the events have added to. */
  readonly texts: Timeline["texts"];
  /** The indices of those that are listed. */
  readonly listed: readonly number[];
}

/** The list of events: the document has only the rows in view, and some more. Arrow keys choose the event. */
export function mountEventList(
  scroller: HTMLElement,
  texts: () => WireTexts,
  formatBytes: (bytes: number) => string,
  onSelect: (index: number | undefined) => void,
) {
  const { ownerDocument: document } = scroller;
  const space = scroller.appendChild(document.createElement("div"));
  space.role = "presentation";
  const mounted = new Map<number, HTMLElement>();
  let shown: ShownEvents = { events: [], reads: [], listed: [], texts: { answer: "", thinking: "" } };
  /** The index of the chosen event. */
  let selected: number | undefined;

  const rowHeight = (): number => ROW_REM * parseFloat(getComputedStyle(document.documentElement).fontSize);
  const idOf = (index: number): string => `wire-event-${index}`;

  /** What an event has added, else how it begins. */
  function preview({ answer, thinking, text }: WireEvent): string {
    const range = answer ?? thinking;
    if (range === undefined) return text.slice(0, PREVIEW).replaceAll(/[\r\n]+/g, " ↵ ");
    const added = shown.texts[answer === undefined ? "thinking" : "answer"];
    return JSON.stringify(added.slice(range.from, Math.min(range.to, range.from + PREVIEW)));
  }

  function fill(row: HTMLElement, index: number): void {
    const event = shown.events[index];
    const read = shown.reads[event?.firstRead ?? 0];
    if (event === undefined || read === undefined) return;
    const put = (name: string, text: string): void => {
      find(row, `[data-part=wire-row-${name}]`, HTMLElement).textContent = text;
    };
    row.id = idOf(index);
    put("number", `${index + 1}`);
    put("time", texts().time(read.at));
    const isFirst = shown.events[index - 1]?.lastRead !== event.firstRead;
    put("read", isFirst ? texts().readShort(formatBytes(read.bytes), read.gap) : "");
    put("kind", event.kinds.map((kind) => texts().kinds[kind]).join(", "));
    put("text", preview(event));
  }

  function render(isNew: boolean): void {
    const height = rowHeight();
    const { listed } = shown;
    const first = Math.max(0, Math.floor(scroller.scrollTop / height) - BEYOND);
    const count = Math.ceil(scroller.clientHeight / height) + 2 * BEYOND;
    const wanted = listed.slice(first, first + Math.min(count, MAX_ROWS));
    const set = new Set(wanted);
    for (const [index, row] of mounted) {
      if (set.has(index)) continue;
      row.remove();
      mounted.delete(index);
    }
    for (const [offset, index] of wanted.entries()) {
      const known = mounted.get(index);
      const row = known ?? cloneTemplate(document, "wire-row");
      if (known === undefined || isNew) fill(row, index);
      row.style.top = `${(first + offset) * ROW_REM}rem`;
      row.ariaSelected = `${index === selected}`;
      row.ariaPosInSet = `${first + offset + 1}`;
      row.ariaSetSize = `${listed.length}`;
      row.dataset["index"] = `${index}`;
      if (known !== undefined) continue;
      mounted.set(index, row);
      space.append(row);
    }
    if (selected !== undefined && set.has(selected))
      scroller.setAttribute("aria-activedescendant", idOf(selected));
    else scroller.removeAttribute("aria-activedescendant");
  }

  function reveal(place: number): void {
    const [top, height] = [place * rowHeight(), rowHeight()];
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    const below = top + height - scroller.clientHeight;
    if (below > scroller.scrollTop) scroller.scrollTop = below;
  }

  function select(index: number | undefined): void {
    selected = index;
    if (index !== undefined) reveal(Math.max(0, shown.listed.indexOf(index)));
    render(false);
    onSelect(index);
  }

  /** Chooses the event so many places further in the list. */
  function move(by: number): void {
    const { listed } = shown;
    if (listed.length === 0) return;
    const place = selected === undefined ? -1 : listed.indexOf(selected);
    const from = place < 0 && by < 0 ? listed.length : place;
    select(listed[Math.min(listed.length - 1, Math.max(0, from + by))]);
  }

  scroller.addEventListener("scroll", () => render(false), { passive: true });
  scroller.addEventListener("click", ({ target }) => {
    const row = target instanceof Element ? target.closest<HTMLElement>("[data-index]") : null;
    if (row !== null) select(Number(row.dataset["index"]));
  });
  scroller.addEventListener("keydown", (event) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowRight: 1,
      ArrowUp: -1,
      ArrowLeft: -1,
      PageDown: PAGE,
      PageUp: -PAGE,
      Home: -Infinity,
      End: Infinity,
    };
    const by = steps[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    move(by);
  });

  return {
    /** `isNew`: what the rows show may have changed, not only their number. */
    show(next: ShownEvents, isNew: boolean): void {
      shown = next;
      space.style.height = `${next.listed.length * ROW_REM}rem`;
      render(isNew);
    },
    move,
    select,
    selected: (): number | undefined => selected,
  };
}

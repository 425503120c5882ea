import { createFrameWriter, find } from "../../platform/index.ts";
import {
  EMPTY_LAYOUT,
  HEADING,
  type ListLayout,
  type PlacedRow,
  shiftOf,
  windowOf,
} from "../model/list-layout.ts";
import type { HistoryTexts } from "../texts/en.ts";
import { showHeadings } from "./headings.ts";
import { listKeys } from "./list-keys.ts";
import { placeInOrder } from "./place-in-order.ts";
import { createTitleFields } from "./title-field.ts";
import { createRow, type RowView } from "./row.ts";

export interface RowListEvents {
  onOpen(row: PlacedRow["row"]): void;
  onMore(row: PlacedRow["row"], button: HTMLElement): void;
  /** By its key. */
  onDelete(row: PlacedRow["row"]): void;
  onRename(id: string, title: string): void;
}

/** What the list shows. */
export interface ShownList {
  readonly layout: ListLayout;
  readonly shown: string | undefined;
  readonly isBin: boolean;
  readonly now: number;
}

/**
 * The list of conversations: the document has only the rows in view, some more, and the current one, which the keys move
 * and which is never taken away by scrolling.
 */
export function mountRowList(
  scroller: HTMLElement,
  texts: () => HistoryTexts["history"],
  events: RowListEvents,
) {
  const document = scroller.ownerDocument;
  const list = find(scroller, "[role=list]", HTMLElement);
  const mounted = new Map<string, RowView>();
  const spare: RowView[] = [];
  let created = 0;
  let state: ShownList = { layout: EMPTY_LAYOUT, shown: undefined, isBin: false, now: 0 };
  let places = new Map<string, number>();
  /** The id of the row that Tab goes to. */
  let current: string | undefined;
  const titles = createTitleFields(
    () => texts().title,
    (id, title) => events.onRename(id, title),
    (id) => focusRow(indexOf(id)),
  );

  const rem = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize);
  const placeAt = (index: number): PlacedRow | undefined => state.layout.rows[index];
  const viewOfCurrent = (): RowView | undefined => (current === undefined ? undefined : mounted.get(current));
  const indexOf = (id: string | undefined): number => (id === undefined ? -1 : (places.get(id) ?? -1));
  const rowAt = (target: EventTarget | null): HTMLElement | null =>
    target instanceof Element ? target.closest<HTMLElement>("[data-conversation]") : null;

  function drop(id: string, view: RowView): void {
    titles.close(id);
    view.element.remove();
    mounted.delete(id);
    spare.push(view);
  }

  /** `isNew`: what the rows show may have changed, not only where the list is scrolled to. */
  function render(isNew = false): void {
    const px = rem();
    const [top, height] = [scroller.scrollTop / px, scroller.clientHeight / px];
    const [from, to] = windowOf(state.layout, top, top + height);
    const indices = Array.from({ length: to - from }, (_, offset) => from + offset);
    const kept = indexOf(current);
    if (kept >= 0 && kept < from) indices.unshift(kept);
    if (kept >= to) indices.push(kept);
    const wanted = new Set(indices.map((index) => placeAt(index)?.row.id));
    for (const [id, view] of [...mounted]) if (!wanted.has(id)) drop(id, view);
    const elements = indices.flatMap((index) => {
      const place = placeAt(index);
      return place === undefined ? [] : [viewOf(place, index, isNew).element];
    });
    placeInOrder(list, elements);
  }

  function viewOf(place: PlacedRow, index: number, isNew: boolean): RowView {
    const { id } = place.row;
    const known = mounted.get(id);
    if (known !== undefined && !isNew) return known;
    const view = known ?? spare.pop() ?? createRow(document, (created += 1));
    mounted.set(id, view);
    const { layout, shown, isBin, now } = state;
    const [position, size] = [index + 1, layout.rows.length];
    view.show(place, { texts: texts(), now, isBin, isShown: id === shown, position, size });
    view.setTab(id === current);
    return view;
  }

  function setCurrent(id: string | undefined): void {
    if (id === current) return;
    viewOfCurrent()?.setTab(false);
    current = id;
    viewOfCurrent()?.setTab(true);
  }

  function reveal({ top, height, isFirst }: PlacedRow): void {
    const px = rem();
    const [start, end] = [(isFirst ? top - HEADING : top) * px, (top + height) * px];
    if (start < scroller.scrollTop) scroller.scrollTop = start;
    else if (end > scroller.scrollTop + scroller.clientHeight)
      scroller.scrollTop = end - scroller.clientHeight;
  }

  function focusRow(index: number): void {
    const place = placeAt(index);
    if (place === undefined) return;
    setCurrent(place.row.id);
    reveal(place);
    render();
    mounted.get(place.row.id)?.open.focus({ preventScroll: true });
  }

  function rename(id: string): void {
    const place = placeAt(indexOf(id));
    if (place === undefined || state.isBin) return;
    titles.close();
    setCurrent(id);
    reveal(place);
    render();
    const view = mounted.get(id);
    if (view !== undefined) titles.open(id, view.open, view.title, place.row.title);
  }

  function putCurrent(before: number, isOther: boolean, hadFocus: boolean): void {
    if (hadFocus && !isOther && indexOf(current) >= 0) return;
    const { rows } = state.layout;
    const beside = hadFocus && !isOther ? rows[Math.min(before, rows.length - 1)] : undefined;
    const shown = isOther ? -1 : indexOf(state.shown);
    current = (beside ?? placeAt(Math.max(0, shown)))?.row.id;
  }

  const writer = createFrameWriter(() => {
    render();
    return false;
  });
  scroller.addEventListener("scroll", () => writer.schedule(), { passive: true });
  new ResizeObserver(() => writer.schedule()).observe(scroller);
  list.addEventListener("focusin", ({ target }) => setCurrent(rowAt(target)?.dataset["conversation"]));
  list.addEventListener("click", ({ target }) => {
    const place = placeAt(indexOf(rowAt(target)?.dataset["conversation"]));
    const button = target instanceof Element ? target.closest<HTMLElement>("button[data-action]") : null;
    if (place === undefined || button === null) return;
    if (button.dataset["action"] === "more") events.onMore(place.row, button);
    else events.onOpen(place.row);
  });
  listKeys(list, {
    count: () => state.layout.rows.length,
    current: () => indexOf(current),
    page: () => Math.max(1, Math.floor(scroller.clientHeight / rem() / 3.25) - 1),
    onMove: focusRow,
    onRename: () => current !== undefined && rename(current),
    onDelete(): void {
      const place = placeAt(indexOf(current));
      if (place !== undefined) events.onDelete(place.row);
    },
  });

  return {
    rename,
    /** `isOther`: these are other conversations, such as the results of a search, and the list begins at its top. */
    show(next: ShownList, isOther: boolean): void {
      const hadFocus = list.contains(document.activeElement);
      const [old, before, px] = [state.layout, indexOf(current), rem()];
      state = next;
      if (next.layout !== old) places = new Map(next.layout.rows.map(({ row }, index) => [row.id, index]));
      putCurrent(before, isOther, hadFocus);
      list.style.height = `${next.layout.height}rem`;
      showHeadings(list, next.layout, texts());
      const { scrollTop } = scroller;
      const shift = scrollTop > 0 ? shiftOf(old, scrollTop / px, (id) => placeAt(indexOf(id))) : 0;
      if (isOther) scroller.scrollTop = 0;
      else if (shift !== 0) scroller.scrollTop = scrollTop + shift * px;
      render(true);
      if (!hadFocus || list.contains(document.activeElement)) return;
      const view = viewOfCurrent();
      (view?.open ?? scroller).focus({ preventScroll: true });
    },
    focus(): void {
      focusRow(Math.max(0, indexOf(current)));
    },
  };
}

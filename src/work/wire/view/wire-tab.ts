import type { Exchange, Problem } from "../../../chat/index.ts";
import { find, translate } from "../../../platform/index.ts";
import type { EventFilter } from "../model/filter-events.ts";
import { EVENT_KINDS } from "../model/read-delta.ts";
import type { Timeline, WireHead } from "../model/timeline.ts";
import type { WireTexts } from "../texts/fr.ts";
import { shortened } from "../../model/shorten.ts";
import { wireWordsEn } from "../../words/texts/en.ts";
import { wordsInHeads } from "../../words/texts/words-in.ts";
import { mountEventDetails, showWords } from "./event-details.ts";
import { mountEventList } from "./event-list.ts";

export interface WireTabEvents {
  onExchange(index: number): void;
  onFilter(filter: EventFilter): void;
  onCopy(text: string, button: HTMLButtonElement): void;
  onCopyAll(button: HTMLButtonElement): void;
  explain(event: string): Promise<unknown>;
  describeProblem(problem: Problem): string;
}

const KINDS = ["all", ...EVENT_KINDS] as const;

/** The wire of one answer: the request, the list of events, and the chosen one. */
export function mountWireTab(root: HTMLElement, texts: () => WireTexts, events: WireTabEvents) {
  const { ownerDocument: document } = root;
  const part = (name: string): HTMLElement => find(root, `[data-part=${name}]`, HTMLElement);
  const button = (action: string): HTMLButtonElement =>
    find(root, `[data-action=${action}]`, HTMLButtonElement);
  const search = find(root, "[name=wireSearch]", HTMLInputElement);
  const kind = find(root, "[name=wireKind]", HTMLSelectElement);
  const choice = find(root, "[name=wireExchange]", HTMLSelectElement);
  const formatBytes = (bytes: number): string => texts().bytes(bytes);
  let timeline: Timeline | undefined;
  let state: "nothing" | "released" | "shown" = "nothing";

  const details = mountEventDetails(part("wire-event"), texts, formatBytes, events.explain);
  const list = mountEventList(part("wire-list"), texts, formatBytes, showDetails);

  function showDetails(index: number | undefined): void {
    if (timeline !== undefined) details.show(timeline, index);
  }

  function selectedText(): string {
    return timeline?.events[list.selected() ?? -1]?.text ?? "";
  }

  function showOptions(select: HTMLSelectElement, options: readonly (readonly [string, string])[]): void {
    const { value } = select;
    select.replaceChildren(
      ...options.map(([name, label]) =>
        Object.assign(document.createElement("option"), { value: name, textContent: label }),
      ),
    );
    if (options.some(([name]) => name === value)) select.value = value;
  }

  function showLanguage(): void {
    translate(root, texts());
    showOptions(
      kind,
      KINDS.map((each) => [each, texts().kinds[each]]),
    );
    if (state !== "shown") write(part("wire-state"), texts()[state]);
    showDetails(list.selected());
  }

  const filter = (): void => {
    const chosen = KINDS.find((each) => each === kind.value) ?? "all";
    events.onFilter({ search: search.value, kind: chosen });
  };
  search.addEventListener("input", filter);
  kind.addEventListener("change", filter);
  choice.addEventListener("change", () => events.onExchange(Number(choice.value)));
  button("wire-previous").addEventListener("click", () => list.move(-1));
  button("wire-next").addEventListener("click", () => list.move(1));
  button("wire-copy").addEventListener("click", () => events.onCopy(selectedText(), button("wire-copy")));
  button("wire-copy-all").addEventListener("click", () => events.onCopyAll(button("wire-copy-all")));
  showLanguage();

  function endText({ isOver, entries }: Exchange, { ends }: Timeline): string {
    const dropped = ends.some((entry) => entry.kind === "dropped")
      ? entries.find((entry) => entry.kind === "dropped")
      : undefined;
    const rest = dropped?.kind === "dropped" ? ` ${texts().dropped(formatBytes(dropped.bytes))}` : "";
    const end = ends.findLast((entry) => entry.kind !== "dropped");
    if (!isOver || end === undefined) return texts().arriving + rest;
    if (end.kind === "failure") return texts().failed(events.describeProblem(end.problem)) + rest;
    if (end.kind === "stop") return (end.by === "user" ? texts().stopped : texts().left) + rest;
    return texts().closed + rest;
  }

  return {
    showLanguage,
    select: list.select,
    showExchanges(count: number, chosen: number, isReleased: boolean): void {
      state = count > 0 ? "shown" : isReleased ? "released" : "nothing";
      part("wire-shown").hidden = state !== "shown";
      part("wire-choice").hidden = count < 2;
      showOptions(
        choice,
        Array.from({ length: count }, (_, index) => [`${index}`, texts().exchange(index + 1, count)]),
      );
      choice.value = `${chosen}`;
      if (state !== "shown") write(part("wire-state"), texts()[state]);
    },
    showTimeline(exchange: Exchange, shown: Timeline, listed: readonly number[], isNew: boolean): void {
      const isOther = timeline !== shown;
      timeline = shown;
      const { events: all, reads, heads } = shown;
      const count = texts().count(listed.length, all.length, reads.length, formatBytes(exchange.bytes));
      write(part("wire-state"), `${count} ${endText(exchange, shown)}`);
      write(part("wire-heads"), heads.map((head) => shortened(headText(head), texts().cut)).join("\n\n"));
      showWords(part("wire-head-words"), wordsInHeads(heads, wireWordsEn));
      list.show({ events: all, reads, listed, texts: shown.texts }, isNew || isOther);
      for (const name of ["wire-previous", "wire-next", "wire-copy-all"])
        button(name).disabled = listed.length === 0;
    },
  };
}

/** Writing the same text again would take away a selection. */
function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** As HTTP/1.1 writes it. */
function headText(head: WireHead): string {
  const headers = head.headers.map(([name, value]) => `${name}: ${value}`);
  if (head.kind === "response") return [`${head.status} ${head.statusText}`.trimEnd(), ...headers].join("\n");
  return [`${head.method} ${head.url}`, ...headers, "", head.body].join("\n").trimEnd();
}

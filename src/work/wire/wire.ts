import type { Exchange, Problem } from "../../chat/index.ts";
import { addParts, createFrameWriter } from "../../platform/index.ts";
import { type EventFilter, eventTest } from "./model/filter-events.ts";
import { createTimeline, type Timeline } from "./model/timeline.ts";
import type { WireTexts } from "./texts/fr.ts";
import { mountWireTab } from "./view/wire-tab.ts";
import markup from "./view/wire-tab.html?raw";
import styles from "../../../styles/work/wire.css?raw";

export interface WireEvents {
  onCopy(text: string, button: HTMLButtonElement): void;
  /** What LangChain makes of one event, as a JSON value. */
  explain(event: string): Promise<unknown>;
  describeProblem(problem: Problem): string;
}

/** In milliseconds: one slice of reading, so that the page responds in between. */
const SLICE_MS = 8;
/** While there is more to read, the list is drawn this often, in milliseconds. */
const DRAW_MS = 100;

/** Shows what went over the wire for an answer. While it is not shown, nothing is done. */
export function mountWire(root: HTMLElement, texts: () => WireTexts, events: WireEvents) {
  addParts(root, markup, styles);
  let exchanges: readonly Exchange[] = [];
  let exchange: Exchange | undefined;
  let timeline: Timeline = createTimeline({ entries: [] });
  let listed: number[] = [];
  /** So many events have been tested for the list. */
  let tested = 0;
  let drawnAt = 0;
  let test = eventTest({ search: "", kind: "all" });

  const view = mountWireTab(root, texts, {
    ...events,
    onExchange: (index) => choose(exchanges[index]),
    onFilter(filter: EventFilter): void {
      test = eventTest(filter);
      listed = [];
      tested = 0;
      list();
      render(true);
    },
    onCopyAll(button): void {
      const all = listed.map((index) => timeline.events[index]?.text ?? "");
      events.onCopy(all.join("\n\n"), button);
    },
  });

  const frame = createFrameWriter(
    () => {
      const isMore = timeline.readUntil(performance.now() + SLICE_MS);
      list();
      // Drawing each slice would take more time than reading it.
      if (!isMore || performance.now() > drawnAt + DRAW_MS) render(false);
      return isMore;
    },
    () => {
      if (exchange !== undefined && !exchange.isOver && root.checkVisibility()) frame.schedule();
    },
  );

  function list(): void {
    for (; tested < timeline.events.length; tested++) {
      const event = timeline.events[tested];
      if (event !== undefined && test(event)) listed.push(tested);
    }
  }

  function render(isNew: boolean): void {
    drawnAt = performance.now();
    if (exchange !== undefined) view.showTimeline(exchange, timeline, listed, isNew);
  }

  function choose(next: Exchange | undefined): void {
    if (next === exchange) return frame.schedule();
    exchange = next;
    timeline = createTimeline({ entries: next?.entries ?? [] });
    listed = [];
    tested = 0;
    drawnAt = 0;
    view.select(undefined);
    frame.flush();
  }

  return {
    /** Shows the exchanges of an answer; none: nothing was sent yet; `undefined`: they are no longer kept. */
    show(next: readonly Exchange[] | undefined): void {
      exchanges = (next ?? []).filter(({ entries, isOver }) => entries.length > 0 || !isOver);
      const isReleased = next === undefined || (next.length > 0 && exchanges.length === 0);
      const last = exchanges.at(-1);
      const kept = exchange !== undefined && exchanges.includes(exchange) ? exchange : last;
      view.showExchanges(
        exchanges.length,
        exchanges.findIndex((each) => each === kept),
        isReleased,
      );
      choose(kept);
    },
    showLanguage(): void {
      view.showLanguage();
      render(true);
    },
  };
}

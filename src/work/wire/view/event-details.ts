import { find, parseJSON } from "../../../platform/index.ts";
import { droppedFields } from "../model/dropped-fields.ts";
import { wireWordsEn } from "../../words/texts/en.ts";
import { wordsInEvent } from "../../words/texts/words-in.ts";
import { eventData } from "../model/split-events.ts";
import type { TextRange, Timeline, WireEvent } from "../model/timeline.ts";
import type { WireTexts } from "../texts/fr.ts";

/** Before and after the marked text, in characters: the layout of all of a long answer takes too long. */
const AROUND = 1000;
/** Of a text in a block, in characters. */
const LONGEST_BLOCK = 100_000;

/** The details of the chosen event. */
export function mountEventDetails(
  root: HTMLElement,
  texts: () => WireTexts,
  formatBytes: (bytes: number) => string,
  explain: (event: string) => Promise<unknown>,
) {
  const part = (name: string): HTMLElement => find(root, `[data-part=${name}]`, HTMLElement);
  /** What the chunk of is being found out. */
  let asked: WireEvent | undefined;

  function put(name: string, text: string): void {
    part(name).textContent = text.length > LONGEST_BLOCK ? `${text.slice(0, LONGEST_BLOCK)}…` : text;
  }

  function readText({ reads }: Timeline, index: number): string {
    const read = reads[index];
    return read === undefined ? "" : texts().read(index + 1, formatBytes(read.bytes), read.gap);
  }

  function showAdded({ texts: all }: Timeline, { answer, thinking }: WireEvent): void {
    const [name, range]: readonly ["answer" | "thinking", TextRange | undefined] =
      answer === undefined ? ["thinking", thinking] : ["answer", answer];
    part("wire-added-part").hidden = range === undefined;
    if (range === undefined) return;
    put("wire-added-title", texts().added[name]);
    const from = Math.max(0, range.from - AROUND);
    const mark = root.ownerDocument.createElement("mark");
    mark.textContent = all[name].slice(range.from, range.to);
    const before = all[name].slice(from, range.from);
    const to = range.to + AROUND;
    const after = all[name].slice(range.to, to) + (to < all[name].length ? "…" : "");
    part("wire-added").replaceChildren(from > 0 ? `…${before}` : before, mark, after);
    mark.scrollIntoView({ block: "nearest" });
  }

  function showFields(data: unknown): void {
    const { ownerDocument: document } = root;
    const fields = droppedFields(data);
    part("wire-fields-part").hidden = fields.length === 0;
    part("wire-fields").replaceChildren(
      ...fields.flatMap(({ path, name }) => {
        const [term, use] = [document.createElement("dt"), document.createElement("dd")];
        term.textContent = path;
        use.textContent = texts().fields[name];
        return [term, use];
      }),
    );
  }

  async function showChunk(event: WireEvent): Promise<void> {
    if (asked === event) return;
    asked = event;
    put("wire-chunk", texts().asking);
    const chunk = await explain(event.text);
    if (asked === event) put("wire-chunk", JSON.stringify(chunk, undefined, 2) ?? "");
  }

  return {
    /** Without an event, nothing is shown. */
    show(timeline: Timeline, index: number | undefined): void {
      const event = index === undefined ? undefined : timeline.events[index];
      root.hidden = event === undefined;
      if (event === undefined || index === undefined) return void (asked = undefined);
      const data = eventData(event.text);
      const value = data === undefined ? undefined : (parseJSON(data) ?? data);
      const { firstRead, lastRead } = event;
      put("wire-event-title", texts().eventTitle(index + 1));
      const last = lastRead === firstRead ? undefined : readText(timeline, lastRead);
      put("wire-event-reads", texts().eventReads(readText(timeline, firstRead), last));
      put("wire-raw", event.text);
      put(
        "wire-json",
        typeof value === "string" ? value : (JSON.stringify(value, undefined, 2) ?? texts().noData),
      );
      showWords(part("wire-event-words"), wordsInEvent(value, wireWordsEn));
      showFields(value);
      showAdded(timeline, event);
      void showChunk(event);
    },
  };
}

/** Has a button explain these words; without any, it is not there. */
export function showWords(button: HTMLElement, words: readonly string[]): void {
  button.hidden = words.length === 0;
  button.dataset["word"] = words.join(" ");
}

import type { ExchangeEntry, Problem } from "../../../chat/index.ts";

export const MODEL = "lesson-2b";
export const STREAM = head(200, "OK", "text/event-stream");
export const JSON_HEAD = head(200, "OK", "application/json");
export const CLOSE: Step = [0, { kind: "close" }];
export const END: readonly Step[] = [[0, event("[DONE]")], CLOSE];
export const TOKEN_MS = 45;

/** What happens, so many ms after the step before. */
export type Step = readonly [ms: number, happening: Happening];
type Happening = ExchangeEntry extends infer Entry
  ? Entry extends unknown
    ? Omit<Entry, "at">
    : never
  : never;

export function head(status: number, statusText: string, contentType: string): Happening {
  return { kind: "response", status, statusText, headers: [["content-type", contentType]] };
}

export function read(text: string): Happening {
  return { kind: "read", bytes: new TextEncoder().encode(text) };
}

export function failure(problem: Problem): Happening {
  return { kind: "failure", problem };
}

function event(data: string): Happening {
  return read(`data: ${data}\n\n`);
}

export function chunk(delta: Readonly<Record<string, string>>, finish: string | null = null): Happening {
  const about = { id: "chatcmpl-7", object: "chat.completion.chunk", created: 1_790_000_000, model: MODEL };
  return event(JSON.stringify({ ...about, choices: [{ index: 0, delta, finish_reason: finish }] }));
}

/** A text as a stream gives it: its role first, then word by word. */
export function spoken(field: "content" | "reasoning_content", text: string): readonly Step[] {
  const words = text.match(/\S+\s*/g) ?? [];
  return [
    [20, chunk({ role: "assistant", content: "" })],
    ...words.map((word): Step => [TOKEN_MS, chunk({ [field]: word })]),
  ];
}

/** The beginning of a text, which ends within a sentence. */
export function half(text: string): string {
  return text.slice(0, text.lastIndexOf(" ", text.length / 2));
}

import { createFormStream, createVerdict, type JsonSchema, type Validate } from "../../structured/index.ts";
import type { createMarkdownStream } from "../../markdown/index.ts";
import type { AssistantMessage } from "../model/conversation.ts";
import type { Ending } from "../model/ending.ts";
import type { ChatTexts } from "../texts/en.ts";

export interface SchemaViewEvents {
  readonly validate: Validate;
  /** There is something to draw. */
  onChange(): void;
  /** Draws what is no JSON. */
  openMarkdown(): ReturnType<typeof createMarkdownStream>;
}

/** What an answer has that was asked for with a schema: a form, and what became of the schema. */
export function createSchemaViews(
  parts: { readonly answer: HTMLElement; readonly verdict: HTMLElement },
  schema: JsonSchema,
  texts: () => ChatTexts,
  { validate, onChange, openMarkdown }: SchemaViewEvents,
) {
  const words = (): ChatTexts["labels"] => texts().labels;
  const number = (written: string): string => texts().structured.number(written);
  const verdict = createVerdict(parts.verdict, schema, validate, onChange);

  return {
    open: () => createFormStream(parts.answer, schema, words, number, openMarkdown),
    showVerdict(
      { answer, thinking }: Pick<AssistantMessage, "answer" | "thinking">,
      { status }: Ending,
    ): void {
      verdict.show({ answer, thinking, end: ENDS[status] }, texts());
    },
    clearVerdict: verdict.clear,
  };
}

/** Why JSON is not complete. */
const ENDS = {
  done: "model",
  cut: "limit",
  stopped: "stopped",
  incomplete: "lost",
  empty: "model",
  failed: "lost",
} as const satisfies Record<Ending["status"], string>;

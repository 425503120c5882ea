import { type Attachment, parseAttachments } from "../../../attachments/index.ts";
import type { PromptDraft } from "../../../chat/index.ts";
import { isRecord, parseJSON } from "../../../platform/index.ts";
import type { Recording } from "./recording.ts";

/**
 * What was asked in a recording, as far as it was recorded: its system prompt, and its last question with its pictures.
 * Its files are in its text, as they were sent.
 */
export function recordedPrompt({ entries: [request] }: Recording): Pick<
  PromptDraft,
  "system" | "human" | "attachments"
> & {
  /** The tools that were offered, as fields of the body; none of them is run. */
  readonly fields: Readonly<Record<string, unknown>>;
} {
  const body = parseJSON(request.body);
  const tools = isRecord(body) ? body["tools"] : undefined;
  const messages: readonly unknown[] =
    isRecord(body) && Array.isArray(body["messages"]) ? body["messages"] : [];
  const content = (role: string, found: readonly unknown[]): unknown => {
    const message = found.find((each) => isRecord(each) && each["role"] === role);
    return isRecord(message) ? message["content"] : "";
  };
  const question = content("user", messages.toReversed());
  return {
    system: textOf(content("system", messages)),
    human: textOf(question),
    attachments: partsOf(question).flatMap(pictureOf),
    fields: Array.isArray(tools) ? { tools } : {},
  };
}

function partsOf(content: unknown): readonly unknown[] {
  return Array.isArray(content) ? content : [];
}

function textOf(content: unknown): string {
  if (typeof content === "string") return content;
  return partsOf(content)
    .flatMap((part) => (isRecord(part) && typeof part["text"] === "string" ? [part["text"]] : []))
    .join("\n\n");
}

/** A picture that the message itself contains. Its size and what it shows are not in a request. */
function pictureOf(part: unknown): readonly Attachment[] {
  const { url } = isRecord(part) && isRecord(part["image_url"]) ? part["image_url"] : {};
  return parseAttachments([{ kind: "picture", url }]);
}

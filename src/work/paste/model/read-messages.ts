import { type Attachment, parseAttachments } from "../../../attachments/index.ts";
import { isRecord } from "../../../platform/index.ts";
import type { LeftOut, PastedMessage } from "./pasted-request.ts";

interface Messages {
  readonly messages: readonly PastedMessage[];
  /** Their parts that are neither text nor a picture. */
  readonly leftOut: readonly LeftOut[];
}

/** Parses the messages of a body. What is no message is skipped. */
export function readMessages(value: unknown): Messages {
  const leftOut: LeftOut[] = [];
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  const messages = entries.flatMap((entry) => {
    if (!isRecord(entry) || typeof entry["role"] !== "string") return [];
    return [{ role: entry["role"], ...readContent(entry["content"], leftOut) }];
  });
  return { messages, leftOut };
}

function readContent(content: unknown, leftOut: LeftOut[]): Pick<PastedMessage, "text" | "pictures"> {
  if (typeof content === "string") return { text: content };
  const parts: readonly unknown[] = Array.isArray(content) ? content : [];
  const texts: string[] = [];
  const pictures: Attachment[] = [];
  for (const part of parts) {
    const { type, text, image_url: image } = isRecord(part) ? part : {};
    const [picture] = parseAttachments([{ kind: "picture", url: isRecord(image) ? image["url"] : image }]);
    if (typeof part === "string") texts.push(part);
    else if (type === "text" && typeof text === "string") texts.push(text);
    else if (type === "image_url" && picture !== undefined) pictures.push(picture);
    else leftOut.push({ name: typeof type === "string" ? type : "content", reason: "part" });
  }
  return { text: texts.join(""), ...(pictures.length > 0 && { pictures }) };
}

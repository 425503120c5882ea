import type { Attachment } from "../../../attachments/index.ts";
import { pictureIn } from "./attached.ts";
import { fieldsOf, firstText, listOf, type LostCounter, stringOf } from "./foreign.ts";
import type { LostKind } from "./imported.ts";

/** Calls get ids when the conversation is opened, unless the file has some. */
export type ForeignCalls = readonly { readonly id?: string; readonly name: string; readonly args: string }[];

interface Contents {
  readonly text: string;
  readonly thinking: string;
  readonly toolCalls: ForeignCalls;
}

/** The types of parts, as OpenAI, Anthropic, and the programs that copied them name them. */
const PART_KINDS: ReadonlyMap<string, "text" | "thinking" | "call" | "none" | LostKind> = new Map([
  ["", "text"], // OpenAI's older shape, without a type
  ["text", "text"],
  ["input_text", "text"],
  ["output_text", "text"],
  ["audio_transcription", "text"],
  ["error", "text"],
  ["thinking", "thinking"],
  ["think", "thinking"],
  ["reasoning", "thinking"],
  ["tool_use", "call"],
  ["tool_call", "call"],
  ["function_call", "call"],
  ["tool_result", "tool"],
  ["function_call_output", "tool"],
  ["image", "picture"],
  ["image_url", "picture"],
  ["image_file", "picture"],
  ["input_image", "picture"],
  ["image_asset_pointer", "picture"],
  ["file", "file"],
  ["input_file", "file"],
  ["document", "file"],
  ["input_audio", "file"],
  ["audio", "file"],
  ["audio_asset_pointer", "file"],
  ["video_url", "file"],
  ["agent_update", "none"],
  ["token_budget", "none"],
  ["redacted_thinking", "none"],
]);

/** The content of a question: its text, and the pictures that are in it. */
export function readQuestion(content: unknown, lost: LostCounter) {
  const attachments: Attachment[] = [];
  const { text } = readParts(content, lost, "\n\n", (part) => {
    attachments.push(...pictureIn(urlOf(part), "", lost));
  });
  return { text, attachments };
}

/** The texts of a content: a text, or a list of parts. */
export function readContents(content: unknown, lost: LostCounter, joint = "\n\n"): Contents {
  return readParts(content, lost, joint, () => lost.add("picture"));
}

function readParts(
  content: unknown,
  lost: LostCounter,
  joint: string,
  onPicture: (part: Readonly<Record<string, unknown>>) => void,
): Contents {
  if (typeof content === "string") return { text: content, thinking: "", toolCalls: [] };
  const texts: string[] = [];
  const thoughts: string[] = [];
  const toolCalls: ForeignCalls[number][] = [];
  for (const part of listOf(content)) {
    const fields = fieldsOf(part);
    const type = stringOf(fields["type"] ?? fields["content_type"]);
    const kind = typeof part === "string" ? "text" : (PART_KINDS.get(type) ?? "unknown");
    const said = typeof part === "string" ? part : textIn(fields, type);
    if (kind === "text") texts.push(said);
    else if (kind === "thinking") thoughts.push(said);
    else if (kind === "picture") onPicture(fields);
    else if (kind === "call") toolCalls.push(...callIn(fields, lost));
    else if (kind !== "none") lost.add(kind);
  }
  const join = (pieces: readonly string[]): string => pieces.filter((each) => each.trim() !== "").join(joint);
  return { text: join(texts), thinking: join(thoughts), toolCalls };
}

/** OpenAI's two shapes, and Anthropic's. */
function urlOf({ image_url, source }: Readonly<Record<string, unknown>>): unknown {
  if (source === undefined) return fieldsOf(image_url)["url"] ?? image_url;
  const { media_type, data } = fieldsOf(source);
  return `data:${stringOf(media_type)};base64,${stringOf(data)}`;
}

/** LibreChat has the text in a field of the name of the type, and as `{value}`. */
function textIn(fields: Readonly<Record<string, unknown>>, type: string): string {
  const own = Object.hasOwn(fields, type) ? fields[type] : undefined;
  const value = firstText(own, fields["text"], fieldsOf(own)["value"], fieldsOf(fields["text"])["value"]);
  return value ?? stringOf(fields["content"]);
}

function callIn(fields: Readonly<Record<string, unknown>>, lost: LostCounter): ForeignCalls {
  const call = { ...fields, ...fieldsOf(fields["tool_call"]), ...fieldsOf(fields["function"]) };
  const { id, name, input, args = input, arguments: asText = args, output } = call;
  if (output !== undefined && output !== "") lost.add("tool");
  if (typeof name !== "string") return [];
  return [{ ...(typeof id === "string" && id !== "" && { id }), name, args: argsText(asText) }];
}

/** The `tool_calls` of an OpenAI message. */
export function readCalls(value: unknown, lost: LostCounter): ForeignCalls {
  return listOf(value).flatMap((call) => callIn(fieldsOf(call), lost));
}

function argsText(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

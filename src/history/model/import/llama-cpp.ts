import { isRecord, parseJSON } from "../../../platform/index.ts";
import { build } from "./build.ts";
import { fileIn, pictureIn } from "./attached.ts";
import { readCalls, readContents, readQuestion } from "./contents.ts";
import {
  createLost,
  fieldsOf,
  firstText,
  idOf,
  listOf,
  type LostCounter,
  stringOf,
  timeOf,
} from "./foreign.ts";
import { hashOf } from "../hash.ts";
import type { Importer } from "./imported.ts";
import type { ForeignMessage } from "./link-messages.ts";

const NAME = "llama.cpp";

/** The page of llama.cpp: the records of its JSON Lines are joined to the shape of its older array before. */
export const llamaCpp: Importer = {
  name: NAME,
  recognises(value) {
    return isRecord(value) && isRecord(value["conv"]) && Array.isArray(value["messages"]);
  },
  read(value) {
    const { conv, messages: list } = fieldsOf(value);
    const { id, name, lastModified, currNode, pinned } = fieldsOf(conv);
    const lost = createLost();
    const messages = listOf(list).map((each, place) => readMessage(each, place, lost));
    const prompts = listOf(list)
      .map(fieldsOf)
      .filter(({ role }) => role === "system");
    return build({
      format: NAME,
      id: idOf(id) ?? hashOf(stringOf(name), ...messages.map(({ text }) => text)),
      title: name,
      updatedAt: lastModified,
      leaf: idOf(currNode),
      isPinned: pinned === true,
      system: prompts.map(({ content }) => firstText(content)).find((text) => text !== undefined),
      messages,
      lost,
    });
  },
};

function readMessage(value: unknown, place: number, lost: LostCounter): ForeignMessage {
  const { id, type, role, parent, content, timestamp, model, extra, timings, ...more } = fieldsOf(value);
  const placed = { id: idOf(id) ?? `#${place}`, parent: idOf(parent), text: "", at: timeOf(timestamp) };
  if (role === "tool") {
    return { ...placed, role, text: readContents(content, lost).text, callId: idOf(more["toolCallId"]) };
  }
  if (type === "root" || (role !== "user" && role !== "assistant")) return { ...placed, role: undefined };
  const extras = listOf(extra).map(fieldsOf);
  if (role === "user") {
    const { text, attachments } = readQuestion(content, lost);
    const attached = extras.flatMap((each) => readExtra(each, lost));
    return { ...placed, role, text, attachments: [...attachments, ...attached] };
  }
  for (const { type } of extras) lost.add(isPicture(type) ? "picture" : "file");
  const { text, thinking } = readContents(content, lost);
  const { toolCalls, reasoningContent, thinking: older } = more;
  const calls = typeof toolCalls === "string" ? parseJSON(toolCalls) : toolCalls;
  return {
    ...placed,
    role,
    text,
    thinking: firstText(reasoningContent, older, thinking) ?? "",
    toolCalls: readCalls(calls, lost),
    model: firstText(model),
    end: { figures: figuresOf(timings) },
  };
}

/** Older versions write the first name. */
function isPicture(type: unknown): boolean {
  return type === "imageFile" || type === "IMAGE";
}

/** Something attached; a PDF has the text that was found in it. */
function readExtra({ type, name, base64Url, content }: Readonly<Record<string, unknown>>, lost: LostCounter) {
  return isPicture(type) ? pictureIn(base64Url, name, lost) : fileIn(content, name, lost);
}

/** Its counts and times in ms. */
function figuresOf(value: unknown): NonNullable<ForeignMessage["end"]>["figures"] {
  const number = (name: string): number | undefined => {
    const given = fieldsOf(value)[name];
    return typeof given === "number" && Number.isFinite(given) && given >= 0 ? given : undefined;
  };
  const [outputTokens, answerMs] = [number("predicted_n"), number("predicted_ms")];
  if (answerMs === undefined) return undefined;
  const promptMs = number("prompt_ms");
  return {
    firstTokenMs: promptMs,
    totalMs: (promptMs ?? 0) + answerMs,
    thinkingMs: undefined,
    inputTokens: number("prompt_n"),
    outputTokens,
    estimated: false,
    tokensPerSecond:
      outputTokens === undefined || answerMs === 0 ? undefined : outputTokens / (answerMs / 1000),
    finishReason: undefined,
  };
}

import {
  type MadeBy,
  madeWith,
  type PromptMessage,
  type SentMessage,
  sentMessage,
} from "../../../chat/index.ts";
import { queryOf, type Settings } from "../../../configuration/index.ts";
import { isRecord, type Language } from "../../../platform/index.ts";
import type { PromptTemplate } from "../../../templates/index.ts";
import { isTemplateOf } from "./shown-template.ts";

/** A request of the page, to be shown as code. It contains no key. */
export interface ShownRequest {
  /** Without a trailing slash and without its query. */
  readonly baseURL: string;
  /** The query of the base URL, which contains no key: configuration refuses one that does. */
  readonly query?: Readonly<Record<string, string>>;
  /** Empty: the model that the server has loaded. */
  readonly model: string;
  readonly messages: readonly SentMessage[];
  /** What System and the last question were made of, when one of them has variables. */
  readonly template?: PromptTemplate;
  readonly stream: boolean;
  /** Everything else that was set, by its name in the body. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The fields of the extra body that are not shown, because they may be keys. */
  readonly leftOut: readonly string[];
  /** Whether a key is sent. */
  readonly hasKey: boolean;
  /** The language of the comments. */
  readonly language: Language;
}

/** In characters. A shorter key is not secret and occurs in many words. */
const SHORTEST_KEY = 4;

/**
 * The request that these settings would send, with what the prompt adds to its body. A key that occurs in it is replaced
 * by `…`. `template`: what was typed, from which the first and the last of the messages were made.
 */
export function requestOfPrompt(
  settings: Settings,
  messages: readonly PromptMessage[],
  key: string,
  language: Language,
  added: Readonly<Record<string, unknown>> = {},
  template?: PromptTemplate,
): ShownRequest {
  const madeBy = madeWith(settings, "", added);
  const leftOut = Object.keys(settings.extraBody).filter((name) => !Object.hasOwn(madeBy.settings, name));
  return withoutKey({ ...shown(madeBy, messages, language), ...asQuery(settings), leftOut }, key, template);
}

/**
 * The request that a kept answer was made with. What was left out when it was kept is not known any more. `template`:
 * what its question was filled in from; it is shown where it gives what was sent.
 */
export function requestOfAnswer(
  madeBy: MadeBy,
  messages: readonly PromptMessage[],
  key: string,
  language: Language,
  template?: PromptTemplate,
): ShownRequest {
  return withoutKey(shown(madeBy, messages, language), key, template);
}

/** The body of the request, as the page sends it. */
export function bodyOf({ model, messages, stream, fields }: ShownRequest): Readonly<Record<string, unknown>> {
  return { model, messages, stream, ...optionsOf(stream), ...fields };
}

/** What LangChain adds to a request for a stream, so that the server counts the tokens. */
export function optionsOf(stream: boolean): Readonly<Record<string, unknown>> {
  return stream ? { stream_options: { include_usage: true } } : {};
}

function shown(
  { model, baseURL, settings }: MadeBy,
  messages: readonly PromptMessage[],
  language: Language,
): ShownRequest {
  const { stream, ...fields } = settings;
  return {
    baseURL,
    model,
    messages: messages.map(sentMessage),
    stream: stream !== false,
    fields,
    leftOut: [],
    hasKey: false,
    language,
  };
}

function asQuery({ baseURL }: Settings): Pick<ShownRequest, "query"> {
  const query = queryOf(baseURL);
  return query === undefined ? {} : { query };
}

function withoutKey(
  request: Omit<ShownRequest, "template">,
  key: string,
  template: PromptTemplate | undefined,
): ShownRequest {
  const masked = (text: string): string => (key.length < SHORTEST_KEY ? text : text.replaceAll(key, "…"));
  const messages = request.messages.map((message) => maskMessage(message, masked));
  return {
    ...request,
    ...(template && maskTemplate(template, messages, masked)),
    baseURL: masked(request.baseURL),
    ...(request.query && {
      query: Object.fromEntries(Object.entries(request.query).map((pair) => pair.map(masked))),
    }),
    model: masked(request.model),
    messages,
    fields: maskFields(request.fields, masked),
    leftOut: request.leftOut.map(masked),
    hasKey: key !== "",
  };
}

/** No template where masking it gives other messages: a key that begins in the text and ends in a value, for example. */
function maskTemplate(
  { system, human, values }: PromptTemplate,
  messages: readonly SentMessage[],
  masked: (text: string) => string,
): Pick<ShownRequest, "template"> {
  const template = {
    system: masked(system),
    human: masked(human),
    values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, masked(value)])),
  };
  const [first] = messages;
  const sent = {
    system: first?.role === "system" ? textOf(first) : undefined,
    human: textOf(messages.at(-1)),
  };
  return isTemplateOf(template, sent) ? { template } : {};
}

function textOf(message: SentMessage | undefined): string | undefined {
  const content = message?.content;
  if (typeof content === "string" || content === undefined) return content;
  for (const part of content) if (part.type === "text") return part.text;
  return undefined;
}

function maskMessage(message: SentMessage, masked: (text: string) => string): SentMessage {
  const { content, tool_calls: calls, tool_call_id: callId } = message;
  return {
    ...message,
    content: maskContent(content, masked),
    ...(calls && {
      tool_calls: calls.map(({ id, type, function: { name, arguments: args } }) => ({
        id: masked(id),
        type,
        function: { name: masked(name), arguments: masked(args) },
      })),
    }),
    ...(callId !== undefined && { tool_call_id: masked(callId) }),
  };
}

/** A picture is not masked: its bytes contain no key that anybody could read. */
function maskContent(
  content: SentMessage["content"],
  masked: (text: string) => string,
): SentMessage["content"] {
  if (typeof content === "string") return masked(content);
  return content.map((part) => (part.type === "text" ? { ...part, text: masked(part.text) } : part));
}

function maskFields(
  fields: Readonly<Record<string, unknown>>,
  masked: (text: string) => string,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [masked(name), maskValue(value, masked)]),
  );
}

function maskValue(value: unknown, masked: (text: string) => string): unknown {
  if (typeof value === "string") return masked(value);
  if (Array.isArray(value)) return value.map((each: unknown) => maskValue(each, masked));
  return isRecord(value) ? maskFields(value, masked) : value;
}

import { queryOf, withoutQuery } from "../../core/endpoint-url.ts";
import type { Settings } from "../../core/settings.ts";
import type { Fetch } from "../wire/fetch.ts";
import type { LangChain } from "./load-langchain.ts";

/** LangChain refuses an empty key, and LocalAI a request without an `Authorization`; other local servers ignore it. */
const NO_KEY = "not-needed";

/** The ChatOpenAI client for these settings. What is `undefined` is not sent. */
export function createChatModel({ ChatOpenAI }: LangChain, settings: Settings, key: string, fetch: Fetch) {
  const defaultQuery = queryOf(settings.baseURL);
  return new ChatOpenAI({
    model: "local", // a neutral name: LangChain reads OpenAI's rules out of names, see own-model.ts
    apiKey: key === "" ? NO_KEY : key,
    configuration: {
      baseURL: withoutQuery(settings.baseURL),
      ...(defaultQuery && { defaultQuery }),
      fetch,
      dangerouslyAllowBrowser: true,
    },
    maxRetries: 0, // 6 by default, which hides a server that is down for more than a minute
    ...defined({
      temperature: settings.temperature,
      maxTokens: settings.maxTokens,
      topP: settings.topP,
      presencePenalty: settings.presencePenalty,
      frequencyPenalty: settings.frequencyPenalty,
      stop: settings.stop && [...settings.stop],
    }),
    modelKwargs: { ...defined({ seed: settings.seed }), ...settings.extraBody },
  });
}

/** The same fields without those that are `undefined`. */
function defined<T extends Record<string, unknown>>(
  fields: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const name in fields) if (isDefined(fields[name])) kept[name] = fields[name];
  return kept;
}

function isDefined<T>(value: T): value is Exclude<T, undefined> {
  return value !== undefined;
}

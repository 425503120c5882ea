import {
  NUMBER_NAMES,
  NUMBER_SETTINGS,
  type NumberSetting,
  queryOf,
  type Settings,
  withoutQuery,
} from "../../configuration/index.ts";
import type { Fetch } from "../wire/fetch.ts";
import type { LangChain } from "./load-langchain.ts";

/**
 * LangChain rejects an empty key, and LocalAI rejects a request without an `Authorization`; other local servers ignore
 * it.
 */
const NO_KEY = "not-needed";

/**
 * The user's model name is written into the request (connect.ts), because LangChain derives OpenAI's rules from names:
 * `codex…` goes to another endpoint, `gpt-5…` and `o3…` get another role for the system prompt and another name for
 * `max_tokens`. Local models may have any name.
 */
const NEUTRAL_NAME = "local";

/** Creates the ChatOpenAI client for these settings. `undefined` values are not sent. */
export function createChatModel({ ChatOpenAI }: LangChain, settings: Settings, key: string, fetch: Fetch) {
  const defaultQuery = queryOf(settings.baseURL);
  return new ChatOpenAI({
    model: NEUTRAL_NAME,
    apiKey: key === "" ? NO_KEY : key,
    configuration: {
      baseURL: withoutQuery(settings.baseURL),
      ...(defaultQuery && { defaultQuery }),
      fetch,
      dangerouslyAllowBrowser: true,
    },
    maxRetries: 0, // 6 by default, which hides a server that is down for more than a minute
    ...defined({ stop: settings.stop && [...settings.stop] }),
    ...numbersBy(settings, ({ field }) => field),
    // The extra body is added in connect.ts: LangChain drops some of its fields, such as `verbosity`.
    modelKwargs: numbersBy(settings, ({ field, sentAs }) => (field === undefined ? sentAs : undefined)),
  });
}

/** The numbers that are set, by the names that `nameOf` returns; without those that have none. */
function numbersBy<Name extends string>(
  settings: Settings,
  nameOf: (setting: NumberSetting) => Name | undefined,
): { [name in Name]?: number };
function numbersBy(
  settings: Settings,
  nameOf: (setting: NumberSetting) => string | undefined,
): Record<string, number> {
  const numbers = NUMBER_NAMES.flatMap((name) => {
    const [key, value] = [nameOf(NUMBER_SETTINGS[name]), settings[name]];
    return key === undefined || value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(numbers);
}

/** Removes the fields that are `undefined`. */
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

import {
  containsSecret,
  isSecretName,
  NUMBER_NAMES,
  NUMBER_SETTINGS,
  type Settings,
  withoutQuery,
} from "../../configuration/index.ts";
import { isRecord } from "../../platform/index.ts";

/** What an answer was made with. Without keys: an answer is kept and exported. */
export interface MadeBy {
  /** As it was asked for; empty: the one that the server had loaded. */
  readonly model: string;
  /** The server's address, without its query. */
  readonly baseURL: string;
  /** What was sent, by its name in the request body. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The system prompt that was sent. */
  readonly system?: string;
}

/** What a new message gets. */
export interface NewMessage {
  newId(): string;
  /** In ms since 1970. */
  readonly at?: number;
  readonly madeBy?: MadeBy | undefined;
}

/** What an answer is made with that these settings, this system prompt and these fields of the body ask for. */
export function madeWith(
  { model, baseURL, stream, stop, extraBody, ...numbers }: Settings,
  system = "",
  fields: Readonly<Record<string, unknown>> = {},
): MadeBy {
  const sent = [
    ["stream", stream],
    ["stop", stop],
    ...NUMBER_NAMES.map((name) => [NUMBER_SETTINGS[name].sentAs, numbers[name]] as const),
    ...Object.entries({ ...extraBody, ...fields }).filter(
      ([name, value]) => !isSecretName(name) && !containsSecret(JSON.stringify(value)),
    ),
  ] as const;
  const settings = Object.fromEntries(sent.filter(([, value]) => value !== undefined));
  return { model, baseURL: withoutQuery(baseURL), settings, ...(system.trim() !== "" && { system }) };
}

/** What a message gets that these settings, this system prompt and these fields of the body make. */
export function newMessage(
  settings: Settings,
  system: string,
  fields?: Readonly<Record<string, unknown>>,
): NewMessage {
  return { newId: () => crypto.randomUUID(), at: Date.now(), madeBy: madeWith(settings, system, fields) };
}

/** Parses it from storage. Never throws. */
export function parseMadeBy(value: unknown): MadeBy | undefined {
  if (!isRecord(value)) return undefined;
  const { model, baseURL, settings, system } = value;
  if (typeof model !== "string" || typeof baseURL !== "string" || !isRecord(settings)) return undefined;
  return { model, baseURL, settings, ...(typeof system === "string" && { system }) };
}

/** What the Configuration form holds, as it was typed. An empty text means "not sent". */
export interface SettingsDraft {
  readonly baseURL: string;
  readonly model: string;
  readonly temperature: string;
  readonly maxTokens: string;
  readonly stream: boolean;
  readonly topP: string;
  readonly seed: string;
  /** One sequence a line; `\n` and `\t` stand for a line break and a tab. */
  readonly stop: string;
  readonly presencePenalty: string;
  readonly frequencyPenalty: string;
  /** A JSON object that is added to the body of each request. */
  readonly extraBody: string;
  /** Seconds. */
  readonly timeLimit: string;
}

export type FieldName = Exclude<keyof SettingsDraft, "stream">;

export const DEFAULT_SETTINGS: SettingsDraft = {
  baseURL: "http://127.0.0.1:1234/v1",
  model: "",
  temperature: "1",
  maxTokens: "",
  stream: true,
  topP: "",
  seed: "",
  stop: "",
  presencePenalty: "",
  frequencyPenalty: "",
  extraBody: "",
  timeLimit: "",
};

/** The same, read and valid. `undefined` is left out of the request, so the server's own default holds. */
export interface Settings {
  /** Without a trailing slash. */
  readonly baseURL: string;
  readonly origin: string;
  /** Empty: whichever model the server has loaded. */
  readonly model: string;
  readonly stream: boolean;
  readonly temperature: number | undefined;
  readonly maxTokens: number | undefined;
  readonly topP: number | undefined;
  readonly seed: number | undefined;
  readonly stop: readonly string[] | undefined;
  readonly presencePenalty: number | undefined;
  readonly frequencyPenalty: number | undefined;
  readonly extraBody: Readonly<Record<string, unknown>>;
  /** How long the server may stay silent, in seconds; `undefined` waits for ever. */
  readonly timeLimitS: number | undefined;
}

import { forEachNumber, type NumberName } from "./number-settings.ts";

/** The contents of the Configuration form, as they were typed. An empty text means "not sent". */
export interface SettingsDraft extends Readonly<Record<NumberName, string>> {
  readonly baseURL: string;
  readonly model: string;
  readonly stream: boolean;
  /** One sequence per line; `\n` and `\t` stand for a line break and a tab. */
  readonly stop: string;
  /** A JSON object that is added to the body of each request. */
  readonly extraBody: string;
  /** Seconds. */
  readonly timeLimit: string;
  /** Pixels. */
  readonly pictureSide: string;
}

export type FieldName = Exclude<keyof SettingsDraft, "stream">;

export const DEFAULT_SETTINGS: SettingsDraft = {
  baseURL: "http://127.0.0.1:1234/v1",
  model: "",
  ...forEachNumber((_, { standard }) => standard),
  stream: true,
  stop: "",
  extraBody: "",
  timeLimit: "",
  pictureSide: "",
};

/** The parsed, valid settings. `undefined` is left out of the request, so that the server's default applies. */
export interface Settings extends Readonly<Record<NumberName, number | undefined>> {
  /** Without a trailing slash. */
  readonly baseURL: string;
  readonly origin: string;
  /** Empty: the model that the server has loaded. */
  readonly model: string;
  readonly stream: boolean;
  readonly stop: readonly string[] | undefined;
  readonly extraBody: Readonly<Record<string, unknown>>;
  /** How long the server may stay silent, in seconds; `undefined`: no limit. */
  readonly timeLimitS: number | undefined;
  /** The longest side of pictures that are attached from now on, in pixels; `undefined`: the page's own. It is not sent. */
  readonly pictureSidePx: number | undefined;
}

import { type APIKeyFault, parseAPIKey } from "./api-key.ts";
import { type BaseURLFault, parseBaseURL } from "./base-url.ts";
import { isRecord, parseJSON } from "../../platform/index.ts";
import { forEachNumber, type NumberSetting } from "./number-settings.ts";
import { DEFAULT_SETTINGS, type FieldName, type Settings, type SettingsDraft } from "./settings.ts";

export type FieldFault =
  | { readonly kind: "base-url"; readonly fault: BaseURLFault }
  | { readonly kind: "key"; readonly fault: APIKeyFault }
  | { readonly kind: "number" }
  | { readonly kind: "whole-number" }
  | { readonly kind: "range"; readonly min: number; readonly max: number | undefined }
  | { readonly kind: "json-object" }
  | { readonly kind: "reserved"; readonly name: string };

export type FieldFaults = Partial<Record<FieldName | "apiKey", FieldFault>>;

export type ParsedSettings =
  { readonly ok: true; readonly settings: Settings } | { readonly ok: false; readonly faults: FieldFaults };

/** The fields that the page writes into every request; an extra body must not overwrite them. */
const RESERVED = ["messages", "stream", "model"];

/** The longest possible timer: 2³¹ ms, about 24 days. */
const LONGEST_S = 2_147_483;

/** In pixels. Below it nothing can be recognised; more than it no model takes, and a canvas may not have. */
const PICTURE_SIDE = { min: 64, max: 8192, whole: true };

type Bounds = Pick<NumberSetting, "min" | "max" | "whole">;

/** Parses the typed settings: valid settings, or the fault of each invalid field. */
export function parseSettings(draft: SettingsDraft): ParsedSettings {
  const faults: FieldFaults = {};
  const number = (name: FieldName, bounds: Bounds): number | undefined => {
    const read = readNumber(draft[name], bounds);
    if (typeof read !== "object") return read;
    faults[name] = read;
    return undefined;
  };

  const base = parseBaseURL(draft.baseURL);
  if (!base.ok) faults.baseURL = { kind: "base-url", fault: base.fault };
  const extraBody = readExtraBody(draft.extraBody);
  if ("kind" in extraBody) faults.extraBody = extraBody;
  const settings = {
    model: draft.model.trim(),
    stream: draft.stream,
    ...forEachNumber((name, setting) =>
      draft[name].trim() === setting.unset ? undefined : number(name, setting),
    ),
    stop: readStop(draft.stop),
    timeLimitS: number("timeLimit", { min: 1, max: LONGEST_S }),
    pictureSidePx: number("pictureSide", PICTURE_SIDE),
  };

  if (!base.ok || "kind" in extraBody || Object.keys(faults).length > 0) return { ok: false, faults };
  return {
    ok: true,
    settings: { ...settings, baseURL: base.url, origin: base.origin, extraBody: extraBody.body },
  };
}

export type ParsedConfiguration =
  | { readonly ok: true; readonly settings: Settings; readonly key: string }
  | { readonly ok: false; readonly faults: FieldFaults };

/** Parses the typed settings and the key. */
export function parseConfiguration(draft: SettingsDraft, typedKey: string): ParsedConfiguration {
  const parsed = parseSettings(draft);
  const key = parseAPIKey(typedKey);
  if (parsed.ok && key.ok) return { ok: true, settings: parsed.settings, key: key.key };
  const keyFaults: FieldFaults = key.ok ? {} : { apiKey: { kind: "key", fault: key.fault } };
  return { ok: false, faults: { ...(parsed.ok ? {} : parsed.faults), ...keyFaults } };
}

/** Parses a stored or imported draft; a value that is missing or of another type gets its default. Never throws. */
export function parseSettingsDraft(value: unknown): SettingsDraft {
  if (!isRecord(value)) return DEFAULT_SETTINGS;
  const kept = Object.entries(DEFAULT_SETTINGS).map(([name, standard]) => {
    const stored = value[name];
    return [name, typeof stored === typeof standard ? stored : standard];
  });
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(kept) };
}

function readNumber(text: string, { min, max, whole }: Bounds): number | undefined | FieldFault {
  const typed = text.trim().replace(",", ".");
  if (typed === "") return undefined;
  const value = Number(typed);
  if (!Number.isFinite(value)) return { kind: "number" };
  if (whole === true && !Number.isSafeInteger(value)) return { kind: "whole-number" };
  if ((min !== undefined && value < min) || (max !== undefined && value > max)) {
    return { kind: "range", min: min ?? -Infinity, max };
  }
  return value;
}

function readStop(text: string): readonly string[] | undefined {
  const sequences = text
    .split("\n")
    .map((line) => line.replaceAll("\\n", "\n").replaceAll("\\t", "\t"))
    .filter((line) => line !== "");
  return sequences.length > 0 ? sequences : undefined;
}

function readExtraBody(text: string): { readonly body: Record<string, unknown> } | FieldFault {
  if (text.trim() === "") return { body: {} };
  const body = parseJSON(text);
  if (!isRecord(body)) return { kind: "json-object" };
  const name = RESERVED.find((reserved) => reserved in body);
  return name === undefined ? { body } : { kind: "reserved", name };
}

import { isRecord, parseJSON } from "../../../platform/index.ts";
import { DEFAULT_SETTINGS, type FieldFault, parseSettings } from "../../../configuration/index.ts";
import { readParts } from "./prompt-parts.ts";
import { pickTexts } from "./setup-changes.ts";
import {
  LINK_NAME,
  LINK_VERSION,
  LONGEST_LINK,
  SAMPLING_FIELDS,
  type SetupField,
  type SetupLink,
} from "./setup-link.ts";

/** Why a link is rejected. No part of it is used then. */
export type LinkFault =
  | { readonly kind: "broken" }
  | { readonly kind: "newer" }
  | { readonly kind: "too-long" }
  /** `fault` is `undefined` when the value has the wrong type. */
  | { readonly kind: "field"; readonly field: SetupField; readonly fault?: FieldFault };

type SetupReading =
  { readonly ok: true; readonly setup: SetupLink } | { readonly ok: false; readonly fault: LinkFault };

/** Parses the page’s fragment; `undefined` when it is not a setup link. Unknown members are ignored. Never throws. */
export function readSetupLink(fragment: string): SetupReading | undefined {
  const text = fragment.replace(/^#/, "");
  if (!text.startsWith(LINK_NAME)) return undefined;
  if (text.length >= LONGEST_LINK) return refuse({ kind: "too-long" });
  const value = parseJSON(fromBase64URL(text.slice(LINK_NAME.length)) ?? "");
  if (!isRecord(value)) return refuse({ kind: "broken" });
  const version = value["v"];
  if (typeof version === "number" && version > LINK_VERSION) return refuse({ kind: "newer" });
  return version === LINK_VERSION ? readFields(value) : refuse({ kind: "broken" });
}

function readFields(value: Record<string, unknown>): SetupReading {
  const given = value["sampling"];
  const sampling = isRecord(given) ? given : {};
  if (given !== undefined && given !== sampling) return refuse({ kind: "broken" });

  const texts = [
    ...(["system", "human", "model", "baseURL"] as const).map((name) => [name, value[name]] as const),
    ...SAMPLING_FIELDS.map((name) => [name, sampling[name]] as const),
  ];
  const present = texts.filter(([, text]) => text !== undefined);
  const wrong = present.find(([, text]) => typeof text !== "string");
  if (wrong !== undefined) return refuse({ kind: "field", field: wrong[0] });
  const stream = sampling["stream"];
  if (stream !== undefined && typeof stream !== "boolean") return refuse({ kind: "field", field: "stream" });
  const { parts, wrong: wrongPart } = readParts(value);
  if (wrongPart !== undefined) return refuse({ kind: "field", field: wrongPart });

  return check({
    ...parts,
    ...pickTexts(present, ["system", "human", "model", "baseURL"]),
    sampling: { ...pickTexts(present, SAMPLING_FIELDS), ...(stream === undefined ? {} : { stream }) },
  });
}

/** Accepts only values that the user could type into the page and apply there. */
function check(setup: SetupLink): SetupReading {
  const { model = "", baseURL, sampling } = setup;
  const address = baseURL === undefined ? {} : { baseURL };
  const parsed = parseSettings({ ...DEFAULT_SETTINGS, ...sampling, model, ...address });
  if (parsed.ok) {
    const applied = baseURL === undefined ? {} : { baseURL: parsed.settings.baseURL };
    return { ok: true, setup: { ...setup, ...applied } };
  }
  const { faults } = parsed;
  const field = ([...SAMPLING_FIELDS, "model", "baseURL"] as const).find(
    (name) => faults[name] !== undefined,
  );
  const fault = field && faults[field];
  return refuse(field && fault ? { kind: "field", field, fault } : { kind: "broken" });
}

function refuse(fault: LinkFault): SetupReading {
  return { ok: false, fault };
}

function fromBase64URL(text: string): string | undefined {
  if (!/^[\w-]*$/.test(text)) return undefined;
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined; // the return value reports it
  }
}

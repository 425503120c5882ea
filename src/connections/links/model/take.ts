import { parseBaseURL, parseSettings, type SettingsDraft } from "../../../configuration/index.ts";
import { parseJSON } from "../../../platform/index.ts";
import type { PromptDraft } from "../../../chat/index.ts";
import { pickTexts } from "./pick-texts.ts";
import { SAMPLING_FIELDS, type SetupField, type SetupLink } from "./setup-link.ts";
import { withoutSecrets } from "../../model/shared-body.ts";

/** What is on the page now. */
export interface PresentSetup {
  readonly prompt: PromptDraft;
  readonly draft: SettingsDraft;
}

/** What a link does not carry, and why. */
export type LeftOut =
  /** Members of the extra body that are named as keys, or hold one. */
  | { readonly kind: "members"; readonly names: readonly string[] }
  /** The key of the server stands in this field. */
  | { readonly kind: "key"; readonly field: SetupField }
  /** Not valid as it is typed, so that nobody could use it. */
  | { readonly kind: "fault"; readonly field: SetupField };

export interface TakenSetup {
  readonly setup: SetupLink;
  readonly leftOut: readonly LeftOut[];
}

type TypedField = Exclude<SetupField, "stream">;

/** Shorter ones are stand-ins such as “none”, which would be found in any text. */
const SHORTEST_KEY = 12;

/**
 * What a link to the present setup carries. `key` is the one in use: a text in which it stands is left out, as is the
 * question while none is typed.
 */
export function takeSetup({ prompt, draft }: PresentSetup, key: string, withAddress: boolean): TakenSetup {
  const parsed = parseSettings(draft);
  const faults = parsed.ok ? {} : parsed.faults;
  const base = parseBaseURL(draft.baseURL);
  const body = "extraBody" in faults ? { text: "", leftOut: [] } : withoutSecrets(draft.extraBody);
  const { system, human } = prompt;
  const typed: readonly (readonly [TypedField, string])[] = [
    ["system", system],
    ...(human.trim() === "" ? [] : ([["human", human]] as const)),
    ["model", draft.model.trim()],
    ...(withAddress ? ([["baseURL", base.ok ? base.url : ""]] as const) : []),
    ...SAMPLING_FIELDS.map((name) => [name, name === "extraBody" ? body.text : draft[name]] as const),
  ];
  const reasons = typed.flatMap(([field, text]): LeftOut[] => {
    if (field in faults) return [{ kind: "fault", field }];
    return holdsKey(field, text, key) ? [{ kind: "key", field }] : [];
  });
  const withheld = new Set(reasons.map((each) => each.kind !== "members" && each.field));
  const kept = typed.filter(([field]) => !withheld.has(field));
  return {
    setup: {
      ...pickTexts(kept, ["system", "human", "model", "baseURL"]),
      sampling: { ...pickTexts(kept, SAMPLING_FIELDS), stream: draft.stream },
    },
    leftOut: [
      ...(body.leftOut.length > 0 ? [{ kind: "members", names: body.leftOut } as const] : []),
      ...reasons,
    ],
  };
}

/** Also when it is written with JSON’s or an address’s own signs. */
function holdsKey(field: TypedField, text: string, key: string): boolean {
  if (key.length < SHORTEST_KEY) return false;
  const inJSON = JSON.stringify(key).slice(1, -1);
  const body = field === "extraBody" ? JSON.stringify(parseJSON(text) ?? "") : "";
  return [text, body, decodedURL(text)].some((form) => form.includes(key) || form.includes(inJSON));
}

function decodedURL(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return ""; // not written with percent signs
  }
}

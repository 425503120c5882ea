import { parseBaseURL, parseSettings, withoutSecrets } from "../../../configuration/index.ts";
import { parseJSON } from "../../../platform/index.ts";
import {
  isValidPart,
  LONGEST_PART,
  PART_FIELDS,
  type PartField,
  type PromptParts,
  usedParts,
} from "./prompt-parts.ts";
import { pickTexts, type PresentSetup } from "./setup-changes.ts";
import { SAMPLING_FIELDS, type SetupField, type SetupLink, type TextField } from "./setup-link.ts";

/** A value that a link leaves out, and why. */
export type LeftOut =
  /** Members of the extra body that have the name of a key, or contain one. */
  | { readonly kind: "members"; readonly names: readonly string[] }
  /** This field contains the key of the server. */
  | { readonly kind: "key"; readonly field: SetupField }
  /** The typed value is not valid. */
  | { readonly kind: "fault"; readonly field: SetupField }
  /** Pictures and files: so many are attached to the prompt. */
  | { readonly kind: "attachments"; readonly count: number }
  /** The part takes more than `LONGEST_PART`. */
  | { readonly kind: "long"; readonly field: PartField };

interface CollectedSetup {
  readonly setup: SetupLink;
  readonly leftOut: readonly LeftOut[];
}

/** Shorter ones are placeholders such as “none”, which occur in any text. */
const SHORTEST_KEY = 12;

/**
 * Collects the current setup for a link. A text that contains `key`, the key in use, is left out, and so is an empty
 * prompt.
 */
export function collectSetup(
  { prompt, draft }: PresentSetup,
  key: string,
  withAddress: boolean,
): CollectedSetup {
  const parsed = parseSettings(draft);
  const faults = parsed.ok ? {} : parsed.faults;
  const base = parseBaseURL(draft.baseURL);
  const body = "extraBody" in faults ? { text: "", leftOut: [] } : withoutSecrets(draft.extraBody);
  const { system, human, attachments } = prompt;
  const parts = collectParts(prompt, key);
  const typed: readonly (readonly [TextField, string])[] = [
    ["system", system],
    ...(human.trim() === "" ? [] : ([["human", human]] as const)),
    ["model", draft.model.trim()],
    ...(withAddress ? ([["baseURL", base.ok ? base.url : ""]] as const) : []),
    ...SAMPLING_FIELDS.map((name) => [name, name === "extraBody" ? body.text : draft[name]] as const),
  ];
  const reasons = typed.flatMap(([field, text]): Extract<LeftOut, { field: unknown }>[] => {
    if (field in faults) return [{ kind: "fault", field }];
    return containsKey(field, text, key) ? [{ kind: "key", field }] : [];
  });
  const withheld = new Set(reasons.map(({ field }) => field));
  const kept = typed.filter(([field]) => !withheld.has(field));
  return {
    setup: {
      ...pickTexts(kept, ["system", "human", "model", "baseURL"]),
      ...parts.kept,
      sampling: { ...pickTexts(kept, SAMPLING_FIELDS), stream: draft.stream },
    },
    leftOut: [
      ...(body.leftOut.length > 0 ? [{ kind: "members", names: body.leftOut } as const] : []),
      ...reasons,
      ...(attachments.length > 0 ? [{ kind: "attachments", count: attachments.length } as const] : []),
      ...parts.leftOut,
    ],
  };
}

/** The parts that have space in a link, are valid, and hold no key. */
function collectParts(
  prompt: PresentSetup["prompt"],
  key: string,
): { readonly kept: Partial<PromptParts>; readonly leftOut: readonly LeftOut[] } {
  const used = usedParts(prompt);
  const leftOut = PART_FIELDS.flatMap((field): readonly LeftOut[] => {
    const part = used[field];
    if (part === undefined) return [];
    const text = JSON.stringify(part);
    if (text.length > LONGEST_PART) return [{ kind: "long", field }];
    if (!isValidPart(field, part)) return [{ kind: "fault", field }];
    return Object.values<unknown>({ ...part }).some((value) => containsKey(field, String(value), key))
      ? [{ kind: "key", field }]
      : [];
  });
  const withheld = new Set<unknown>(leftOut.map((each) => "field" in each && each.field));
  const kept = Object.fromEntries(Object.entries(used).filter(([field]) => !withheld.has(field)));
  return { kept, leftOut };
}

/** Also finds the key when it is escaped as in JSON or percent-encoded. */
function containsKey(field: SetupField, text: string, key: string): boolean {
  if (key.length < SHORTEST_KEY) return false;
  const inJSON = JSON.stringify(key).slice(1, -1);
  const body = field === "extraBody" ? JSON.stringify(parseJSON(text) ?? "") : "";
  return [text, body, decodedURL(text)].some((form) => form.includes(key) || form.includes(inJSON));
}

function decodedURL(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return ""; // not percent-encoded
  }
}

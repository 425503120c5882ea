import { parseBaseURL, parseSettings, type SettingsDraft } from "../../../configuration/index.ts";
import { parseJSON } from "../../../platform/index.ts";
import type { PromptDraft } from "../../../chat/index.ts";
import { SAMPLING_FIELDS, type SetupField, type SetupLink } from "./setup-link.ts";
import { withoutSecrets } from "../../model/shared-body.ts";

/** The current prompts and settings of the page. */
interface PresentSetup {
  readonly prompt: PromptDraft;
  readonly draft: SettingsDraft;
}

/** A value that a link leaves out, and why. */
export type LeftOut =
  /** Members of the extra body that have the name of a key, or contain one. */
  | { readonly kind: "members"; readonly names: readonly string[] }
  /** This field contains the key of the server. */
  | { readonly kind: "key"; readonly field: SetupField }
  /** The typed value is not valid. */
  | { readonly kind: "fault"; readonly field: SetupField };

interface CollectedSetup {
  readonly setup: SetupLink;
  readonly leftOut: readonly LeftOut[];
}

type TypedField = Exclude<SetupField, "stream">;

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
    return containsKey(field, text, key) ? [{ kind: "key", field }] : [];
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

/** Also finds the key when it is escaped as in JSON or percent-encoded. */
function containsKey(field: TypedField, text: string, key: string): boolean {
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

/** Picks the named fields whose values are strings. */
export function pickTexts<F extends SetupField>(
  entries: readonly (readonly [SetupField, unknown])[],
  names: readonly F[],
): { readonly [name in F]?: string };
export function pickTexts(
  entries: readonly (readonly [SetupField, unknown])[],
  names: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    entries.flatMap(([name, text]) =>
      names.includes(name) && typeof text === "string" ? [[name, text]] : [],
    ),
  );
}

/** A field that a link would change, with its current and its new value. */
export type SetupChange =
  | { readonly field: Exclude<SetupField, "stream">; readonly from: string; readonly to: string }
  | { readonly field: "stream"; readonly from: boolean; readonly to: boolean };

/** The changes that a link would make: only values that differ, the prompts first and the address last. */
export function compareSetup(setup: SetupLink, { prompt, draft }: PresentSetup): readonly SetupChange[] {
  const { system, human, sampling, model, baseURL } = setup;
  const present = parseBaseURL(draft.baseURL);
  const { stream } = sampling;
  return [
    ...change("system", prompt.system, system),
    ...change("human", prompt.human, human),
    ...change("model", draft.model.trim(), model?.trim()),
    ...SAMPLING_FIELDS.flatMap((field) => change(field, draft[field], sampling[field])),
    ...(stream === undefined || stream === draft.stream
      ? []
      : [{ field: "stream", from: draft.stream, to: stream } as const]),
    ...change("baseURL", present.ok ? present.url : draft.baseURL, baseURL),
  ];
}

function change(
  field: Exclude<SetupField, "stream">,
  from: string,
  to: string | undefined,
): readonly SetupChange[] {
  return to === undefined || to === from ? [] : [{ field, from, to }];
}

/** The values of a link to write into the page. */
interface SetupPatch {
  readonly prompt: Partial<PresentSetup["prompt"]>;
  readonly draft: Partial<PresentSetup["draft"]>;
}

/** Converts changes into the values to write into the page; `undefined` when there are none. */
export function patchOf(changes: readonly SetupChange[]): {
  readonly prompt: SetupPatch["prompt"] | undefined;
  readonly draft: SetupPatch["draft"] | undefined;
} {
  const isPrompt = ({ field }: SetupChange): boolean => field === "system" || field === "human";
  const write = (some: readonly SetupChange[]): object | undefined =>
    some.length === 0 ? undefined : Object.fromEntries(some.map(({ field, to }) => [field, to]));
  const prompt = write(changes.filter(isPrompt));
  return {
    prompt: prompt && { preset: undefined, ...prompt },
    draft: write(changes.filter((each) => !isPrompt(each))),
  };
}

import { parseBaseURL, type SettingsDraft } from "../../../configuration/index.ts";
import type { PromptDraft } from "../../../chat/index.ts";
import { PART_FIELDS, type PartField, pickValues, type PromptParts } from "./prompt-parts.ts";
import { SAMPLING_FIELDS, type SetupField, type SetupLink, type TextField } from "./setup-link.ts";

/** The current prompts and settings of the page. */
export interface PresentSetup {
  readonly prompt: Omit<PromptDraft, "preset">;
  readonly draft: SettingsDraft;
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
  | { readonly field: TextField; readonly from: string; readonly to: string }
  | { readonly field: "stream"; readonly from: boolean; readonly to: boolean }
  | PartChange;

/** `values` are those of the variables that the link names. */
type PartChange = {
  readonly [field in PartField]: {
    readonly field: field;
    readonly from: PromptParts[field];
    readonly to: PromptParts[field];
  };
}[PartField];

/** The changes that a link would make: only values that differ, the prompts first and the address last. */
export function compareSetup(setup: SetupLink, { prompt, draft }: PresentSetup): readonly SetupChange[] {
  const { system, human, sampling, model, baseURL } = setup;
  const present = parseBaseURL(draft.baseURL);
  const { stream } = sampling;
  return [
    ...change("system", prompt.system, system),
    ...change("human", prompt.human, human),
    ...changePart("values", pickValues(prompt.values, Object.keys(setup.values ?? {})), setup.values),
    ...changePart("schema", prompt.schema, setup.schema),
    ...changePart("tools", prompt.tools, setup.tools),
    ...change("model", draft.model.trim(), model?.trim()),
    ...SAMPLING_FIELDS.flatMap((field) => change(field, draft[field], sampling[field])),
    ...(stream === undefined || stream === draft.stream
      ? []
      : [{ field: "stream", from: draft.stream, to: stream } as const]),
    ...change("baseURL", present.ok ? present.url : draft.baseURL, baseURL),
  ];
}

function change(field: TextField, from: string, to: string | undefined): readonly SetupChange[] {
  return to === undefined || to === from ? [] : [{ field, from, to }];
}

function changePart<F extends PartField>(
  field: F,
  from: PromptParts[F],
  to: PromptParts[F] | undefined,
): readonly { readonly field: F; readonly from: PromptParts[F]; readonly to: PromptParts[F] }[] {
  return to === undefined || JSON.stringify(to) === JSON.stringify(from) ? [] : [{ field, from, to }];
}

/** The values of a link to write into the page. */
interface SetupPatch {
  readonly prompt: Partial<PromptDraft>;
  readonly draft: Partial<PresentSetup["draft"]>;
}

/**
 * Converts changes into the values to write into the page; `undefined` when there are none. Values of variables that the
 * link does not name stay as they are in `present`.
 */
export function patchOf(
  changes: readonly SetupChange[],
  present: PresentSetup,
): {
  readonly prompt: SetupPatch["prompt"] | undefined;
  readonly draft: SetupPatch["draft"] | undefined;
} {
  const isText = ({ field }: SetupChange): boolean => field === "system" || field === "human";
  const isPrompt = (change: SetupChange): boolean =>
    isText(change) || PART_FIELDS.some((field) => field === change.field);
  const write = (some: readonly SetupChange[]): object | undefined =>
    some.length === 0
      ? undefined
      : Object.fromEntries(
          some.map(({ field, to }) => [field, field === "values" ? { ...present.prompt.values, ...to } : to]),
        );
  const prompt = write(changes.filter(isPrompt));
  return {
    prompt: prompt && { ...(changes.some(isText) ? { preset: undefined } : {}), ...prompt },
    draft: write(changes.filter((each) => !isPrompt(each))),
  };
}

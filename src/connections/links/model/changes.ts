import { parseBaseURL } from "../../../configuration/index.ts";
import { SAMPLING_FIELDS, type SetupField, type SetupLink } from "./setup-link.ts";
import type { PresentSetup } from "./take.ts";

/** A field that a link would change, as it is and as it would be. */
export type SetupChange =
  | { readonly field: Exclude<SetupField, "stream">; readonly from: string; readonly to: string }
  | { readonly field: "stream"; readonly from: boolean; readonly to: boolean };

/** What a link would change on the page: only what differs, the prompts first and the address last. */
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

/** What a page has to take over of a link. */
export interface SetupPatch {
  readonly prompt: Partial<PresentSetup["prompt"]>;
  readonly draft: Partial<PresentSetup["draft"]>;
}

/** The changes as what is to be written into the page; `undefined` where nothing is. */
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

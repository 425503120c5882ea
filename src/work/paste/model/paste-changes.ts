import type { Attachment } from "../../../attachments/index.ts";
import { isRecord, parseJSON } from "../../../platform/index.ts";
import type { PromptDraft } from "../../../chat/index.ts";
import {
  isLoopbackHost,
  NUMBER_NAMES,
  parseBaseURL,
  type SettingsDraft,
} from "../../../configuration/index.ts";
import type { PastedSetup } from "./pasted-setup.ts";

/** The fields besides prompts, model and address, in the order of the page. */
const SAMPLING_FIELDS = [...NUMBER_NAMES, "stop", "extraBody"] as const;

type TextField = "system" | "human" | "model" | "baseURL" | (typeof SAMPLING_FIELDS)[number];

export type PasteField = TextField | "stream" | "attachments";

type Value = string | boolean | readonly Attachment[];

/** A field that a pasted request would change. */
export interface PasteChange {
  readonly field: PasteField;
  readonly from: Value;
  readonly to: Value;
}

/** The prompts and settings of the page as they stand. */
export interface PresentPage {
  readonly prompt: Pick<PromptDraft, "system" | "human" | "attachments">;
  readonly draft: SettingsDraft;
}

/** What to write into the page. */
export interface PastePatch {
  readonly prompt: Partial<PromptDraft> | undefined;
  readonly draft: Partial<SettingsDraft> | undefined;
  /** For the server of the address. */
  readonly key: string | undefined;
}

/** What the user has agreed to besides the prompts and settings. */
export interface Consent {
  readonly address: boolean;
  readonly key: boolean;
}

/** Compares a pasted request with the page: only what differs, the prompts first, the address last. */
export function pasteChanges(setup: PastedSetup, { prompt, draft }: PresentPage): readonly PasteChange[] {
  const { system, human, attachments, model, sampling, stream, baseURL } = setup;
  const base = parseBaseURL(draft.baseURL);
  const extraBody = isSameJSON(draft.extraBody, sampling.extraBody) ? draft.extraBody : sampling.extraBody;
  const wanted = { ...sampling, extraBody };
  return [
    ...change("system", prompt.system, system),
    ...change("human", prompt.human, human),
    ...(isSame(prompt.attachments, attachments)
      ? []
      : change("attachments", prompt.attachments, attachments)),
    ...change("model", draft.model.trim(), model),
    ...SAMPLING_FIELDS.flatMap((field) => change(field, draft[field], wanted[field])),
    ...change("stream", draft.stream, stream),
    ...change("baseURL", base.ok ? base.url : draft.baseURL, baseURL),
  ];
}

/** Converts changes into what to write, as far as the user agrees. */
export function patchOf(
  changes: readonly PasteChange[],
  key: string | undefined,
  consent: Consent,
): PastePatch {
  const isPrompt = ({ field }: PasteChange): boolean =>
    field === "system" || field === "human" || field === "attachments";
  const agreed = changes.filter(({ field }) => consent.address || field !== "baseURL");
  const prompt = valuesOf(agreed.filter(isPrompt));
  return {
    prompt: prompt && { preset: undefined, ...prompt },
    draft: valuesOf(agreed.filter((each) => !isPrompt(each))),
    key: consent.key && canUseKey(changes, consent.address) ? key : undefined,
  };
}

/** A key is for the server of the pasted address: without that address it would go to another one. */
export function canUseKey(changes: readonly PasteChange[], withAddress: boolean): boolean {
  return withAddress || addressOf(changes) === undefined;
}

/** The new address, if it is another one. `isHere`: on this computer. */
export function addressOf(
  changes: readonly PasteChange[],
): { readonly url: string; readonly host: string; readonly isHere: boolean } | undefined {
  const to = changes.find(({ field }) => field === "baseURL")?.to;
  if (typeof to !== "string" || !URL.canParse(to)) return undefined;
  const { host, hostname } = new URL(to);
  return { url: to, host, isHere: isLoopbackHost(hostname) };
}

/** A key as it is shown: its last characters, of a long one. */
export function maskedKey(key: string): string {
  return `••••••••${key.length >= 20 ? key.slice(-4) : ""}`;
}

function change(field: PasteField, from: Value, to: Value | undefined): readonly PasteChange[] {
  return to === undefined || to === from ? [] : [{ field, from, to }];
}

function valuesOf(changes: readonly PasteChange[]): Readonly<Record<string, Value>> | undefined {
  return changes.length === 0 ? undefined : Object.fromEntries(changes.map(({ field, to }) => [field, to]));
}

/** Whether the same pictures are attached; a file is never in a request by itself. */
function isSame(attached: readonly Attachment[], pasted: readonly Attachment[]): boolean {
  const urls = (all: readonly Attachment[]): string =>
    JSON.stringify(all.map((each) => (each.kind === "picture" ? each.url : each)));
  return urls(attached) === urls(pasted);
}

function isSameJSON(one: string, other: string): boolean {
  const [first, second] = [parseJSON(one), parseJSON(other)];
  return isRecord(first) && isRecord(second) && JSON.stringify(first) === JSON.stringify(second);
}

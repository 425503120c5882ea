import {
  IN_BROWSER_URL,
  NUMBER_NAMES,
  type SettingsDraft,
  withoutSecrets,
  isLoopbackHost,
} from "../../../configuration/index.ts";
import type { PartField, PromptParts } from "./prompt-parts.ts";

/** The Configuration fields of a link besides the model and the address, in the order of the page. */
export const SAMPLING_FIELDS = [...NUMBER_NAMES, "stop", "extraBody"] as const;

type Sampling = Pick<SettingsDraft, (typeof SAMPLING_FIELDS)[number] | "stream">;

/**
 * What a link can set: prompts with their variables, schema and tools, sampling, model and address. Missing values are
 * not changed.
 */
export interface SetupLink extends Partial<PromptParts> {
  readonly system?: string;
  readonly human?: string;
  readonly sampling: Partial<Sampling>;
  readonly model?: string;
  readonly baseURL?: string;
}

/** A field whose value is a text. */
export type TextField = Exclude<keyof Sampling, "stream"> | Exclude<keyof SetupLink, "sampling" | PartField>;

export type SetupField = TextField | "stream" | PartField;

/** Increase it for a change that earlier versions of the page can't read. */
export const LINK_VERSION = 1;

/** The beginning of a setup link, after the `#`. */
export const LINK_NAME = "setup=";

/**
 * In characters, including the `#`. Longer links are neither created nor accepted, because some programs truncate them.
 */
export const LONGEST_LINK = 64_000;

/**
 * Creates the fragment for a setup: `#setup=`, then JSON in UTF-8 as base64url (RFC 4648, section 5). Members of the
 * extra body whose names are names of keys are left out.
 */
export function writeSetupLink({ sampling, ...setup }: SetupLink): string {
  const { extraBody } = sampling;
  const shared = extraBody === undefined ? {} : { extraBody: withoutSecrets(extraBody).text };
  const fields = [...SAMPLING_FIELDS, "stream"] as const;
  const kept = Object.fromEntries(fields.map((name) => [name, sampling[name]]));
  const written = { v: LINK_VERSION, ...setup, sampling: { ...kept, ...shared } };
  return `#${LINK_NAME}${toBase64URL(JSON.stringify(written))}`;
}

function toBase64URL(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The destination of an address. */
export interface Place {
  readonly url: string;
  readonly host: string;
  readonly isHere: boolean;
}

/** The host and port of an address from `parseBaseURL`, and whether it is on this computer. */
export function placeOf(url: string): Place {
  if (url === IN_BROWSER_URL) return { url, host: url, isHere: true };
  const { host, hostname } = new URL(url);
  return { url, host, isHere: isLoopbackHost(hostname) };
}

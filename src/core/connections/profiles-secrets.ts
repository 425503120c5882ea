import { parseBaseURL } from "../base-url.ts";
import { isRecord } from "../is-record.ts";
import { parseJSON } from "../parse-json.ts";
import type { SettingsDraft } from "../settings.ts";

/** Something of a profile that stays out of a file. */
export type LeftOut =
  /** A value in the extra body, by its name there. */
  | { readonly kind: "value"; readonly name: string }
  /** The whole extra body: what can't be read can't be searched. */
  | { readonly kind: "extra-body" }
  /** An address that can't be used as it stands; it may hold a password. */
  | { readonly kind: "address" };

/** A draft without what may be secret, and what that was. Names of values only: never a value. */
export function leaveOutSecrets(draft: SettingsDraft): {
  readonly draft: SettingsDraft;
  readonly leftOut: readonly LeftOut[];
} {
  const address = parseBaseURL(draft.baseURL);
  const isPlain = address.ok || address.fault === "empty";
  const { text, leftOut } = searchBody(draft.extraBody);
  return {
    draft: { ...draft, baseURL: isPlain ? draft.baseURL : "", extraBody: text },
    leftOut: isPlain ? leftOut : [{ kind: "address" }, ...leftOut],
  };
}

const SECRET_NAME =
  /keys?$|apikey|token$|auth$|authori[sz]ation|secret|passw|passphrase|credential|cookie|bearer|jwt$/;
/** As services begin their keys. */
const SECRET_VALUE = /^(bearer\s|basic\s|(sk|pk|hf|gsk|xai|ghp|r8)[-_]|AIza|eyJ)/i;
/** Deeper than any request: what lies below can't be a setting. */
const DEEPEST = 50;

function searchBody(text: string): { readonly text: string; readonly leftOut: readonly LeftOut[] } {
  if (text.trim() === "") return { text, leftOut: [] };
  const body = parseJSON(text);
  if (!isRecord(body)) return { text: "", leftOut: [{ kind: "extra-body" }] };
  const names = new Set<string>();
  const searched = search(body, names, 0);
  const leftOut = [...names].map((name): LeftOut => ({ kind: "value", name }));
  // Written anew, for a name can stand in the text twice, and is read once.
  const isSame = names.size === 0 && withoutSpace(JSON.stringify(body)) === withoutSpace(text);
  return { text: isSame ? text : JSON.stringify(searched, undefined, 2), leftOut };
}

/** A copy without what may be secret, whose names are added to `found`; `undefined` where nothing is left. */
function search(value: unknown, found: Set<string>, depth: number, name = "…"): unknown {
  const isDeep = depth === DEEPEST && typeof value === "object" && value !== null;
  if (isDeep || (typeof value === "string" && SECRET_VALUE.test(value.trim()))) {
    found.add(name);
    return undefined;
  }
  if (Array.isArray(value)) {
    return value.map((each: unknown) => search(each, found, depth + 1, name)).filter(isLeft);
  }
  if (!isRecord(value)) return value;
  const kept = Object.entries(value).map(([key, each]): [string, unknown] => {
    if (!isSecretName(key)) return [key, search(each, found, depth + 1, key)];
    found.add(key);
    return [key, undefined];
  });
  return Object.fromEntries(kept.filter(([, each]) => isLeft(each)));
}

function isLeft(value: unknown): boolean {
  return value !== undefined;
}

function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name.toLowerCase().replace(/[^a-z]/g, ""));
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, "");
}

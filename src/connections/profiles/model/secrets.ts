import { parseBaseURL, type SettingsDraft } from "../../../configuration/index.ts";
import { WHOLE_BODY, withoutSecrets } from "../../model/shared-body.ts";

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
    // As it is called: a key may stand in what was pasted around it.
    draft: { ...draft, baseURL: address.ok ? address.url : "", extraBody: text },
    leftOut: isPlain ? leftOut : [{ kind: "address" }, ...leftOut],
  };
}

function searchBody(extraBody: string): { readonly text: string; readonly leftOut: readonly LeftOut[] } {
  const { text, leftOut } = withoutSecrets(extraBody);
  const found = [...new Set(leftOut)].map((name): LeftOut =>
    name === WHOLE_BODY ? { kind: "extra-body" } : { kind: "value", name },
  );
  return { text, leftOut: found };
}

import type { SetupField } from "./setup-link.ts";

/** Those of the texts by field that are named, as far as they are there and are texts. */
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

/** What is wrong with the name that a user gives to something. */
export type NameFault = "empty" | "taken";

/** In characters; a longer name is shortened. */
export const LONGEST_NAME = 80;

// Invisible characters, and those that change the text direction: a name must not look like another one.
const INVISIBLE = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** Normalizes a name: one line, without invisible characters, not too long. */
export function cleanName(typed: string): string {
  const seen = typed.replace(/\s+/g, " ").replace(INVISIBLE, "").replace(/ +/g, " ");
  return cut(seen.normalize().trim(), LONGEST_NAME);
}

/** Why a typed name can't be used in addition to the existing ones. */
export function nameFault(taken: readonly string[], typed: string): NameFault | undefined {
  const name = cleanName(typed);
  if (name === "") return "empty";
  return taken.includes(name) ? "taken" : undefined;
}

/** The name, with the first number that makes it unique if necessary. */
export function uniqueName(taken: Iterable<string>, wanted: string): string {
  const names = new Set(taken);
  const name = cleanName(wanted);
  if (!names.has(name)) return name;
  for (let count = 2; ; count += 1) {
    const suffix = ` (${count})`;
    const numbered = (cut(name, LONGEST_NAME - suffix.length) + suffix).trim();
    if (!names.has(numbered)) return numbered;
  }
}

function cut(text: string, characters: number): string {
  return Array.from(text).slice(0, characters).join("").trimEnd();
}

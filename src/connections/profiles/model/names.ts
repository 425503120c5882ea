/** What is wrong with the name of a profile. */
export type NameFault = "empty" | "taken";

/** Characters; what is longer is cut. */
export const LONGEST_NAME = 80;

// Signs that can't be seen, and those that turn the direction of what follows: a name must look like what it is.
const INVISIBLE = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** A name as it is kept: on one line, without unseen signs, not too long. */
export function cleanName(typed: string): string {
  const seen = typed.replace(/\s+/g, " ").replace(INVISIBLE, "").replace(/ +/g, " ");
  return cut(seen.normalize().trim(), LONGEST_NAME);
}

/** What keeps a typed name from being used beside these. */
export function nameFault(taken: readonly string[], typed: string): NameFault | undefined {
  const name = cleanName(typed);
  if (name === "") return "empty";
  return taken.includes(name) ? "taken" : undefined;
}

/** The name, or the name with the first number that makes it unique. */
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

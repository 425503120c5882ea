/** How deep lists and objects may be nested, in code and in bodies. */
export const DEEPEST = 100;

/** More than these are not listed. */
export const MOST_UNREAD = 100;

/** A value in a program that only the program knows. `name` is its place, such as `headers.Authorization`. */
export interface Unread {
  readonly name: string;
  readonly at: number;
  /** It is inside a list or an object. */
  readonly isMember: boolean;
}

/** In characters: enough to recognize a place. */
const LONGEST_NAME = 40;

/** The place of a value, or else the beginning of its source. */
export function unreadName(path: readonly string[], source: string): string {
  const name = path.length > 0 ? path.join(".") : source.trim();
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}

/** API keys by the origin that they were typed for. A key is never returned for another origin. */
export type Keyring = Readonly<Record<string, { readonly key: string; readonly remembered: boolean }>>;

export const EMPTY_KEYRING: Keyring = {};

/** Returns a keyring with this key for this origin; an empty key removes it. */
export function withKey(keyring: Keyring, origin: string, key: string, remembered: boolean): Keyring {
  const others = Object.fromEntries(Object.entries(keyring).filter(([known]) => known !== origin));
  return key === "" ? others : { ...others, [origin]: { key, remembered } };
}

/** The key for an origin; empty when there is none. */
export function keyFor(keyring: Keyring, origin: string): string {
  return Object.hasOwn(keyring, origin) ? (keyring[origin]?.key ?? "") : "";
}

/** Changes to the stored keys: each name with its key, or with `undefined` for a key to remove. */
export type KeyChanges = ReadonlyMap<string, string | undefined>;

/**
 * The differences between two keyrings, as changes to the stored keys. A key that is remembered in neither is left out.
 */
export function changedKeys(before: Keyring, after: Keyring): KeyChanges {
  const was = new Map(Object.entries(before));
  const is = new Map(Object.entries(after));
  const changed = Object.keys({ ...before, ...after }).filter((name) => {
    const [one, other] = [was.get(name), is.get(name)];
    if (one?.key === other?.key && one?.remembered === other?.remembered) return false;
    return other === undefined || other.remembered || one?.remembered === true;
  });
  const kept = new Map(Object.entries(rememberedKeys(after)));
  return new Map(changed.map((name) => [name, kept.get(name)]));
}

/** Applies the changes to the remembered keys. */
export function withChanges(keys: Record<string, string>, changes: KeyChanges): Record<string, string> {
  const others = Object.entries(keys).filter(([name]) => !changes.has(name));
  const changed = [...changes].filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries([...others, ...changed]);
}

/** Only the keys that the user allowed to be stored: origin → key. */
export function rememberedKeys(keyring: Keyring): Record<string, string> {
  const kept = Object.entries(keyring).filter(([, entry]) => entry.remembered);
  return Object.fromEntries(kept.map(([origin, entry]) => [origin, entry.key]));
}

/** Parses keys from storage; all of them are remembered. Never throws. */
export function parseKeyring(value: unknown): Keyring {
  if (typeof value !== "object" || value === null) return EMPTY_KEYRING;
  const kept = Object.entries(value).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return Object.fromEntries(kept.map(([origin, key]) => [origin, { key, remembered: true }]));
}

/**
 * The name of a key in the keyring. The separator is a space, which origins can't contain. The keys of no profile
 * belong to the empty id.
 */
export function keyNameIn(profile: string, origin: string): string {
  return profile === "" ? origin : `${profile} ${origin}`;
}

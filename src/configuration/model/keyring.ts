/** API keys by the origin that they were typed for. A key is never handed out for another origin. */
export type Keyring = Readonly<Record<string, { readonly key: string; readonly remembered: boolean }>>;

export const EMPTY_KEYRING: Keyring = {};

/** The keyring with this key for this origin; an empty key removes it. */
export function withKey(keyring: Keyring, origin: string, key: string, remembered: boolean): Keyring {
  const others = Object.fromEntries(Object.entries(keyring).filter(([known]) => known !== origin));
  return key === "" ? others : { ...others, [origin]: { key, remembered } };
}

/** The key for an origin, empty where there is none. */
export function keyFor(keyring: Keyring, origin: string): string {
  return Object.hasOwn(keyring, origin) ? (keyring[origin]?.key ?? "") : "";
}

/** What changes on the device: each name with its key, or with `undefined` for one that is to be forgotten. */
export type KeyChanges = ReadonlyMap<string, string | undefined>;

/** The entries that differ, as the device has to hold them. One that was only this tab's, and stays so, is not among them. */
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

/** Remembered keys with these changes, and no other. */
export function withChanges(keys: Record<string, string>, changes: KeyChanges): Record<string, string> {
  const others = Object.entries(keys).filter(([name]) => !changes.has(name));
  const changed = [...changes].filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries([...others, ...changed]);
}

/** Only what the user allowed to be written to the device: origin → key. */
export function rememberedKeys(keyring: Keyring): Record<string, string> {
  const kept = Object.entries(keyring).filter(([, entry]) => entry.remembered);
  return Object.fromEntries(kept.map(([origin, entry]) => [origin, entry.key]));
}

/** Keys from storage, all remembered by definition. Never throws. */
export function parseKeyring(value: unknown): Keyring {
  if (typeof value !== "object" || value === null) return EMPTY_KEYRING;
  const kept = Object.entries(value).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return Object.fromEntries(kept.map(([origin, key]) => [origin, { key, remembered: true }]));
}

/** What a key is called in the keyring: origins hold no blank. The profile without an id has the keys that are nobody's. */
export function keyNameIn(profile: string, origin: string): string {
  return profile === "" ? origin : `${profile} ${origin}`;
}

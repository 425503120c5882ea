/** The items that the page stores, as the user knows them. */
export const STORED_ITEMS = [
  "prompt",
  "typed",
  "presets",
  "settings",
  "keys",
  "profiles",
  "language",
  "theme",
] as const;

export type StoredItem = (typeof STORED_ITEMS)[number];

/** The items that these storage names belong to; the previous server (`server-before`) belongs to the settings. */
export function storedItems(names: readonly string[]): readonly StoredItem[] {
  return STORED_ITEMS.filter((item) =>
    names.some((name) => name === item || (item === "settings" && name.startsWith("server-before"))),
  );
}

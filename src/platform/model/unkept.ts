/** What the page keeps on the device, as the user knows it. */
export const KEPT_THINGS = [
  "conversation",
  "prompt",
  "settings",
  "keys",
  "profiles",
  "language",
  "theme",
] as const;

export type KeptThing = (typeof KEPT_THINGS)[number];

/** What is stored under these names; the server to come back to belongs to the settings. */
export function keptThings(names: readonly string[]): readonly KeptThing[] {
  return KEPT_THINGS.filter((thing) =>
    names.some((name) => name === thing || (thing === "settings" && name.startsWith("server-before"))),
  );
}

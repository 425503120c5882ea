import fc from "fast-check";
import { parseProfiles } from "../../../../src/connections/profiles/model/stored.ts";
import {
  addProfile,
  duplicateProfile,
  NO_PROFILES,
  type Profile,
  type Profiles,
  removeProfile,
  renameProfile,
  selectProfile,
  writeDraft,
} from "../../../../src/connections/profiles/model/profiles.ts";
import { storableDraft } from "../../../../src/configuration/model/storable-draft.ts";
import { forEachNumber } from "../../../../src/configuration/model/number-settings.ts";
import { DEFAULT_SETTINGS, type SettingsDraft } from "../../../../src/configuration/model/settings.ts";

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.constantFrom("", " ", "__proto__", "é\n"),
);
const address = fc.oneof(
  fc.constantFrom("http://127.0.0.1:1234/v1", "browser://this/v1", "https://api.example.com/v1", ""),
  fc.webUrl({ withQueryParameters: false }).filter((url) => URL.canParse(url) && !url.includes("@")),
);

/** A body of settings, without anything that is named like a key. */
const body = fc.oneof(
  fc.constant(""),
  fc
    .dictionary(
      fc.constantFrom("top_k", "min_p", "repeat_penalty", "max_completion_tokens", "note"),
      fc.oneof(fc.nat(), fc.constantFrom("a b", "word")),
    )
    .map((value) => JSON.stringify(value, undefined, 1)),
);

/** As the page keeps it. */
export const anyDraft: fc.Arbitrary<SettingsDraft> = fc
  .record({
    baseURL: address,
    model: text,
    ...forEachNumber(() => text),
    stream: fc.boolean(),
    stop: text,
    extraBody: body,
    timeLimit: text,
    pictureSide: text,
  })
  .map(storableDraft);

export const anyName = fc.oneof(
  fc.constantFrom("LM Studio", "Ollama", "LM Studio (copy)", " LM Studio ", "x".repeat(90), "__proto__"),
  fc.string({ unit: "grapheme", maxLength: 100 }),
);

const anyProfile: fc.Arbitrary<Profile> = fc.record({
  id: fc.constantFrom("", "a", "b", "c", "d-1", "constructor"),
  name: anyName.filter((name) => /\p{L}/u.test(name)),
  draft: anyDraft,
});

/** Profiles as the page has them: at least one, read from storage. */
export const anyProfiles: fc.Arbitrary<Profiles> = fc
  .tuple(fc.array(anyProfile, { minLength: 1, maxLength: 6 }), fc.constantFrom("", "a", "b"))
  .map(([profiles, currentId]) => parseProfiles({ profiles, currentId }));

export type Operation = (all: Profiles) => Profiles;

const anyId = fc.constantFrom("", "a", "b", "c", "d-1", "gone");

/** Anything that can be done to profiles. */
export const anyOperation: fc.Arbitrary<Operation> = fc.oneof(
  fc.tuple(anyProfile, fc.nat(8)).map(
    ([profile, index]): Operation =>
      (all) =>
        addProfile(all, profile, index),
  ),
  fc
    .tuple(
      anyId,
      fc.uuid(),
      anyName.filter((name) => /\p{L}/u.test(name)),
    )
    .map(
      ([from, id, name]): Operation =>
        (all) =>
          duplicateProfile(all, from, { id, name }),
    ),
  fc.tuple(anyId, anyName).map(([id, name]): Operation => (all) => {
    const renamed = renameProfile(all, id, name);
    return renamed.ok ? renamed.profiles : all;
  }),
  anyId.map(
    (id): Operation =>
      (all) =>
        removeProfile(all, id),
  ),
  anyId.map(
    (id): Operation =>
      (all) =>
        selectProfile(all, id),
  ),
  fc.tuple(anyId, anyDraft).map(
    ([id, draft]): Operation =>
      (all) =>
        writeDraft(all, id, draft),
  ),
);

/** Some profiles by their names, each with its own id; the first is the current one. */
export function profilesNamed(...names: readonly string[]): Profiles {
  return names.reduce<Profiles>(
    (all, name, index) => addProfile(all, { id: `id-${index}`, name, draft: DEFAULT_SETTINGS }),
    NO_PROFILES,
  );
}

/** The same, and nothing in it can be changed. */
export function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

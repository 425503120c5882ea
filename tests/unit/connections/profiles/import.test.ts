import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseProfilesFile, writeProfilesFile } from "../../../../src/connections/profiles/model/file.ts";
import {
  applyImport,
  remoteHost,
  compareImport,
  undoImport,
} from "../../../../src/connections/profiles/model/import.ts";
import { writeDraft } from "../../../../src/connections/profiles/model/profiles.ts";
import { DEFAULT_SETTINGS } from "../../../../src/configuration/model/settings.ts";
import { anyProfiles, frozen, profilesNamed } from "./arbitraries.ts";

const AWAY = { ...DEFAULT_SETTINGS, baseURL: "https://evil.example/v1", stream: false };

test("Profiles differ in nothing from a file of their own", () => {
  fc.assert(
    fc.property(anyProfiles, (all) => {
      const read = parseProfilesFile(writeProfilesFile(all).text);
      const changes = compareImport(frozen(all), read.ok ? read.profiles : []);
      expect(changes.map(({ match }) => match.kind)).toEqual(all.profiles.map(() => "same"));
    }),
  );
});

test("A comparison tells what is new, what is the same, and each setting that differs", () => {
  const all = profilesNamed("A", "B");
  const changes = compareImport(all, [
    { name: "A", draft: DEFAULT_SETTINGS },
    { name: "B", draft: AWAY },
    { name: "C", draft: { ...DEFAULT_SETTINGS, model: "m" } },
  ]);
  const settings = [
    { field: "baseURL", from: DEFAULT_SETTINGS.baseURL, to: AWAY.baseURL },
    { field: "stream", from: true, to: false },
  ];
  expect(changes.map(({ match }) => match)).toEqual([
    { kind: "same" },
    { kind: "changed", id: "id-1", settings },
    { kind: "added", settings: [{ field: "model", from: "", to: "m" }] },
  ]);
  expect(changes.map(({ away }) => away)).toEqual([undefined, "evil.example", undefined]);
});

describe("What was chosen", () => {
  const before = profilesNamed("A", "B");
  const choices = [
    { kind: "replace", id: "id-1", draft: AWAY },
    { kind: "add", id: "n", name: "A (imported)", draft: AWAY },
    { kind: "replace", id: "gone", draft: AWAY },
  ] as const;

  test("is done, and nothing else", () => {
    expect(applyImport(frozen(before), choices)).toEqual({
      ...before,
      profiles: [
        before.profiles[0],
        { id: "id-1", name: "B", draft: AWAY },
        { id: "n", name: "A (imported)", draft: AWAY },
      ],
    });
  });

  test("is taken back, and what came after it stays", () => {
    const later = writeDraft(applyImport(before, choices), "id-0", AWAY);
    expect(undoImport(later, choices, before)).toEqual(writeDraft(before, "id-0", AWAY));
  });
});

test.each([
  ["http://127.0.0.1:1234/v1", undefined],
  ["127.0.0.1:1234", undefined],
  ["http://[::1]:8080/v1", undefined],
  ["http://localhost:8080", undefined],
  ["http://0.0.0.0:8080", undefined],
  ["browser://this/v1", undefined],
  ["", undefined],
  ["http://192.168.1.5:1234/v1", "192.168.1.5:1234"],
  ["https://api.openai.com/v1", "api.openai.com"],
  ["http://127.0.0.1.evil.example/v1", "127.0.0.1.evil.example"],
  ["http://localhost.evil.example/v1", "localhost.evil.example"],
  ["http://localhost@evil.example/v1", "http://localhost@evil.example/v1"],
  ["http://evil.example/v1?x", "evil.example"],
  ["http://evil.example/v1#x", "http://evil.example/v1#x"],
  ["127.0.0.1:1234 <http://evil.example/v1>", "evil.example"],
])("%s: away is %s", (address, away) => {
  expect(remoteHost(address)).toBe(away);
});

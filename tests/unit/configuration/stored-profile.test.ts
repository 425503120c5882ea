import { expect, test } from "vitest";
import { parseStoredProfile } from "../../../src/configuration/model/stored-profile.ts";

test.each([
  ["is named by the settings", { profile: "mine" }, "another", "mine"],
  ["may be the one without an id", { profile: "" }, "another", ""],
  ["is named apart by an earlier page", { baseURL: "" }, "before", "before"],
  ["is the one without an id where nothing names it", undefined, undefined, ""],
  ["is the one without an id where junk is stored", [{ profile: 7 }], {}, ""],
])("The profile of stored settings %s", (_, settings, apart, profile) => {
  expect(parseStoredProfile(settings, apart)).toBe(profile);
});

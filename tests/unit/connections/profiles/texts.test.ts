import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { profilesEn } from "../../../../src/connections/profiles/texts/en.ts";
import { profilesFr } from "../../../../src/connections/profiles/texts/fr.ts";

const html = await readFile("src/connections/profiles/view/profiles.html", "utf8");

/** Each text by its path; those that are made from values, from a few of them. */
function texts(tree: object, path = ""): readonly { readonly path: string; readonly text: string }[] {
  return Object.entries(tree).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === "string") return [{ path: path + name, text: value }];
    if (typeof value === "object" && value !== null) return texts(value, `${path}${name}.`);
    if (typeof value !== "function") return [];
    const samples = name === "leftOut" ? [["x", LEFT_OUT]] : SAMPLES;
    return samples.map((sample) => ({
      path: path + name,
      text: String(Reflect.apply(value, undefined, sample)),
    }));
  });
}

const LEFT_OUT = [{ kind: "value", name: "x" }, { kind: "extra-body" }, { kind: "address" }];
const SAMPLES = [
  [1, "x", "y"],
  [2, "x", "y"],
];

test("The markup says in English what the texts say, and names no others", () => {
  const named = [...html.matchAll(/\bdata-text(?:-[a-z-]+)?="([^"]*)"/g)].map(([, name]) => name ?? "");
  expect(new Set(named)).toEqual(new Set(Object.keys(profilesEn.labels)));
  const plain = [...html.matchAll(/<[^>]*\bdata-text="(\w+)"[^>]*>([^<]+)</g)];
  expect(plain.length).toBeGreaterThan(18);
  for (const [, name, text] of plain) {
    expect(profilesEn.labels).toHaveProperty([name ?? ""], text?.trim().replace(/\s+/g, " "));
  }
});

test("The ids of the markup are its own", () => {
  const ids = [...html.matchAll(/\bid="([^"]*)"/g)].map(([, id]) => id ?? "");
  expect(ids.filter((id) => !id.startsWith("profiles-"))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each([
  ["English", profilesEn],
  ["French", profilesFr],
])("No %s text is empty or shows a value that is not there", (_, catalogue) => {
  for (const { path, text } of texts(catalogue)) {
    expect(text.trim(), path).not.toBe("");
    expect(text, path).not.toMatch(/undefined|\[object|NaN/);
  }
});

describe("The French texts", () => {
  test("keep the marks together with their words", () => {
    const broken = texts(profilesFr).filter(({ text }) => /\p{L}'\p{L}| [:;!?»]|« /u.test(text));
    expect(broken).toEqual([]);
    const tight = texts(profilesFr).filter(({ text }) => /[\p{L}\d)][;!?:»]|«[\p{L}\d]/u.test(text));
    expect(tight).toEqual([]);
  });

  test("are not the English ones", () => {
    const alike = texts(profilesFr).filter(({ path, text }) => {
      const same = texts(profilesEn).some((each) => each.path === path && each.text === text);
      return same && !ALIKE.has(path) && !PARAMETER.test(text);
    });
    expect(alike).toEqual([]);
  });
});

const ALIKE: ReadonlySet<string> = new Set(["names.usual", "aloud"]);
/** What a parameter of sampling is called in every language. */
const PARAMETER = /^(Top|Min) [a-z]$/;

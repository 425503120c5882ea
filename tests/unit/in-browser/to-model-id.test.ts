import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BUILT_IN_MODEL, KNOWN_MODELS } from "../../../src/in-browser/model/known-models.ts";
import { isSplitFile } from "../../../src/in-browser/model/split-file.ts";
import { toModelId } from "../../../src/in-browser/model/to-model-id.ts";

const anyName = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom(".", "-", "_", "/", "\\", "a", "é", ".gguf", ".GGUF", " "),
    maxLength: 150,
  }),
);

describe("A model's id comes from its file's name", () => {
  test.each([
    ["SmolLM2-360M-Instruct-Q8_0.gguf", "SmolLM2-360M-Instruct-Q8_0"],
    ["toy.GGUF", "toy"],
    ["a/b\\c.gguf", "c"],
    ["../../etc/passwd", "passwd"],
    ["..", "model"],
    ["...gguf", "model"],
    [".gguf", "model"],
    ["", "model"],
    ["mon modèle (2).gguf", "mon-modele-2"],
    ["模型.gguf", "model"],
    ["a..b.gguf", "a.b"],
    ["a.gguf.gguf", "a"],
  ])("%j → %j", (name, id) => {
    expect(toModelId(name)).toBe(id);
  });

  test("Whatever the name, the id can name a folder", () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const id = toModelId(name);
        expect(id).toMatch(/^[A-Za-z0-9._-]{1,100}$/);
        expect(id).not.toContain("..");
        expect(id).not.toMatch(/^[.-]|[.-]$/);
      }),
    );
  });

  test("An id stays as it is", () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const id = toModelId(name);
        expect(toModelId(id)).toBe(id);
      }),
    );
    for (const { id } of [BUILT_IN_MODEL, ...KNOWN_MODELS]) expect(toModelId(id)).toBe(id);
  });
});

test.each([
  ["m-00001-of-00003.gguf", true],
  ["m-00002-of-00003.GGUF", true],
  ["m-00001-of-00001.gguf", false],
  ["m-0001-of-0003.gguf", false],
  ["m-00001-of-00003-q4.gguf", false],
  ["m.gguf", false],
])("%s is one of several files: %s", (name, expected) => {
  expect(isSplitFile(name)).toBe(expected);
});

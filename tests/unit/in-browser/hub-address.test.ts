import { describe, expect, test } from "vitest";
import { hubFileOf } from "../../../src/in-browser/model/hub-address.ts";
import { KNOWN_MODELS } from "../../../src/in-browser/model/known-models.ts";

const file = (address: string): ReturnType<typeof hubFileOf> => hubFileOf(new URL(address));

describe("The hub's list of a file's folder", () => {
  test.each([
    ["/o/r/resolve/main/m.gguf", "/api/models/o/r/tree/main", "m.gguf"],
    ["/o/r/resolve/main/Q4/x/m.gguf", "/api/models/o/r/tree/main/Q4/x", "Q4/x/m.gguf"],
    ["/o/r/resolve/refs%2Fpr%2F1/m.gguf", "/api/models/o/r/tree/refs%2Fpr%2F1", "m.gguf"],
    ["/o/r/resolve/main/a%20b/m%231.gguf", "/api/models/o/r/tree/main/a%20b", "a b/m#1.gguf"],
    ["/o/r/resolve/main/100%.gguf", "/api/models/o/r/tree/main", "100%.gguf"],
  ])("%s is in %s", (address, tree, path) => {
    expect(file(`https://huggingface.co${address}`)).toEqual({
      treeURL: `https://huggingface.co${tree}`,
      path,
    });
  });

  test.each([
    "https://example.org/o/r/resolve/main/m.gguf",
    "http://huggingface.co/o/r/resolve/main/m.gguf",
    "https://huggingface.co/o/r/blob/main/m.gguf",
    "https://huggingface.co/o/r",
    "https://huggingface.co/datasets/o/r/resolve/main/m.gguf",
  ])("%s has none", (address) => {
    expect(file(address)).toBeUndefined();
  });

  test("Every real model of the page's list has one", () => {
    for (const { url } of KNOWN_MODELS) expect(file(url ?? "")).toBeDefined();
  });
});

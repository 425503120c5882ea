import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { KNOWN_MODELS } from "../../../src/in-browser/model/known-models.ts";
import { type ModelAddressFault, toModelFile } from "../../../src/in-browser/model/to-model-file.ts";

const HUB = "https://huggingface.co";

function addressOf(text: string): string | undefined {
  const read = toModelFile(text);
  return read.ok ? read.model.url : undefined;
}

describe("The address of a model is read as people paste it", () => {
  test.each([
    ["https://example.org/m.gguf", "https://example.org/m.gguf"],
    ["  http://127.0.0.1:8000/a/m.GGUF \n", "http://127.0.0.1:8000/a/m.GGUF"],
    ["https://example.org/m.gguf?download=true", "https://example.org/m.gguf"],
    ["https://example.org/m.gguf?token=1&download=true", "https://example.org/m.gguf?token=1"],
    ["https://example.org/m.gguf?download=1", "https://example.org/m.gguf?download=1"],
    ["https://example.org/m.gguf#top", "https://example.org/m.gguf"],
    [`${HUB}/o/r/resolve/main/m.gguf`, `${HUB}/o/r/resolve/main/m.gguf`],
    [`${HUB}/o/r/resolve/main/m.gguf?download=true`, `${HUB}/o/r/resolve/main/m.gguf`],
    [`${HUB}/o/r/blob/main/m.gguf`, `${HUB}/o/r/resolve/main/m.gguf`],
    [`${HUB}/o/r/raw/main/m.gguf`, `${HUB}/o/r/resolve/main/m.gguf`],
    [`${HUB}/o/r/blob/refs%2Fpr%2F1/Q4/m.gguf`, `${HUB}/o/r/resolve/refs%2Fpr%2F1/Q4/m.gguf`],
    [`${HUB}/o/r?show_file_info=m.gguf`, `${HUB}/o/r/resolve/main/m.gguf`],
    [`${HUB}/o/r/tree/v2?show_file_info=Q4%2Fm%231.gguf`, `${HUB}/o/r/resolve/v2/Q4/m%231.gguf`],
    ["huggingface.co/o/r/blob/main/m.gguf", `${HUB}/o/r/resolve/main/m.gguf`],
    ["http://www.huggingface.co/o/r/blob/main/m.gguf", `${HUB}/o/r/resolve/main/m.gguf`],
    ["https://hf.co/o/r/blob/main/m.gguf", `${HUB}/o/r/resolve/main/m.gguf`],
    ["https://example.org/o/r/blob/main/m.gguf", "https://example.org/o/r/blob/main/m.gguf"],
    ["https://huggingface.co//example.org/m.gguf", `${HUB}//example.org/m.gguf`],
  ])("%s → %s", (text, url) => {
    expect(addressOf(text)).toBe(url);
  });

  test("Its id is the file's name, and unknown facts are left out", () => {
    expect(toModelFile("https://example.org/a%20b/Mon%20mod%C3%A8le.gguf?x=1")).toEqual({
      ok: true,
      model: {
        id: "Mon-modele",
        url: "https://example.org/a%20b/Mon%20mod%C3%A8le.gguf?x=1",
        bytes: undefined,
        sha256: undefined,
      },
    });
    expect(toModelFile("https://example.org/100%.gguf")).toMatchObject({ ok: true, model: { id: "100" } });
  });

  test("The addresses of the page's own list stay as they are", () => {
    for (const { url, id } of KNOWN_MODELS) {
      expect(toModelFile(url ?? "")).toMatchObject({ ok: true, model: { id, url } });
    }
  });
});

describe("What can't be a model's address has a fault", () => {
  test.each<[ModelAddressFault, string]>([
    ["empty", ""],
    ["empty", " \n\t"],
    ["not-a-url", "m.gguf"],
    ["not-a-url", "the new model"],
    ["not-a-url", "https://exa mple.org/m.gguf"],
    ["not-a-url", "https://[m.gguf"],
    ["not-a-url", "javascript:alert(1)//m.gguf"],
    ["scheme", "ftp://example.org/m.gguf"],
    ["scheme", "file:///m.gguf"],
    ["scheme", "ftp://huggingface.co/o/r/blob/main/m.gguf"],
    ["credentials", "https://me:secret@example.org/m.gguf"],
    ["credentials", "https://me@huggingface.co/o/r/blob/main/m.gguf"],
    ["not-gguf", "https://example.org"],
    ["not-gguf", "https://example.org/m.safetensors"],
    ["not-gguf", "https://example.org/?file=m.gguf"],
    ["not-gguf", "https://example.org/.gguf"],
    ["not-gguf", `${HUB}/o/r`],
    ["not-gguf", `${HUB}/o/r/tree/main`],
    ["split", "https://example.org/m-00001-of-00003.gguf"],
    ["split", `${HUB}/o/r/blob/main/m-00002-of-00003.gguf`],
  ])("%s: %j", (fault, text) => {
    expect(toModelFile(text)).toEqual({ ok: false, fault });
  });
});

test("Whatever is pasted: an address that is read once more is the same, of http, and without a secret", () => {
  const segment = fc.constantFrom(
    "o",
    "r",
    "blob",
    "resolve",
    "tree",
    "raw",
    "main",
    "m.gguf",
    "",
    "..",
    "%",
    "a b",
  );
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.webUrl({ withQueryParameters: true }).map((url) => `${url}.gguf`),
    fc
      .tuple(fc.constantFrom("https://huggingface.co/", "hf.co/"), fc.array(segment, { maxLength: 7 }))
      .map(([host, path]) => `${host}${path.join("/")}`),
  );
  fc.assert(
    fc.property(text, (pasted) => {
      const url = addressOf(pasted);
      if (url === undefined) return;
      expect(addressOf(url)).toBe(url);
      const { protocol, username, pathname } = new URL(url);
      expect([protocol.startsWith("http"), username, /\.gguf$/i.test(pathname)]).toEqual([true, "", true]);
    }),
  );
});

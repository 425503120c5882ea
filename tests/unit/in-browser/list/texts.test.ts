import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createByteFormat } from "../../../../src/platform/model/byte-format.ts";
import { addModelsTexts, type ModelsTexts } from "../../../../src/in-browser/list/texts/texts.ts";
import { TEXTS } from "../../../../src/shell/texts/texts.ts";

const EN = addModelsTexts(TEXTS.en, "en");
const FR = addModelsTexts(TEXTS.fr, "fr");

const BREAKING_SPACE = / [:;!?»%]|« /;

/** Every sentence that is made from values, and every one that stands there as it is. */
function sentences({ inBrowser }: ModelsTexts): readonly string[] {
  const { offer, purpose, addressFault, shipped, inUse, notPersistent } = inBrowser;
  const space = { usedBytes: 1e9, isPersistent: true };
  return [
    ...[offer, purpose, addressFault].flatMap((each) => Object.values(each)),
    ...[shipped, inUse, notPersistent],
    ...[inBrowser.percent(0.43), inBrowser.loading(0.43), inBrowser.asking("h"), inBrowser.tooBig(4e7)],
    ...[12, 119, 3600, 9000].map(inBrowser.timeLeft),
    ...[inBrowser.downloadQuestion(1e8, 2e9, "h"), inBrowser.downloadQuestion(undefined, undefined, "h")],
    ...[true, false].map((isFromDisk) => inBrowser.removeQuestion(1e8, isFromDisk)),
    ...[inBrowser.partial(1e7, 1e8), inBrowser.partial(1e7, undefined)],
    ...[inBrowser.downloading("M"), inBrowser.copying("M"), inBrowser.loadingModel("M"), inBrowser.kept("M")],
    ...[inBrowser.loaded(true, 1, 2048), inBrowser.loaded(false, 4, 2048)],
    ...[inBrowser.space({ ...space, freeBytes: 1e9 }), inBrowser.space({ ...space, freeBytes: undefined })],
  ];
}

test("Each language says something for every case, and never the same for two", () => {
  for (const texts of [EN, FR]) {
    const all = sentences(texts);
    expect(new Set(all).size).toBe(all.length);
    for (const sentence of all) expect(sentence).toMatch(/^(?!.*(undefined|NaN)).+/);
  }
});

test("French marks have the space that belongs before them, and the right apostrophe", () => {
  const all = sentences(FR);
  expect(all.filter((sentence) => BREAKING_SPACE.test(sentence))).toEqual([]);
  expect(all.filter((sentence) => /[\p{L}\d)](?:[;!?]|:(?![\d/]))|\p{L}'\p{L}/u.test(sentence))).toEqual([]);
});

describe("Amounts", () => {
  test.each([
    [0, "0 kB", "0 ko"],
    [4_390_112, "4.39 MB", "4,39 Mo"],
    [386_000_000, "386 MB", "386 Mo"],
    [12_345_678_901, "12.3 GB", "12,3 Go"],
  ])("%d bytes are %s, and %s in French", (amount, english, french) => {
    expect(createByteFormat("en").size(amount)).toBe(english);
    expect(createByteFormat("fr").size(amount).replace(/\s/g, " ")).toBe(french);
  });

  test("to the byte and per second", () => {
    const [en, fr] = [createByteFormat("en"), createByteFormat("fr")];
    expect([en.exact(1_234_567), en.rate(3_210_000)]).toEqual(["1,234,567 bytes", "3.21 MB/s"]);
    const french = [fr.exact(1_234_567), fr.rate(3_210_000)].map((each) => each.replace(/\s/g, " "));
    expect(french).toEqual(["1 234 567 octets", "3,21 Mo/s"]);
  });

  test("A share is never said to be whole before it is", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.9999, noNaN: true }), (share) => {
        expect(EN.inBrowser.percent(share)).not.toBe("100%");
      }),
    );
    expect(EN.inBrowser.loading(0.43)).toBe("loading the model into memory: 43%");
  });

  test.each([
    [0.2, "1 s left"],
    [59, "59 s left"],
    [61, "2 min left"],
    [3600, "1 h 0 min left"],
    [9000, "2 h 30 min left"],
  ])("%d s are written as %s", (seconds, text) => {
    expect(EN.inBrowser.timeLeft(seconds)).toBe(text);
  });
});

import { describe, expect, test } from "vitest";
import type { ModelFile } from "../../../../src/in-browser/model/model-file.ts";
import { type ModelRecord, parseModelRecord } from "../../../../src/in-browser/store/model-record.ts";
import { planDownload } from "../../../../src/in-browser/store/plan-download.ts";

const MODEL: ModelFile = { id: "m", url: "https://a/m.gguf", bytes: 100, sha256: "a".repeat(64) };
const KEPT: ModelRecord = {
  url: MODEL.url,
  bytes: 100,
  sha256: MODEL.sha256,
  validator: '"1"',
  isWhole: false,
};

const found = (about: Partial<ModelRecord> = {}, storedBytes = 60) => ({
  about: { ...KEPT, ...about },
  segments: [],
  storedBytes,
});
const UNKNOWN = { bytes: undefined, sha256: undefined };

describe("What a download has to bring", () => {
  test("All of it, where nothing is kept", () => {
    expect(planDownload(MODEL, undefined)).toEqual({
      sha256: MODEL.sha256,
      exactBytes: 100,
      part: undefined,
      isDone: false,
    });
  });

  test("The rest, where a part is kept", () => {
    const part = found();
    expect(planDownload(MODEL, part)).toMatchObject({ part, isDone: false });
  });

  test("Nothing, where it is whole", () => {
    expect(planDownload(MODEL, found({ isWhole: true }, 100)).isDone).toBe(true);
    expect(planDownload({ ...MODEL, ...UNKNOWN }, found({ isWhole: true }, 100)).isDone).toBe(true);
  });

  test("All of it, where what is kept is another version", () => {
    const other = found({ isWhole: true, sha256: "b".repeat(64) }, 100);
    expect(planDownload(MODEL, other)).toMatchObject({ part: undefined, isDone: false });
  });

  test("The rest from another address, where the checksum says that it is the same file", () => {
    const part = found({ url: "https://b/m.gguf" });
    expect(planDownload(MODEL, part)).toMatchObject({ part });
  });

  test("All of it, where another address has something of the same name, or the user's own file has", () => {
    const elsewhere = found({ url: "https://b/m.gguf", sha256: undefined });
    expect(planDownload({ ...MODEL, ...UNKNOWN }, elsewhere)).toMatchObject({ part: undefined });
    const own = found({ url: undefined, sha256: undefined, isWhole: true }, 100);
    expect(planDownload(MODEL, own)).toMatchObject({ part: undefined, isDone: false });
  });

  test("A check, where it is whole and its checksum was not known until now", () => {
    const unchecked = found({ sha256: undefined, isWhole: true }, 100);
    expect(planDownload(MODEL, unchecked)).toMatchObject({ part: unchecked, isDone: false, exactBytes: 100 });
  });

  test("What was known of it at first still holds, where its host tells nothing now", () => {
    expect(planDownload({ ...MODEL, ...UNKNOWN }, found())).toMatchObject({
      sha256: MODEL.sha256,
      exactBytes: 100,
    });
  });

  test("A size without a checksum is a hint, no promise", () => {
    expect(planDownload({ ...MODEL, sha256: undefined }, undefined).exactBytes).toBeUndefined();
  });

  test("All of it, where more is kept than there is", () => {
    expect(planDownload(MODEL, found({}, 101)).part).toBeUndefined();
  });
});

describe("What is written down about a model", () => {
  test("is the same when it is read again", () => {
    expect(parseModelRecord(JSON.parse(JSON.stringify(KEPT)))).toEqual(KEPT);
    const bare: ModelRecord = { ...UNKNOWN, url: undefined, validator: undefined, isWhole: true };
    expect(parseModelRecord(JSON.parse(JSON.stringify(bare)))).toEqual(bare);
  });

  test.each([undefined, null, 3, "x", [], {}, { isWhole: "yes" }])("%j is nothing of ours", (value) => {
    expect(parseModelRecord(value)).toBeUndefined();
  });

  test.each([-1, 0.5, "7", null, 1e300])("%j is no size", (bytes) => {
    expect(parseModelRecord({ isWhole: true, bytes })?.bytes).toBeUndefined();
  });
});

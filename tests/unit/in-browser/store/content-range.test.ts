import { expect, test } from "vitest";
import { parseContentRange } from "../../../../src/in-browser/store/content-range.ts";

test.each([
  ["bytes 5-9/10", { start: 5, totalBytes: 10 }],
  ["bytes 0-0/1", { start: 0, totalBytes: 1 }],
  [" Bytes  5-9/* ", { start: 5, totalBytes: undefined }],
  ["bytes */10", { start: undefined, totalBytes: 10 }],
  ["bytes 5-/10", undefined],
  ["bytes=5-9", undefined],
  ["items 5-9/10", undefined],
  ["", undefined],
  [null, undefined],
])("Content-Range %j", (header, expected) => {
  expect(parseContentRange(header)).toEqual(expected);
});

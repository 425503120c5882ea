import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPasted } from "../../../../src/work/paste/model/read-pasted.ts";

/** A cost that grows with the square of the length takes longer than this. */
const LONG = { length: 50_000, mostMs: 3000 };
/** Some ten times what it takes. */
const MEGABYTE = { length: 1_000_000, mostMs: 20_000 };

const STARTS = [
  "",
  "curl ",
  "curl x -d '",
  'curl x -d "',
  "curl x -d $'",
  "curl ^\n",
  "curl.exe ",
  "fetch(",
  "Invoke-WebRequest -Body ",
  "{",
];
const REPEATED = [
  "[",
  "{",
  "(",
  '{"a":',
  "a:{",
  "'",
  '"',
  "`",
  "\\",
  "^",
  "$(",
  "${",
  "`${",
  "$x",
  "@{a=",
  "@(",
  "/*",
  "/*,",
  "<#",
  "//",
  "-",
  "-H a ",
  "#",
  "<<E\n",
  "\n",
  " ",
  "\t",
  ";",
  "|",
  "a",
  "+",
  "JSON.stringify(",
  "const a=[a,a];",
  "$a=@($a,$a);",
  "'+'",
  "\\x41",
  '\\"',
  "[char]1",
  "curl ",
  "fetch(",
  "iwr ",
];

/** The processor time of this process, in ms: what else the machine does is not in it. */
function busyMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function read(start: string, piece: string, { length, mostMs }: typeof LONG): void {
  const begun = busyMs();
  readPasted((start + piece.repeat(length / piece.length)).slice(0, length));
  expect(busyMs() - begun, JSON.stringify([start, piece])).toBeLessThan(mostMs);
}

describe("A long text is read or rejected in a time that grows with its length", () => {
  test.each(STARTS)("after %j", (start) => {
    for (const piece of REPEATED) read(start, piece, LONG);
  });

  test.each(["curl ", "curl ^\n", "curl.exe ", "fetch(", "Invoke-WebRequest -Body "])(
    "a megabyte after %j",
    (start) => {
      for (const piece of ["$x", '\\"']) read(start, piece, MEGABYTE);
    },
  );
});

test("No text makes it throw", () => {
  const piece = fc.oneof(fc.constantFrom(...STARTS, ...REPEATED), fc.string({ maxLength: 5 }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      expect(typeof readPasted(pieces.join("")).ok).toBe("boolean");
    }),
    { numRuns: 5000 },
  );
});

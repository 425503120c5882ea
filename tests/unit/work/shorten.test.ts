import fc from "fast-check";
import { expect, test } from "vitest";
import { shortened } from "../../../src/work/model/shorten.ts";

const mark = (characters: number): string => `<${characters}>`;

test("A picture is shown by its beginning, and everything around it", () => {
  const line = `{ url: "data:image/png;base64,${"A".repeat(5000)}==" }, 'data:image/jpeg;base64,${"b+/".repeat(400)}'`;
  expect(shortened(line, mark)).toBe(
    `{ url: "data:image/png;base64,${"A".repeat(40)}<4962>" }, 'data:image/jpeg;base64,${"b+/".repeat(14).slice(0, 40)}<1160>'`,
  );
});

test("A line of usual length is shown whole", () => {
  fc.assert(
    fc.property(fc.string(), (line) => {
      expect(shortened(line, mark)).toBe(line);
    }),
  );
  const dot = `data:image/png;base64,${"A".repeat(100)}`;
  expect(shortened(dot, mark)).toBe(dot);
});

test("A very long line is cut in its middle: with the mark, its characters are as many as before", () => {
  const line = `begin ${"x ".repeat(100_000)}end`;
  const shown = shortened(line, mark);
  const cut = Number(/<(\d+)>/.exec(shown)?.[1]);
  expect(shown.length - mark(cut).length + cut).toBe(line.length);
  expect(shown.length).toBeLessThan(101_000);
  expect(shown).toMatch(/^begin x .* x end$/);
});

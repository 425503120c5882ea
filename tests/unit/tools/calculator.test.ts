import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compute } from "../../../src/tools/model/calculator/compute.ts";
import { runTool } from "../../../src/tools/model/tools.ts";

const PLACE = { now: new Date(0), table: "" };
const calculate = (expression: unknown): string =>
  runTool("calculator", JSON.stringify({ expression }), PLACE).text;

/** An expression, and what JavaScript makes of it. */
interface Sum {
  readonly text: string;
  readonly value: number;
  /** Nothing on the way to it was beyond all numbers. */
  readonly isSound: boolean;
}

const sound = (text: string, value: number, ...operands: readonly Sum[]): Sum => ({
  text,
  value,
  isSound: Number.isFinite(value) && operands.every((each) => each.isSound),
});

const { sum } = fc.letrec<{ sum: Sum; leaf: Sum; pair: Sum; power: Sum; sign: Sum; call: Sum }>((tie) => ({
  sum: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    tie("leaf"),
    tie("pair"),
    tie("power"),
    tie("sign"),
    tie("call"),
  ),
  leaf: fc
    .oneof(fc.nat(999), fc.double({ min: 0, max: 999, noNaN: true }))
    .map((value) => sound(String(value), value)),
  pair: fc
    .tuple(tie("sum"), fc.constantFrom("+", "-", "*", "/", "%"), tie("sum"))
    .map(([left, operator, right]) => {
      const value = {
        "+": left.value + right.value,
        "-": left.value - right.value,
        "*": left.value * right.value,
        "/": left.value / right.value,
        "%": left.value % right.value,
      }[operator];
      return sound(`(${left.text}) ${operator} (${right.text})`, value, left, right);
    }),
  power: fc
    .tuple(tie("sum"), fc.integer({ min: -3, max: 3 }))
    .map(([base, exponent]) => sound(`(${base.text})^${exponent}`, base.value ** exponent, base)),
  sign: tie("sum").map((of) => sound(`-(${of.text})`, -of.value, of)),
  call: fc
    .tuple(fc.constantFrom("abs", "floor", "sqrt", "sin"), tie("sum"))
    .map(([name, of]) => sound(`${name}(${of.text})`, Math[name](of.value), of)),
}));

test("Any expression comes to what JavaScript computes", () => {
  fc.assert(
    fc.property(sum, ({ text, value, isSound }) => {
      fc.pre(text.length < 2000);
      if (isSound) expect(compute(text)).toBe(value);
      else if (!Number.isFinite(value))
        expect(() => compute(text)).toThrow(/zero|too large|not a real number/);
    }),
    { numRuns: 1000 },
  );
});

/** The value of operands in a row: powers from the right, then products, then sums. */
function byGroups(first: number, more: readonly (readonly [operator: string, value: number])[]): number {
  const operands = [first];
  const operators: string[] = [];
  for (const [operator, value] of more) {
    operators.push(operator);
    operands.push(value);
  }
  const apply = (at: number): void => {
    const [left = NaN, right = NaN] = operands.splice(at, 2);
    const [operator = ""] = operators.splice(at, 1);
    const values = new Map([
      ["**", left ** right],
      ["*", left * right],
      ["/", left / right],
      ["%", left % right],
      ["+", left + right],
      ["-", left - right],
    ]);
    operands.splice(at, 0, values.get(operator) ?? NaN);
  };
  for (let at = operators.lastIndexOf("**"); at >= 0; at = operators.lastIndexOf("**")) apply(at);
  const product = (): number => operators.findIndex((operator) => "*/%".includes(operator));
  for (let at = product(); at >= 0; at = product()) apply(at);
  while (operators.length > 0) apply(0);
  return operands[0] ?? NaN;
}

test("Without brackets, the operators bind as in mathematics", () => {
  const number = fc.integer({ min: 1, max: 50 });
  const rest = fc.array(fc.tuple(fc.constantFrom("+", "-", "*", "/", "%", "**"), number), { maxLength: 6 });
  fc.assert(
    fc.property(number, rest, (first, more) => {
      const text = `${first}${more.map(([operator, value]) => ` ${operator} ${value}`).join("")}`;
      const value = byGroups(first, more);
      if (Number.isFinite(value)) expect(compute(text)).toBe(value);
      else expect(() => compute(text)).toThrow(/too large|not a real/);
    }),
  );
});

describe("The calculator", () => {
  test.each([
    ["2 + 3 * 4", "14"],
    ["-2^2", "-4"],
    ["2^3^2", "512"],
    ["2^-1", "0.5"],
    ["0.1 + 0.2", "0.3"],
    ["1.005 * 100", "100.5"],
    ["round(1.005, 2)", "1.01"],
    ["10 % 3", "1"],
    ["15% * 80", "12"],
    ["200 * 15%", "30"],
    ["7 × 8 ÷ 2 − 1", "27"],
    ["2 ** 10", "1024"],
    ["MAX(1, 2, min(5, 9))", "5"],
    ["ln(e) + log(1000) + log2(8)", "7"],
    ["2 * pi", "6.28318530717959"],
    [".5e2", "50"],
    ["1e308 / 1e308", "1"],
  ])("%s is %s", (expression, result) => expect(calculate(expression)).toBe(result));

  test.each([
    ["1 / 0", "Error: Division by zero."],
    ["1 % 0", "Error: Division by zero."],
    ["0 ^ -1", "Error: Division by zero."],
    ["sqrt(-1)", "Error: The result is not a real number."],
    ["10 ^ 400", "Error: The result is too large."],
    ["", "Error: The expression is empty."],
    ["2 +", "Error: It ends where a number should be."],
    ["(2 + 3", "Error: It ends where “)” should be."],
    ["2 3", "Error: “3” at character 3, where an operator should be."],
    ["2 & 3", "Error: “&” is not understood, at character 3."],
    ["alert(1)", "Error: “alert” is not known. Functions: sqrt"],
    ["constructor(1)", "Error: “constructor” is not known."],
    ["sqrt(1, 2)", "Error: sqrt does not take 2 arguments."],
    ["(".repeat(500), "Error: It is nested more than 100 times."],
    ["-".repeat(500), "Error: It is nested more than 100 times."],
    ["1+".repeat(2000), "Error: It has more than 2000 characters."],
  ])("%s: a text that says why", (expression, error) => expect(calculate(expression)).toContain(error));

  test("No text makes it throw anything but its own errors, or take long", () => {
    const signs = fc.string({ unit: fc.constantFrom(..."0123456789.e+-*/^%(), sqrtmaxpi"), maxLength: 300 });
    fc.assert(
      fc.property(fc.oneof(signs, fc.string({ unit: "binary" }), fc.anything()), (expression) => {
        expect(runTool("calculator", JSON.stringify({ expression }) ?? "", PLACE).text).toBeTypeOf("string");
      }),
      { numRuns: 1000 },
    );
  });
});

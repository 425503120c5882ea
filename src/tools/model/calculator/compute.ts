import { CONSTANTS, FUNCTIONS } from "./functions.ts";
import { CalculatorError, type Token, tokensOf } from "./tokens.ts";

/** In characters. A longer expression is no calculation. */
const LONGEST = 2000;
/** Brackets and signs inside of each other: each takes a call. */
const DEEPEST = 100;

/**
 * Computes an expression: + - * / ^ ( ) and the remainder %, or a percentage where no operand follows;
 * functions and constants. `^` binds first and from the right, as in mathematics: -2^2 is -4. Throws a CalculatorError.
 */
export function compute(expression: string): number {
  if (expression.length > LONGEST) throw new CalculatorError(`It has more than ${LONGEST} characters.`);
  const tokens = tokensOf(expression);
  let place = 0;
  let depth = 0;

  const peek = (): Token => tokens[place] ?? { kind: "end", text: "", at: expression.length };
  const is = (...signs: readonly string[]): boolean => peek().kind === "sign" && signs.includes(peek().text);
  const step = (): Token => {
    const token = peek();
    place += 1;
    return token;
  };

  function expect(sign: string): void {
    if (!is(sign)) throw unexpected(peek(), `“${sign}”`);
    place += 1;
  }

  function sum(): number {
    let value = product();
    while (is("+", "-")) value = step().text === "+" ? value + product() : value - product();
    return value;
  }

  function product(): number {
    let value = signed();
    while (is("*", "/", "%")) {
      const { text } = step();
      const right = signed();
      if (text !== "*" && right === 0) throw new CalculatorError("Division by zero.");
      value = text === "*" ? value * right : text === "/" ? value / right : value % right;
    }
    return value;
  }

  function signed(): number {
    if (!is("-", "+")) return power();
    return deeper(() => (step().text === "-" ? -signed() : signed()));
  }

  function power(): number {
    const base = percentage();
    if (!is("^")) return base;
    step();
    const exponent = deeper(signed);
    if (base === 0 && exponent < 0) throw new CalculatorError("Division by zero.");
    return base ** exponent;
  }

  /** `15%` is 0.15 where no operand follows; otherwise `%` is the remainder. */
  function percentage(): number {
    let value = primary();
    while (is("%") && !beginsOperand(tokens[place + 1])) {
      step();
      value /= 100;
    }
    return value;
  }

  function primary(): number {
    const token = step();
    if (token.kind === "number") return Number(token.text);
    if (token.kind === "name") return named(token);
    if (token.kind === "sign" && token.text === "(") {
      const value = deeper(sum);
      expect(")");
      return value;
    }
    throw unexpected(token, "a number");
  }

  function named({ text }: Token): number {
    const name = text.toLowerCase();
    const known = FUNCTIONS.get(name);
    if (known === undefined) {
      const constant = CONSTANTS.get(name);
      if (constant !== undefined) return constant;
      throw new CalculatorError(
        `“${text}” is not known. Functions: ${[...FUNCTIONS.keys()].join(", ")}; constants: pi, e.`,
      );
    }
    expect("(");
    const values = is(")") ? [] : [deeper(sum)];
    while (is(",")) {
      step();
      values.push(deeper(sum));
    }
    expect(")");
    const [least, most] = known.counts;
    if (values.length < least || values.length > most) {
      throw new CalculatorError(`${name} does not take ${values.length} arguments.`);
    }
    return known.compute(values);
  }

  function deeper(read: () => number): number {
    depth += 1;
    if (depth > DEEPEST) throw new CalculatorError(`It is nested more than ${DEEPEST} times.`);
    const value = read();
    depth -= 1;
    return value;
  }

  if (peek().kind === "end") throw new CalculatorError("The expression is empty.");
  const value = sum();
  if (peek().kind !== "end") throw unexpected(peek(), "an operator");
  if (Number.isNaN(value)) throw new CalculatorError("The result is not a real number.");
  if (!Number.isFinite(value)) throw new CalculatorError("The result is too large.");
  return value;
}

function beginsOperand(token: Token | undefined): boolean {
  return token?.kind === "number" || token?.kind === "name" || ["(", "+", "-"].includes(token?.text ?? "");
}

function unexpected({ kind, text, at }: Token, wanted: string): CalculatorError {
  return new CalculatorError(
    kind === "end"
      ? `It ends where ${wanted} should be.`
      : `“${text}” at character ${at + 1}, where ${wanted} should be.`,
  );
}

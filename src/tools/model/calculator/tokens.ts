/** A piece of an expression, and where it begins. */
export interface Token {
  readonly kind: "number" | "name" | "sign" | "end";
  readonly text: string;
  readonly at: number;
}

/** An expression that can't be computed; the message says why, for a model to read. */
export class CalculatorError extends Error {
  override readonly name = "CalculatorError";
}

/** Ways to write an operator that models use. */
const SAME: ReadonlyMap<string, string> = new Map([
  ["×", "*"],
  ["·", "*"],
  ["÷", "/"],
  ["−", "-"],
  ["**", "^"],
]);

const PIECE =
  /\s*(?:(\d+(?:\.\d*)?(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?)|([a-z_]\w*|π)|(\*\*|[-+*/^()%,×·÷−]))/iy;

/** The pieces of an expression, with an end. Throws a CalculatorError. */
export function tokensOf(expression: string): readonly Token[] {
  const tokens: Token[] = [];
  const piece = new RegExp(PIECE);
  const end = expression.trimEnd().length;
  let at = 0;
  while (at < end) {
    piece.lastIndex = at;
    const [found, number, name, operator] = piece.exec(expression.slice(0, end)) ?? [];
    if (found === undefined) {
      const start = at + (/^\s*/.exec(expression.slice(at))?.[0].length ?? 0);
      const sign = String.fromCodePoint(expression.codePointAt(start) ?? 0);
      throw new CalculatorError(`“${sign}” is not understood, at character ${start + 1}.`);
    }
    const text = number ?? name ?? operator ?? "";
    const kind = number !== undefined ? "number" : name !== undefined ? "name" : "sign";
    tokens.push({ kind, text: SAME.get(text) ?? text, at: piece.lastIndex - text.length });
    at = piece.lastIndex;
  }
  return [...tokens, { kind: "end", text: "", at: end }];
}

import { failed, type Tool, type ToolOutcome } from "../tool.ts";
import { compute } from "./compute.ts";
import { CalculatorError } from "./tokens.ts";

/** So many digits of a result are sure: 0.1 + 0.2 is 0.3. */
const DIGITS = 15;

/** Computes an expression with a parser of its own: nothing that the model writes is run as code. */
export const calculator: Tool = {
  name: "calculator",
  description:
    "Computes an arithmetic expression exactly as written: + - * / ^ ( ), % for the remainder (15% alone is 0.15), and the functions sqrt, abs, round, floor, ceil, exp, ln, log, log2, sin, cos, tan, min, max. Angles are in radians.",
  parameters: {
    type: "object",
    properties: {
      expression: { type: "string", description: "The expression, such as (3 + 4) * 2^5." },
    },
    required: ["expression"],
  },
  run({ expression }): ToolOutcome {
    const text = typeof expression === "number" ? String(expression) : expression;
    if (typeof text !== "string") return failed("expression is missing: a text such as 2 * (3 + 4).");
    try {
      return { text: String(Number(compute(text).toPrecision(DIGITS))) };
    } catch (error) {
      if (error instanceof CalculatorError) return failed(error.message);
      throw error;
    }
  },
};

import { isRecord } from "../../platform/index.ts";
import { TOOL_NAMES, type ToolDefinition, toolDefinitions, type ToolName } from "./tools.ts";

/** Which tools the model may call, and how they are run. */
export interface ToolsChoice {
  /** In the order of the table. */
  readonly on: readonly ToolName[];
  /** The table of `look_up`, as it was typed. */
  readonly table: string;
  /** They run by themselves, and their results are sent. */
  readonly isAutomatic: boolean;
  /** So many times at most. */
  readonly rounds: number;
}

export const MOST_ROUNDS = 10;

/** In characters. A longer table is no table that somebody types. */
const LONGEST_TABLE = 100_000;

export const NO_TOOLS: ToolsChoice = { on: [], table: "", isAutomatic: false, rounds: 3 };

/** What the tools add to the body of a request: `tools`, without `tool_choice`, so that the model decides. */
export function toolFields({ on }: ToolsChoice): { readonly tools?: readonly ToolDefinition[] } {
  return on.length === 0 ? {} : { tools: toolDefinitions(on) };
}

/** A number of rounds that may be; what is no number gives the one of the start. */
export function toRounds(value: unknown): number {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof number !== "number" || !Number.isFinite(number)) return NO_TOOLS.rounds;
  return Math.min(MOST_ROUNDS, Math.max(1, Math.round(number)));
}

/** Parses it from storage. Never throws. */
export function parseToolsChoice(value: unknown): ToolsChoice {
  if (!isRecord(value)) return NO_TOOLS;
  const { on, table, isAutomatic, rounds } = value;
  const names: readonly unknown[] = Array.isArray(on) ? on : [];
  return {
    on: TOOL_NAMES.filter((name) => names.includes(name)),
    table: typeof table === "string" ? table.slice(0, LONGEST_TABLE) : "",
    isAutomatic: isAutomatic === true,
    rounds: toRounds(rounds),
  };
}

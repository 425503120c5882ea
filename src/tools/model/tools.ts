import { isRecord, parseJSON } from "../../platform/index.ts";
import { calculator } from "./calculator/calculator.ts";
import { clock } from "./clock.ts";
import { lookUp } from "./look-up.ts";
import { failed, type Tool, type ToolOutcome, type ToolPlace } from "./tool.ts";

export const TOOL_NAMES = ["clock", "calculator", "look_up"] as const;

const LONGEST_NAME = 100;

export type ToolName = (typeof TOOL_NAMES)[number];

const TOOLS: Readonly<Record<ToolName, Tool>> = { clock, calculator, look_up: lookUp };

/** A tool as it stands in the body of a request: https://platform.openai.com/docs/guides/function-calling */
export interface ToolDefinition {
  readonly type: "function";
  readonly function: Pick<Tool, "name" | "description" | "parameters">;
}

/** The tools of these names, for the body of a request. */
export function toolDefinitions(names: readonly ToolName[]): readonly ToolDefinition[] {
  return names.map((each) => {
    const { name, description, parameters } = TOOLS[each];
    return { type: "function", function: { name, description, parameters } };
  });
}

/** Whether the page has a tool of this name: models invent some. */
export function isToolName(name: string): name is ToolName {
  return TOOL_NAMES.some((known) => known === name);
}

/** Runs a tool with the arguments that a model has written. Never throws. */
export function runTool(name: string, args: string, place: ToolPlace): ToolOutcome {
  const { on = TOOL_NAMES } = place;
  if (!isToolName(name) || !on.includes(name)) {
    return failed(`there is no tool “${name.slice(0, LONGEST_NAME)}”. There are: ${on.join(", ")}.`);
  }
  const fault = argsFault(args);
  if (fault !== undefined) {
    return failed(
      fault === "no-object"
        ? "the arguments must be a JSON object."
        : `the arguments are not valid JSON: ${fault}`,
    );
  }
  const values = parseJSON(args);
  return TOOLS[name].run(isRecord(values) ? values : {}, place);
}

/** What is wrong with arguments: the message of the JSON parser, or that they are no object. No arguments at all are none. */
export function argsFault(args: string): string | undefined {
  if (args.trim() === "") return undefined;
  try {
    return isRecord(JSON.parse(args)) ? undefined : "no-object";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

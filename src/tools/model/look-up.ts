import { foldKey, parseTable } from "./table.ts";
import { failed, type Tool, type ToolOutcome } from "./tool.ts";

/** So many keys are named when one is not found. */
const NAMED = 20;
const LONGEST_KEY = 100;

/** Finds a value in the table that the user has typed. */
export const lookUp: Tool = {
  name: "look_up",
  description: "Looks up a key in the user's table and gives the value that stands there.",
  parameters: {
    type: "object",
    properties: { key: { type: "string", description: "The key to look up." } },
    required: ["key"],
  },
  run({ key }, { table }): ToolOutcome {
    const wanted = typeof key === "number" ? String(key) : key;
    if (typeof wanted !== "string" || wanted.trim() === "")
      return failed("key is missing: a text to look up.");
    const rows = parseTable(table);
    if (rows.length === 0) return failed("the table is empty.");
    const found = rows.filter((row) => foldKey(row.key) === foldKey(wanted)).map(({ value }) => value);
    if (found.length > 0) return { text: found.join("\n") };
    const keys = [...new Set(rows.map((row) => row.key))];
    const more = keys.length > NAMED ? ", …" : "";
    return failed(
      `“${wanted.slice(0, LONGEST_KEY)}” is not in the table. Its keys: ${keys.slice(0, NAMED).join(", ")}${more}`,
    );
  },
};

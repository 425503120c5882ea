import { isRecord, parseJSON } from "../../platform/index.ts";

/** A call as a model writes it. */
export interface WrittenCall {
  readonly name: string;
  /** JSON. */
  readonly args: string;
}

export interface CallsInText {
  readonly calls: readonly WrittenCall[];
  /** What is left of the text without them. */
  readonly rest: string;
}

/** What models write around calls that their server has not recognised; the first group is the call or the list of them. */
const MARKS: readonly RegExp[] = [
  /<tool_call>\s*([[{][^]*?)\s*(?:<\/tool_call>|$)/g, // Hermes, Qwen
  /<\|python_tag\|>\s*(\{[^]*?)\s*(?:<\|eom_id\|>|<\|eot_id\|>|$)/g, // Llama 3
  /\[TOOL_CALLS\]\s*(\[[^]*)$/g, // Mistral
  /<\|tool_call\|>\s*(\[[^]*?)\s*(?:<\|\/tool_call\|>|$)/g, // Phi-4
  /<function_call>\s*([[{][^]*?)\s*(?:<\/function_call>|$)/g,
];

/** The same, with the name outside of the JSON: name, then arguments. */
const NAMED_MARKS: readonly RegExp[] = [
  /<function=([\w.-]+)>\s*(\{[^]*?\})\s*(?:<\/function>|$)/g, // Llama 3
  /\[TOOL_CALLS\]\s*([\w.-]+)\s*\[ARGS\]\s*(\{[^]*?\})\s*(?=\[TOOL_CALLS\]|$)/g, // Mistral Small 3
];

const FENCE = /^```(?:json|tool_call|tool_code)?[ \t]*\n([^]*?)\n?```$/i;

/** In characters. A longer answer is no call. */
const LONGEST = 100_000;

/** The calls that an answer is made of, or has in one of the marks above; `undefined`: there are none. */
export function callsInText(text: string): CallsInText | undefined {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.length > LONGEST) return undefined;
  const bare = callsOf(FENCE.exec(trimmed)?.[1] ?? trimmed);
  if (bare.length > 0) return { calls: bare, rest: "" };
  for (const mark of [...NAMED_MARKS, ...MARKS]) {
    const found = [...trimmed.matchAll(mark)];
    const calls = found.flatMap(([, first = "", args]) =>
      args === undefined
        ? callsOf(first)
        : callsOf(JSON.stringify({ name: first, arguments: parseJSON(args) ?? "" })),
    );
    if (calls.length > 0) return { calls, rest: trimmed.replace(mark, "").trim() };
  }
  return undefined;
}

/** The calls in a JSON text: an object with a name and arguments, or a list of such objects. */
function callsOf(json: string): readonly WrittenCall[] {
  const value = parseJSON(json.trim());
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const calls = list.map(callOf);
  return calls.every((call) => call !== undefined) ? calls : [];
}

function callOf(value: unknown): WrittenCall | undefined {
  if (!isRecord(value)) return undefined;
  const inner = value["function"];
  const fields = isRecord(inner) ? inner : value;
  const name = typeof inner === "string" ? inner : fields["name"];
  const args = fields["arguments"] ?? fields["parameters"] ?? fields["args"];
  if (typeof name !== "string" || !/^[\w.-]+$/.test(name)) return undefined;
  if (typeof args === "string") return { name, args };
  return isRecord(args) ? { name, args: JSON.stringify(args) } : undefined;
}

import { isRecord, parseJSON } from "../../platform/index.ts";

/** A tool that the model wants to have called. */
export interface ToolCall {
  readonly name: string;
  /** JSON as the model wrote it, which may be broken, or not finished yet. */
  readonly args: string;
}

/** One piece of a call, as the stream brings it: any field may be missing. */
export interface ToolCallPiece {
  readonly index: number | undefined;
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly args: string;
}

/** A call while its pieces come in. */
export interface GrowingToolCall extends ToolCall {
  readonly index: number | undefined;
  readonly id: string | undefined;
}

/**
 * The calls with one piece more. A piece belongs to the call with its index, unless it brings another id: some servers give
 * all calls the index 0. One without an index belongs to the call with its id; without an id as well, to the last call,
 * unless it brings a name.
 */
export function addToolCallPiece(
  calls: readonly GrowingToolCall[],
  piece: ToolCallPiece,
): readonly GrowingToolCall[] {
  const place = calls.findLastIndex((call, at) => {
    if (piece.id !== undefined && call.id !== undefined && piece.id !== call.id) return false;
    if (piece.index !== undefined) return call.index === piece.index;
    if (piece.id !== undefined) return call.id === piece.id;
    return piece.name === undefined && at === calls.length - 1;
  });
  const call = calls[place];
  const { index, id, name = "", args } = piece;
  if (call === undefined) return [...calls, { index, id, name, args }];
  return calls.with(place, {
    ...call,
    id: call.id ?? id,
    name: call.name === "" ? name : call.name, // some servers repeat it in each piece
    args: call.args + args,
  });
}

/** The pieces in a delta's or a message's `tool_calls`, and in the `function_call` of before. What makes no sense is left out. */
export function readToolCalls(toolCalls: unknown, functionCall: unknown): readonly ToolCallPiece[] {
  const calls: readonly unknown[] = Array.isArray(toolCalls) ? toolCalls : [];
  return [...calls, ...(isRecord(functionCall) ? [{ function: functionCall }] : [])].flatMap((call) => {
    if (!isRecord(call)) return [];
    const { index, id } = call;
    const called = isRecord(call["function"]) ? call["function"] : {};
    const { name, arguments: args } = called;
    return {
      index: typeof index === "number" ? index : undefined,
      id: typeof id === "string" && id !== "" ? id : undefined,
      name: typeof name === "string" && name !== "" ? name : undefined,
      args: typeof args === "string" ? args : (args ?? undefined) === undefined ? "" : JSON.stringify(args),
    };
  });
}

/** Calls from storage; what makes no sense is left out. Never throws. */
export function parseToolCalls(value: unknown): readonly ToolCall[] {
  const stored: readonly unknown[] = Array.isArray(value) ? value : [];
  return stored.flatMap((call) =>
    isRecord(call) && typeof call["name"] === "string" && typeof call["args"] === "string"
      ? [{ name: call["name"], args: call["args"] }]
      : [],
  );
}

/** The arguments to be read: JSON in lines of its own, and what is no JSON as it is. */
export function readableArgs(args: string): string {
  const value = parseJSON(args);
  return value === undefined ? args : JSON.stringify(value, undefined, 2);
}

/** The names of the tools, each once, for a sentence. */
export function toolNames(calls: readonly ToolCall[]): string {
  return [...new Set(calls.map(({ name }) => (name === "" ? "?" : name)))].join(", ");
}

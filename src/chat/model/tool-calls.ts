import { isRecord, parseJSON } from "../../platform/index.ts";

/** A tool call of the model. */
export interface ToolCall {
  readonly name: string;
  /** JSON as the model wrote it; it may be invalid or incomplete. */
  readonly args: string;
}

/** A piece of a call from the stream; any field may be missing. */
export interface ToolCallPiece {
  readonly index: number | undefined;
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly args: string;
}

/** A call whose pieces are still arriving. */
export interface GrowingToolCall extends ToolCall {
  readonly index: number | undefined;
  readonly id: string | undefined;
}

/**
 * Adds a piece to the calls. A piece belongs to the call with its index, unless it has another id, because some servers
 * send the index 0 for all calls. A piece without an index belongs to the call with its id; without an id, to the last
 * call, unless it has a name.
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

/**
 * The pieces in the `tool_calls` of a delta or message, and in the older `function_call`. Invalid ones are left out.
 */
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

/** Parses calls from storage; invalid ones are left out. Never throws. */
export function parseToolCalls(value: unknown): readonly ToolCall[] {
  const stored: readonly unknown[] = Array.isArray(value) ? value : [];
  return stored.flatMap((call) =>
    isRecord(call) && typeof call["name"] === "string" && typeof call["args"] === "string"
      ? [{ name: call["name"], args: call["args"] }]
      : [],
  );
}

/** The arguments for display: JSON is indented, other text is not changed. */
export function readableArgs(args: string): string {
  const value = parseJSON(args);
  return value === undefined ? args : JSON.stringify(value, undefined, 2);
}

/** The names of the tools, without duplicates, for a sentence. */
export function toolNames(calls: readonly ToolCall[]): string {
  return [...new Set(calls.map(({ name }) => (name === "" ? "?" : name)))].join(", ");
}

import { isRecord, parseJSON } from "../../platform/index.ts";

/** A tool call of the model. */
export interface ToolCall {
  /** What its result refers to. */
  readonly id: string;
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
export interface GrowingToolCall extends Omit<ToolCall, "id"> {
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

/**
 * Parses the calls of the message with this id from storage; invalid ones are left out. Older versions stored no ids of
 * calls. Never throws.
 */
export function parseToolCalls(value: unknown, messageId: string): readonly ToolCall[] {
  const stored: readonly unknown[] = Array.isArray(value) ? value : [];
  const calls = stored.flatMap((call) => {
    if (!isRecord(call)) return [];
    const { id, name, args } = call;
    const isCall = typeof name === "string" && typeof args === "string";
    return isCall ? [{ id: typeof id === "string" ? id : undefined, name, args }] : [];
  });
  return withCallIds(calls, messageId);
}

/**
 * The calls of the message with this id, each with an id of its own: some servers send none, or the same for all. Such an
 * id has nine letters and digits, as the chat templates of Mistral's models demand.
 */
export function withCallIds(
  calls: readonly (Omit<ToolCall, "id"> & { readonly id?: string | undefined })[],
  messageId: string,
): readonly ToolCall[] {
  const used = new Set<string>();
  const base = `${messageId.replace(/[^A-Za-z0-9]/g, "")}call0000`.slice(0, 6);
  return calls.map(({ id = "", name, args }, index) => {
    let unique = id;
    for (let next = index; unique === "" || used.has(unique); next++) {
      unique = `${base}${String(next).padStart(3, "0")}`;
    }
    used.add(unique);
    return { id: unique, name, args };
  });
}

/** The arguments as they are sent: a JSON object. What is none is sent inside of one, because LangChain parses it. */
export function sentArgs(args: string): string {
  if (args.trim() === "") return "{}";
  const value = parseJSON(args);
  return JSON.stringify(isRecord(value) ? value : { invalid_arguments: args });
}

/** The places of calls that an earlier one has with the same name and arguments. */
export function doubledCalls(calls: readonly Pick<ToolCall, "name" | "args">[]): ReadonlySet<number> {
  const seen = new Set<string>();
  const doubled = new Set<number>();
  calls.forEach(({ name, args }, index) => {
    const value = parseJSON(args);
    const key = JSON.stringify([name, value === undefined ? args.trim() : sorted(value)]);
    if (seen.has(key)) doubled.add(index);
    seen.add(key);
  });
  return doubled;
}

/** The same value, with the members of its objects in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRecord(value)) return value;
  const members = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return members.map(([name, member]) => [name, sorted(member)]);
}

/** The arguments for display: JSON is indented, other text is not changed. */
export function readableArgs(args: string): string {
  const value = parseJSON(args);
  return value === undefined ? args : JSON.stringify(value, undefined, 2);
}

/** The names of the tools, without duplicates, for a sentence. */
export function toolNames(calls: readonly Pick<ToolCall, "name">[]): string {
  return [...new Set(calls.map(({ name }) => (name === "" ? "?" : name)))].join(", ");
}

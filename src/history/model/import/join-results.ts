import type { ToolResult } from "../../../chat/index.ts";
import type { LostCounter } from "./foreign.ts";
import type { ForeignMessage } from "./link-messages.ts";

/** As many calls as OpenAI's servers allow in one answer; a file with more would take too long. */
const MOST_CALLS = 128;

interface Joined {
  readonly messages: readonly ForeignMessage[];
  /** The id of the message in which a message is now; of a lost one, that of the message before it. */
  placeOf(id: string | undefined): string | undefined;
}

/**
 * Joins the results of one answer's calls, which other programs keep in a message each, to one message after the answer.
 * A result of no call before it, or a second one of the same call, is lost. Parents stand before what follows them.
 */
export function joinResults(found: readonly ForeignMessage[], lost: LostCounter): Joined {
  const joined = new Map<string, ForeignMessage>();
  const places = new Map<string, string | undefined>();
  const placeOf = (id: string | undefined): string | undefined =>
    id !== undefined && places.has(id) ? places.get(id) : id;
  for (const each of found) {
    if (joined.has(each.id) || places.has(each.id)) continue;
    const parent = placeOf(each.parent);
    const before = joined.get(parent ?? "");
    const result = each.role === "tool" ? resultIn(each, before, joined) : undefined;
    if (each.role !== "tool") joined.set(each.id, { ...each, parent });
    else if (result === undefined) {
      lost.add("tool");
      places.set(each.id, parent);
    } else if (before?.role === "tool") {
      joined.set(before.id, { ...before, results: [...(before.results ?? []), result] });
      places.set(each.id, before.id);
    } else joined.set(each.id, { ...each, parent, results: [result] });
  }
  return { messages: [...joined.values()], placeOf };
}

function resultIn(
  { callId, text }: ForeignMessage,
  before: ForeignMessage | undefined,
  joined: ReadonlyMap<string, ForeignMessage>,
): ToolResult | undefined {
  const answer = before?.role === "tool" ? joined.get(before.parent ?? "") : before;
  const call = answer?.toolCalls?.slice(0, MOST_CALLS).find(({ id }) => id !== undefined && id === callId);
  const isKnown = before?.results?.some((each) => each.callId === callId) === true;
  if (call?.id === undefined || isKnown) return undefined;
  return { callId: call.id, name: call.name, args: call.args, text };
}

import type { ContinuedPart } from "./continue-reply.ts";
import { EMPTY_CONVERSATION, type Tree } from "./model/branches.ts";
import { grownText } from "./model/grown-text.ts";
import type { mountResponse } from "./view/response.ts";

type Log = ReturnType<typeof mountResponse>["log"];

/** Shows a part of a reply that arrives. */
export function showPart(log: Log, part: ContinuedPart): void {
  if (part.kind === "answer" || part.kind === "thinking") log.append(part.kind, part.text);
  if (part.kind === "rethink") log.rethink();
}

/** Shows what another tab has stored: an answer that it writes grows, as one of this tab does. */
export function showStored(log: Log, before: Tree, tree: Tree): void {
  const answering = tree.messages.at(-1)?.id;
  const grown = grownText(before, tree, answering);
  if (grown === undefined) log.show(EMPTY_CONVERSATION);
  for (const kind of ["thinking", "answer"] as const) {
    if (grown !== undefined && grown[kind] !== "") log.append(kind, grown[kind]);
  }
  log.show(tree, answering);
}

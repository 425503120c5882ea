import { callsInText, runTool, type ToolsChoice } from "../tools/index.ts";
import type { Setup } from "./chatting-events.ts";
import type { Tree } from "./model/branches.ts";
import { addResults, treatAsCalls } from "./model/call-branches.ts";
import { type AssistantMessage, openCalls } from "./model/conversation.ts";
import type { NewMessage } from "./model/made-by.ts";
import type { ToolResult } from "./model/tool-results.ts";
import type { Session } from "./session.ts";
import type { CallEvents } from "./view/tool-calls-view.ts";

/**
 * Answers what `add` adds. If the tools run by themselves, the calls of each answer are run, and their results sent, as many
 * times as the user allows; each is an answer with an ending of its own. Resolves when the last one has ended; never
 * rejects. A stop, or another run, ends the rounds: then nothing more is sent.
 */
export async function answerInRounds(
  session: Session,
  setup: Setup,
  add: (tree: Tree, made: NewMessage) => Tree,
): Promise<void> {
  const { tools } = setup;
  const most = tools?.isAutomatic === true && tools.on.length > 0 ? tools.rounds : 0;
  let next = add;
  for (let round = 0; ; round++) {
    const isOver = most > 0 && round === most;
    const answering = session.answer(setup, next, isOver ? most : undefined);
    const id = session.answering();
    const stops = session.stops();
    await answering;
    const answer = session.tree().all.get(id ?? "");
    if (tools === undefined || round >= most || answer?.role !== "assistant") return;
    const results = resultsOf(session, answer, tools);
    if (results.length === 0 || session.stops() !== stops || session.isActive()) return;
    next = (tree, made) => addResults(tree, answer.id, results, made);
  }
}

function resultsOf(
  session: Session,
  answer: AssistantMessage,
  { on, table }: ToolsChoice,
): readonly ToolResult[] {
  return openCalls(session.tree(), answer).map(({ id, name, args }) => ({
    callId: id,
    name,
    args,
    ...runTool(name, args, { now: new Date(), table, on }),
  }));
}

/** What the cards of calls do: `answer` answers what is added to the conversation on screen, `change` changes it. */
export function callEvents(
  tools: () => ToolsChoice,
  answer: (add: (tree: Tree, made: NewMessage) => Tree) => unknown,
  change: (toNext: (tree: Tree) => Tree) => void,
): CallEvents {
  return {
    onRunCall: (name, args) => runTool(name, args, { now: new Date(), table: tools().table }),
    onSendResults: (id, results) => void answer((tree, made) => addResults(tree, id, results, made)),
    onTreatAsCalls: (id) => change((tree) => callsFromText(tree, id)),
  };
}

function callsFromText(tree: Tree, id: string): Tree {
  const message = tree.all.get(id);
  const found = message?.role === "assistant" ? callsInText(message.answer) : undefined;
  return found === undefined ? tree : treatAsCalls(tree, id, found.calls, found.rest);
}

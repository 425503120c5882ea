import type { Settings } from "../configuration/index.ts";
import { isRecord, type Storage } from "../platform/index.ts";
import type { Setup } from "./chatting-events.ts";
import { type ContinuedPart, continueReply } from "./continue-reply.ts";
import { answerAgain, type Tree, withAnswer } from "./model/branches.ts";
import { type ContinueWay, messagesToContinue, waysFrom } from "./model/continue-way.ts";
import type { AssistantMessage } from "./model/conversation.ts";
import { newMessage } from "./model/made-by.ts";

const NAME = "continuing";
/** Servers whose way is remembered: an origin that was used once does not stay for ever. */
const MAX_SERVERS = 20;

/** Has servers continue answers, each in the way that is known of it. */
export function createContinuing(storage: Storage, inWords: () => string) {
  /** The answer that was continued last, as it was before. */
  let latest:
    { readonly message: AssistantMessage; readonly settings: Settings; readonly system: string } | undefined;

  function known(): readonly (readonly [string, unknown])[] {
    const stored = storage.read(NAME);
    return isRecord(stored) ? Object.entries(stored) : [];
  }

  function remember(origin: string, way: ContinueWay): void {
    const others = known().filter(([each]) => each !== origin);
    storage.write(NAME, Object.fromEntries([...others, [origin, way] as const].slice(-MAX_SERVERS)));
  }

  return {
    /**
     * What is to be added to an answer of the branch that is shown. Without the fields of the prompt: a server that
     * holds the model to a schema would have it begin the JSON again, as a grammar can't begin in the middle.
     */
    async *read(
      { client, settings, system }: Setup,
      tree: Tree,
      message: AssistantMessage,
      signal: AbortSignal,
    ): AsyncGenerator<ContinuedPart> {
      latest = { message, settings, system };
      const { origin } = settings;
      const ways = waysFrom(known().find(([each]) => each === origin)?.[1]);
      const messages = messagesToContinue(tree, message, system);
      for await (const part of continueReply(client, messages, ways, inWords(), signal)) {
        if (part.kind === "way") remember(origin, part.way);
        else yield part;
      }
    },
    /** After `restart`: with the answer as it was before, and another one beside it for what comes now. */
    restarted(tree: Tree): Tree {
      if (latest === undefined) return tree;
      const { message, settings, system } = latest;
      return answerAgain(withAnswer(tree, message, message.id), message.id, newMessage(settings, system));
    },
  };
}

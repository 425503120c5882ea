import {
  type AssistantMessage,
  type Conversation,
  type Message,
  promptMessages,
  type Question,
} from "../../../chat/index.ts";
import { fixedTokens, sizeOf, sizeOfQuestion, tokensOf } from "./size.ts";
import { readOverflow } from "./verdict.ts";

/** A rule of thumb for European languages; the counts of the server correct it. */
const CHARACTERS_PER_TOKEN = 4;
const RULE_TOKENS = 32;

/** The length of a conversation in tokens: counted by the server as far as possible, then estimated. */
export interface ConversationCount {
  /** Tokens sent with every further prompt: the system prompt and the answered turns. */
  readonly answeredTokens: number;
  /** Tokens of the last prompt while it has no answer. */
  readonly openTokens: number;
  /** Prompt and answer tokens of the last run, as the server counted them; `undefined` when it did not. */
  readonly countedTokens: number | undefined;
  readonly charactersPerToken: number;
}

interface CountedSystem {
  /** The system prompt as it would be sent now. */
  readonly now: string;
  /** The system prompt at the server's last count. */
  readonly counted: string;
}

/**
 * Counts the tokens of a conversation. The server's last count gives the number of characters per token; the messages
 * that it included are not estimated again.
 */
export function countConversation({ messages }: Conversation, system: CountedSystem): ConversationCount {
  const [answered, open] = splitOpen(messages);
  const next = sizeOf(promptMessages({ messages: answered }, system.now));
  const counted = lastCounted(messages);
  const openTokens = (charactersPerToken: number): number =>
    open === undefined ? 0 : tokensOf(sizeOfQuestion(open), charactersPerToken);
  if (counted === undefined) {
    return {
      answeredTokens: tokensOf(next, CHARACTERS_PER_TOKEN),
      openTokens: openTokens(CHARACTERS_PER_TOKEN),
      countedTokens: undefined,
      charactersPerToken: CHARACTERS_PER_TOKEN,
    };
  }

  const { message, inputTokens, outputTokens, wasRead, index } = counted;
  const sent = sizeOf(promptMessages({ messages: messages.slice(0, index) }, system.counted));
  const written = message.answer.length + message.thinking.length;
  // How many tokens its pictures had is not known, and so not how many the text had.
  const charactersPerToken =
    sent.pictures > 0
      ? CHARACTERS_PER_TOKEN
      : (sent.characters + written + CHARACTERS_PER_TOKEN * RULE_TOKENS) /
        (Math.max(0, inputTokens - fixedTokens(sent)) + outputTokens + RULE_TOKENS);
  // Thinking and empty answers are not sent again.
  const kept = message.answer.trim() === "" ? 0 : message.answer.length;
  const keptTokens = kept === 0 ? 0 : (outputTokens * kept) / written;
  const since = {
    characters: next.characters - sent.characters - kept,
    messages: next.messages - sent.messages - (kept === 0 ? 0 : 1),
    pictures: next.pictures - sent.pictures,
  };
  return {
    answeredTokens: Math.max(0, inputTokens + keptTokens + tokensOf(since, charactersPerToken)),
    openTokens: openTokens(charactersPerToken),
    countedTokens: wasRead && index === messages.length - 1 ? inputTokens + outputTokens : undefined,
    charactersPerToken,
  };
}

/** The answered turns, and the unanswered prompt. */
function splitOpen(messages: readonly Message[]): readonly [readonly Message[], Question | undefined] {
  const [asked, answer] = messages.slice(-2);
  const isOpen =
    asked?.role === "user" &&
    answer?.role === "assistant" &&
    answer.answer.trim() === "" &&
    answer.toolCalls === undefined;
  return isOpen ? [messages.slice(0, -2), asked] : [messages, undefined];
}

interface Counted {
  readonly message: AssistantMessage;
  readonly index: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** False for a refused prompt: it was counted but is not in the context. */
  readonly wasRead: boolean;
}

/** The last turn whose tokens the server counted. */
function lastCounted(messages: readonly Message[]): Counted | undefined {
  const index = messages.findLastIndex((each) => countOf(each) !== undefined);
  const message = messages[index];
  const count = countOf(message);
  return count === undefined || message?.role !== "assistant" ? undefined : { message, index, ...count };
}

function countOf(message: Message | undefined): Omit<Counted, "message" | "index"> | undefined {
  if (message?.role !== "assistant" || message.end === undefined) return undefined;
  const { ending, figures } = message.end;
  const { inputTokens = 0, outputTokens = 0 } = figures ?? {};
  if (inputTokens > 0) return { inputTokens, outputTokens, wasRead: true };
  const refused = ending.status === "failed" ? readOverflow(ending.problem).promptTokens : undefined;
  return refused === undefined ? undefined : { inputTokens: refused, outputTokens: 0, wasRead: false };
}

/** Counts a conversation again only when it or the system prompt has changed, not while a prompt is typed. */
export function countOnChange(): typeof countConversation {
  let last:
    | { readonly of: Conversation; readonly system: CountedSystem; readonly count: ConversationCount }
    | undefined;

  return (conversation, system) => {
    const isKnown =
      last?.of === conversation && last.system.now === system.now && last.system.counted === system.counted;
    if (last !== undefined && isKnown) return last.count;
    last = { of: conversation, system, count: countConversation(conversation, system) };
    return last.count;
  };
}

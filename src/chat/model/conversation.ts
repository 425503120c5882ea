import { type Attachment, textWithFiles } from "../../attachments/index.ts";
import type { Ending } from "./ending.ts";
import type { Figures } from "./figures.ts";
import type { MadeBy } from "./made-by.ts";
import type { PromptTemplate } from "../../templates/index.ts";
import { sentArgs, type ToolCall } from "./tool-calls.ts";
import type { ToolResult } from "./tool-results.ts";

interface Placed {
  readonly id: string;
  /** The message that it follows; `undefined` for a first one. */
  readonly parent?: string | undefined;
  /** When it was made, in ms since 1970. */
  readonly at?: number | undefined;
}

/** What the user asks. */
export interface Question {
  readonly text: string;
  readonly attachments?: readonly Attachment[];
  /** What it was filled in from, if that has variables. */
  readonly template?: PromptTemplate;
}

export interface UserMessage extends Placed, Question {
  readonly role: "user";
}

export interface AssistantMessage extends Placed {
  readonly role: "assistant";
  readonly thinking: string;
  readonly answer: string;
  /** The tools that the model wants to call. */
  readonly toolCalls?: readonly ToolCall[];
  /** `undefined` while it streams. */
  readonly end: { readonly ending: Ending; readonly figures: Figures | undefined } | undefined;
  readonly madeBy?: MadeBy;
  /** The user has changed its text. */
  readonly edited?: true;
}

/** What the tools have found that an answer calls; it follows that answer. */
export interface ToolMessage extends Placed {
  readonly role: "tool";
  readonly results: readonly ToolResult[];
}

export type Message = UserMessage | AssistantMessage | ToolMessage;

/** What is shown and sent of a conversation: one branch of its tree (branches.ts), oldest first. Immutable. */
export interface Conversation {
  readonly messages: readonly Message[];
}

export interface PromptMessage {
  readonly role: "system" | "user" | "assistant" | "tool";
  readonly text: string;
  /** The data URLs of its pictures. */
  readonly pictures?: readonly string[];
  /** The calls of an answer; a result of each follows it. */
  readonly toolCalls?: readonly ToolCall[];
  /** The call that a result answers. */
  readonly toolCallId?: string;
}

/**
 * The messages to send: the system prompt, then every turn that has an answer, then the last prompt. Answers in a row,
 * which deleting a question leaves, are sent as one: many chat templates want the roles to alternate. Calls are sent with
 * their results, or not at all: a server refuses calls without results.
 */
export function promptMessages({ messages }: Conversation, system: string): readonly PromptMessage[] {
  const sent: PromptMessage[] = system.trim() === "" ? [] : [{ role: "system", text: system }];
  messages.forEach((message, index) => {
    const answer = messages[index + 1];
    const isLast = index >= messages.length - 2;
    const results = resultsOf(message, answer);
    const isSent = answer?.role === "assistant" && isSaid(answer, messages[index + 2]);
    if (message.role === "user" && (isLast || isSent)) {
      sent.push({ role: "user", ...sentQuestion(message) });
    } else if (message.role === "assistant" && isSaid(message, answer)) {
      const earlier = sent.at(-1)?.role === "assistant" ? sent.pop() : undefined;
      const texts = [earlier?.text ?? "", message.answer].filter((text) => text.trim() !== "");
      const toolCalls = results.map(({ callId, name, args }) => ({ id: callId, name, args: sentArgs(args) }));
      sent.push({ role: "assistant", text: texts.join("\n\n"), ...(toolCalls.length > 0 && { toolCalls }) });
      for (const { callId, text } of results) sent.push({ role: "tool", text, toolCallId: callId });
    }
  });
  return sent;
}

/** Whether an answer is sent: it has a text, or calls with results in the message after it. */
function isSaid(answer: AssistantMessage, next: Message | undefined): boolean {
  return !isBare(answer) || resultsOf(answer, next).length > 0;
}

/** The results of the calls of an answer, in the message after it. */
function resultsOf(message: Message, next: Message | undefined): readonly ToolResult[] {
  if (message.role !== "assistant" || next?.role !== "tool") return [];
  const calls = new Set(message.toolCalls?.map(({ id }) => id));
  return next.results.filter(({ callId }) => calls.has(callId));
}

/** A question as it is sent. */
function sentQuestion({ text, attachments = [] }: Question): Pick<PromptMessage, "text" | "pictures"> {
  const pictures = attachments.flatMap((each) => (each.kind === "picture" ? [each.url] : []));
  return { text: textWithFiles(text, attachments), ...(pictures.length > 0 && { pictures }) };
}

/** The calls of an answer that has ended well and that nothing follows: their results can be sent. */
export function openCalls(
  { following }: { readonly following: ReadonlyMap<string | undefined, readonly string[]> },
  { id, toolCalls = [], end }: AssistantMessage,
): readonly ToolCall[] {
  return end?.ending.status === "done" && !following.has(id) ? toolCalls : [];
}

/** Whether two questions are the same. */
export function isSameQuestion(one: Question, other: Question): boolean {
  const [these, those] = [one.attachments ?? [], other.attachments ?? []];
  return (
    one.text === other.text && these.length === those.length && these.every((each, at) => each === those[at])
  );
}

/** Whether an answer has no text to send. */
export function isBare({ answer }: AssistantMessage): boolean {
  return answer.trim() === "";
}

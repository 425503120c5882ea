import { expect, onTestFinished } from "vitest";
import type { PromptMessage } from "../../../../src/chat/model/conversation.ts";
import { parseSettings } from "../../../../src/configuration/model/parse-settings.ts";
import { problemOf } from "../../../../src/chat/model/problem-error.ts";
import type { Problem } from "../../../../src/chat/model/problem.ts";
import type { ReplyPart } from "../../../../src/chat/model/reply.ts";
import type { ChatClient } from "../../../../src/chat/model/chat-client.ts";
import {
  DEFAULT_SETTINGS,
  type Settings,
  type SettingsDraft,
} from "../../../../src/configuration/model/settings.ts";
import { type ModelServer, startModelServer } from "../../../support/model-server.ts";

/** What a client gave, part by part, and why it failed, if it did. */
export interface Reply {
  readonly parts: readonly ReplyPart[];
  readonly problem: Problem | undefined;
}

/** The first part, with whatever exchange. */
export const SENT = { kind: "sent", exchange: expect.anything() };

export const QUESTION: readonly PromptMessage[] = [{ role: "user", text: "Hi" }];

/** A model server that ends with the test. */
export async function openServer(): Promise<ModelServer> {
  const server = await startModelServer();
  onTestFinished(() => server.close());
  return server;
}

/** Valid settings for a server. */
export function settingsFor(server: ModelServer, draft: Partial<SettingsDraft> = {}): Settings {
  const parsed = parseSettings({ ...DEFAULT_SETTINGS, baseURL: server.baseURL, ...draft });
  if (parsed.ok) return parsed.settings;
  throw new Error(JSON.stringify(parsed.faults));
}

/** Reads a reply to its end. `onPart` sees each part before the next one is asked for. */
export async function replyOf(
  client: ChatClient,
  signal: AbortSignal = new AbortController().signal,
  messages = QUESTION,
  onPart: (part: ReplyPart) => void = () => undefined,
): Promise<Reply> {
  const parts: ReplyPart[] = [];
  try {
    for await (const part of client.reply(messages, signal)) {
      parts.push(part);
      onPart(part);
    }
    return { parts, problem: undefined };
  } catch (error) {
    return { parts, problem: problemOf(error) };
  }
}

/** The same with neighbours of one kind as one: chunks that arrive together may be handed on together. */
export function joined(parts: readonly ReplyPart[]): readonly ReplyPart[] {
  const whole: ReplyPart[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (last !== undefined && "text" in last && "text" in part && last.kind === part.kind) {
      whole.splice(-1, 1, { kind: part.kind, text: last.text + part.text });
    } else whole.push(part);
  }
  return whole;
}

/** All text of one kind. */
export function textOf(parts: readonly ReplyPart[], kind: "answer" | "thinking"): string {
  return parts.map((part) => (part.kind === kind ? part.text : "")).join("");
}

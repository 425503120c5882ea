import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { connect } from "../../../../src/chat/langchain/connect.ts";
import type { PromptMessage } from "../../../../src/chat/model/conversation.ts";
import { madeWith } from "../../../../src/chat/model/made-by.ts";
import { sentMessage } from "../../../../src/chat/model/message-content.ts";
import { NO_TOOLS, toolFields } from "../../../../src/tools/model/tools-choice.ts";
import { calls } from "../../../support/tool-scenarios.ts";
import { provideModules } from "./installed-modules.ts";
import { openServer, settingsFor } from "./reply-of.ts";

beforeEach(provideModules);
afterEach(() => void vi.unstubAllGlobals());

const MESSAGES: readonly PromptMessage[] = [
  { role: "user", text: "When?" },
  {
    role: "assistant",
    text: "",
    toolCalls: [
      { id: "a", name: "clock", args: '{"time_zone":"UTC"}' },
      { id: "b", name: "clock", args: "{}" },
    ],
  },
  { role: "tool", text: "Noon", toolCallId: "a" },
  { role: "tool", text: 'One\n"o\'clock"', toolCallId: "b" },
];

test.each([true, false])(
  "Tools, calls and results go through LangChain as they are (stream: %s)",
  async (stream) => {
    const server = await openServer();
    server.answer(calls({ id: "c", name: "clock", args: "{}" }));
    const fields = toolFields({ ...NO_TOOLS, on: ["clock", "calculator"] });
    const settings = settingsFor(server, { stream, temperature: "" });
    const client = connect(settings, "");
    const read = async (added: Readonly<Record<string, unknown>>) => {
      const kinds: string[] = [];
      for await (const { kind } of client.reply(MESSAGES, new AbortController().signal, added))
        kinds.push(kind);
      return kinds;
    };
    if (stream) expect(await read(fields)).toContain("tool-call");
    else await read(fields);
    expect(server.chats.at(-1)?.body).toEqual({
      model: "",
      messages: MESSAGES.map(sentMessage),
      stream,
      ...(stream && { stream_options: { include_usage: true } }),
      tools: fields.tools,
    });
    expect(madeWith(settings, "", fields).settings["tools"]).toEqual(fields.tools);

    await read({});
    expect(
      server.chats.at(-1)?.body,
      "the tools of one request are not those of the next",
    ).not.toHaveProperty("tools");
  },
);

import { vi } from "vitest";
import { createContextGauge } from "../../../src/connections/context/gauge.ts";
import type { ServerWatch } from "../../../src/connections/model/sections.ts";
import type { ServerFacts, ServerModel } from "../../../src/connections/model/server-facts.ts";
import type { Conversation, Message } from "../../../src/chat/model/conversation.ts";
import type { Ending } from "../../../src/chat/model/ending.ts";
import type { Figures } from "../../../src/chat/model/figures.ts";
import { startRun } from "../../../src/chat/model/run.ts";
import { find } from "../../../src/platform/view/find.ts";
import { createFakeApp } from "./fake-app.ts";
import { nextFrame, region, renderConfiguration } from "./render-page.ts";

const FIGURES: Figures = {
  firstTokenMs: 1,
  totalMs: 2,
  thinkingMs: undefined,
  inputTokens: undefined,
  outputTokens: undefined,
  estimated: false,
  tokensPerSecond: undefined,
  finishReason: "stop",
};

/** A conversation of one turn, of which the server has counted prompt and answer. */
export function counted(inputTokens: number, outputTokens: number, text = "Hello"): Conversation {
  const figures = { ...FIGURES, inputTokens, outputTokens };
  const messages: readonly Message[] = [
    { role: "user", id: "q", text },
    {
      role: "assistant",
      id: "a",
      thinking: "",
      answer: text,
      end: { ending: { status: "done", reason: "stop" }, figures },
    },
  ];
  return { messages };
}

/** The gauge under the prompt, over a fake host and a llama-server whose model has a context of 4,096 tokens. */
export function mountContextGaugeOf(model: Partial<ServerModel> = { contextTokens: 4096 }) {
  renderConfiguration();
  const app = createFakeApp();
  let facts: ServerFacts | undefined = {
    kind: "llama-server",
    source: "openai",
    models: [{ id: "m", type: "chat", ...model }],
  };
  const watch: ServerWatch = { facts: () => facts, refresh: vi.fn<ServerWatch["refresh"]>(async () => {}) };
  const root = document.createElement("div");
  find(region("prompt"), "form", HTMLFormElement).append(root);
  const gauge = createContextGauge(root, app, watch);
  const part = (name: string): HTMLElement => find(root, `[data-part=context${name}]`, HTMLElement);
  return {
    app,
    gauge,
    root,
    part,
    setFacts: (now: ServerFacts | undefined): unknown => (facts = now),
    says: (name: string): string => (part(name).checkVisibility() ? part(name).textContent : ""),
    async type(human: string, system = ""): Promise<void> {
      app.setPrompt({ human, system });
      gauge.onPrompt?.();
      await nextFrame();
    },
    async converse(conversation: Conversation): Promise<void> {
      app.setConversation(conversation);
      gauge.onPrompt?.();
      await nextFrame();
    },
    /** Sends what is typed, and has the run end so. */
    async run(ending: Ending, figures: Partial<Figures> = {}): Promise<void> {
      gauge.onRun?.(startRun(0));
      gauge.onRun?.({ status: "ended", ending, figures: { ...FIGURES, ...figures } });
      await nextFrame();
    },
  };
}

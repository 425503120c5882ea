import { countOnChange } from "./model/count-on-change.ts";
import { answeringModel } from "./model/answering-model.ts";
import { contextOutlook } from "./model/outlook.ts";
import { type ContextUse, contextUse } from "./model/use.ts";
import { type Asked, judgeRun } from "./model/verdict.ts";
import type { Applied } from "../../configuration/index.ts";
import type { ConnectionsHost } from "../host.ts";
import type { Section, ServerWatch } from "../model/sections.ts";
import { isActive, type Run } from "../../chat/index.ts";
import { contextTexts } from "./texts/texts.ts";
import { type ContextLevel, mountContextGauge } from "./view/gauge.ts";
import { createFrameWriter, translate } from "../../platform/index.ts";

/** Follows how much of the model's context the conversation takes up, and says when it is, or was, too much. */
export function createContextGauge(root: HTMLElement, host: ConnectionsHost, watch: ServerWatch): Section {
  const view = mountContextGauge(root);
  const count = countOnChange();
  let run: Run = { status: "idle" };
  /** What the last run was asked with. */
  let sent: (Asked & { readonly system: string }) | undefined;
  let systemCounted: string | undefined;
  let model = nameOf(host.applied());
  /** The last message when another model took over: its tokens are not those of the model that answers now. */
  let foreignId: string | undefined;

  const frame = createFrameWriter(() => {
    const verdict = run.status === "ended" && sent !== undefined ? judgeRun(run, sent) : undefined;
    view.show({ level: level(), verdict }, contextTexts(host.language()));
    return false;
  });

  function use(): ContextUse {
    const { system, human } = host.prompt();
    const conversation = host.conversation();
    const present = contextUse(count(conversation, { now: system, counted: systemCounted ?? system }), human);
    const last = conversation.messages.at(-1)?.id;
    return { ...present, isEstimate: present.isEstimate || (last !== undefined && last === foreignId) };
  }

  function contextTokens(): number | undefined {
    const settings = host.applied()?.settings;
    const facts = watch.facts();
    return facts && settings && answeringModel(facts, settings.model)?.contextTokens;
  }

  function level(): ContextLevel | undefined {
    const tokens = contextTokens();
    if (tokens === undefined || tokens <= 0) return undefined;
    const present = use();
    const isTyped = host.prompt().human.trim() !== "";
    const maxTokens = isTyped ? host.applied()?.settings.maxTokens : undefined;
    return {
      used: { tokens: present.usedTokens, isEstimate: present.isEstimate },
      contextTokens: tokens,
      outlook: contextOutlook(present, tokens, maxTokens),
    };
  }

  function take(): typeof sent {
    return {
      promptTokens: use().promptTokens,
      contextTokens: contextTokens(),
      maxTokens: host.applied()?.settings.maxTokens,
      system: host.prompt().system,
    };
  }

  function show(): void {
    translate(root, { labels: { ...host.texts().labels, ...contextTexts(host.language()).labels } });
    frame.flush();
  }

  show();

  return {
    onPrompt: frame.schedule,
    onFacts: frame.schedule,
    onApplied(applied): void {
      const now = nameOf(applied);
      if (now !== model) foreignId = host.conversation().messages.at(-1)?.id;
      model = now;
      frame.schedule();
    },
    onRun(now): void {
      if (isActive(now) && !isActive(run)) sent = take();
      if (now.status === "ended" && now.figures.inputTokens !== undefined) systemCounted = sent?.system;
      run = now;
      frame.schedule();
    },
    show,
  };
}

function nameOf(applied: Applied | undefined): string {
  return JSON.stringify([applied?.settings.baseURL, applied?.settings.model]);
}

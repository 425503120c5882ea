import { type ConversationCount, countOnChange } from "./model/count.ts";
import { contextOutlook, type ContextUse, contextUse } from "./model/outlook.ts";
import { type Asked, judgeRun } from "./model/verdict.ts";
import type { Applied } from "../../configuration/index.ts";
import type { AppForConnections } from "../app-for-connections.ts";
import type { Section, ServerWatch } from "../model/sections.ts";
import {
  filledDraft,
  isActive,
  isEmptyDraft,
  type Question,
  questionOf,
  type Run,
} from "../../chat/index.ts";
import { contextTexts } from "./texts/fr.ts";
import { type ContextLevel, mountContextGauge } from "./view/gauge.ts";
import { createFrameWriter, translate } from "../../platform/index.ts";
import type { ServerFacts, ServerModel } from "../model/server-facts.ts";

/** Shows how much of the model's context the conversation uses, and warns when it is, or was, too much. */
export function createContextGauge(root: HTMLElement, app: AppForConnections, watch: ServerWatch): Section {
  const view = mountContextGauge(root);
  const count = countOnChange();
  let run: Run = { status: "idle" };
  /** What the last run was sent with. */
  let sent: (Asked & { readonly system: string }) | undefined;
  let systemCounted: string | undefined;
  let model = nameOf(app.applied());
  /** The last message before another model was chosen; the token counts up to it are those of the other model. */
  let otherModelMessageId: string | undefined;

  const frame = createFrameWriter(() => {
    const verdict = run.status === "ended" && sent !== undefined ? judgeRun(run, sent) : undefined;
    view.show({ level: level(), verdict }, contextTexts(app.language()));
    const { charactersPerToken } = counted();
    app.showContext({ charactersPerToken, contextTokens: contextTokens() });
    return false;
  });

  function counted(): ConversationCount {
    const { system } = filledDraft(app.prompt());
    return count(app.conversation(), { now: system, counted: systemCounted ?? system });
  }

  /** What is typed and attached, if anything is. */
  function typed(): Question | undefined {
    const draft = app.prompt();
    return isEmptyDraft(draft) ? undefined : questionOf(draft);
  }

  function use(): ContextUse {
    const present = contextUse(counted(), typed());
    const last = app.conversation().messages.at(-1)?.id;
    return {
      ...present,
      isEstimate: present.isEstimate || (last !== undefined && last === otherModelMessageId),
    };
  }

  function contextTokens(): number | undefined {
    const settings = app.applied()?.settings;
    const facts = watch.facts();
    return facts && settings && answeringModel(facts, settings.model)?.contextTokens;
  }

  function level(): ContextLevel | undefined {
    const tokens = contextTokens();
    if (tokens === undefined || tokens <= 0) return undefined;
    const present = use();
    const maxTokens = typed() === undefined ? undefined : app.applied()?.settings.maxTokens;
    return {
      used: { tokens: present.usedTokens, isEstimate: present.isEstimate },
      contextTokens: tokens,
      outlook: contextOutlook(present, tokens, maxTokens),
    };
  }

  function captureSent(): typeof sent {
    return {
      promptTokens: use().promptTokens,
      contextTokens: contextTokens(),
      maxTokens: app.applied()?.settings.maxTokens,
      system: filledDraft(app.prompt()).system,
    };
  }

  function show(): void {
    translate(root, { labels: { ...app.texts().labels, ...contextTexts(app.language()).labels } });
    frame.flush();
  }

  show();

  return {
    onPrompt: frame.schedule,
    onFacts: frame.schedule,
    onApplied(applied): void {
      const now = nameOf(applied);
      if (now !== model) otherModelMessageId = app.conversation().messages.at(-1)?.id;
      model = now;
      frame.schedule();
    },
    onRun(now): void {
      if (isActive(now) && !isActive(run)) sent = captureSent();
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

/**
 * The model that answers a request for `model` (empty: any model); `undefined` when the server does not report enough.
 * With only one loaded model, LM Studio and llama-server answer with it whatever the request names.
 */
export function answeringModel({ kind, models }: ServerFacts, model: string): ServerModel | undefined {
  const chat = models.filter(({ type }) => type === "chat");
  const named = chat.find(({ id, instanceIds }) => id === model || instanceIds?.includes(model));
  if (named !== undefined) return named;
  if (model !== "" && kind !== "lm-studio" && kind !== "llama-server") return undefined;
  const loaded = chat.filter(({ isLoaded }) => isLoaded);
  const candidates = loaded.length > 0 ? loaded : chat;
  return candidates.length === 1 ? candidates[0] : undefined;
}

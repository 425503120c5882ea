import { vi } from "vitest";
import { createLmStudioModels } from "../../../src/connections/lm-studio/models.ts";
import type { ServerWatch } from "../../../src/connections/model/sections.ts";
import type { DownloadProgress, LmStudio } from "../../../src/connections/lm-studio/model/lm-studio.ts";
import type { ServerFacts, ServerModel } from "../../../src/connections/model/server-facts.ts";
import { find } from "../../../src/platform/view/find.ts";
import { createFakeApp } from "./fake-app.ts";
import { createTransfer } from "./fake-in-browser.ts";
import { region } from "./render-page.ts";

export const LOADED: ServerModel = {
  id: "qwen/qwen3-4b-2507",
  name: "Qwen3 4B Instruct",
  type: "chat",
  parameters: "4B",
  quantization: "Q4_K_M",
  sizeBytes: 2_500_000_000,
  isLoaded: true,
  instanceIds: ["qwen/qwen3-4b-2507"],
  contextTokens: 8192,
  maxContextTokens: 32_768,
  tools: true,
};
export const ON_DISK: ServerModel = {
  id: "google/gemma-3-12b",
  name: "Gemma 3 12B",
  type: "chat",
  sizeBytes: 8_150_000_000,
  isLoaded: false,
  maxContextTokens: 131_072,
  vision: true,
};
export const EMBEDDING: ServerModel = {
  id: "text-embedding-nomic",
  type: "embedding",
  isLoaded: false,
  maxContextTokens: 2048,
};

/** A promise that the test settles; an abort of the signal rejects it, as it does a request. */
export function createPending<T>() {
  let settle: { resolve(value: T): void; reject(error: unknown): void } | undefined;
  return {
    start: (signal: AbortSignal): Promise<T> =>
      new Promise<T>((resolve, reject) => {
        settle = { resolve, reject };
        signal.addEventListener("abort", () => reject(signal.reason));
      }),
    end: (value: T): unknown => settle?.resolve(value),
    fail: (error: unknown): unknown => settle?.reject(error),
  };
}

/** LM Studio's models on the page, over a fake page and a fake LM Studio; each command is a mock. */
export function mountLmStudio(
  models: readonly ServerModel[] = [LOADED, ON_DISK, EMBEDDING],
  source: ServerFacts["source"] = "lm-studio-v1",
) {
  const root = document.createElement("div");
  region("configuration").append(root);
  const app = createFakeApp();
  const load = createPending<{ instanceId: string; seconds: number | undefined }>();
  const unload = createPending<undefined>();
  const transfer = createTransfer();
  const lmStudio = {
    load: vi.fn<LmStudio["load"]>((_server, _model, _context, signal) => load.start(signal)),
    unload: vi.fn<LmStudio["unload"]>((_server, _instance, signal) => unload.start(signal)),
    download: vi.fn<LmStudio["download"]>(async function* (_server, _model, signal) {
      for await (const step of transfer.progress(signal)) {
        yield { ...step, bytesPerSecond: 5_000_000 } satisfies DownloadProgress;
      }
    }),
  };
  let facts: ServerFacts | undefined = { kind: "lm-studio", source, models };
  const refresh = vi.fn<ServerWatch["refresh"]>(async () => undefined);
  const section = createLmStudioModels(root, app, { lmStudio }, { facts: () => facts, refresh });
  app.onChange.mockImplementation((applied) => section.onApplied?.(applied));
  const panel = find(root, "details", HTMLDetailsElement);
  panel.open = true;
  const row = (id: string): HTMLElement =>
    find(root, `[data-model="${id}"], [data-download="${id}"]`, HTMLElement);
  return {
    root,
    app,
    lmStudio,
    load,
    unload,
    transfer,
    refresh,
    section,
    panel,
    row,
    /** The models that the server reports from now on; `undefined`: it can't be reached. */
    tell(now: readonly ServerModel[] | undefined): void {
      facts = now && { kind: "lm-studio", source, models: now };
      section.onFacts?.(facts);
    },
    /** The words of the buttons that can be seen in a row. */
    actions: (id: string): readonly string[] =>
      [...row(id).querySelectorAll("button")]
        .filter((each) => each.checkVisibility())
        .map((each) => each.textContent.trim()),
    press: (id: string, action: string): void =>
      find(row(id), `[data-action=${action}]`, HTMLButtonElement).click(),
    context: (id: string): HTMLInputElement => find(row(id), "input", HTMLInputElement),
    /** What can be seen of a part of a row. */
    says(id: string, name: string): string | undefined {
      const place = find(row(id), `[data-part=${name}]`, HTMLElement);
      return place.checkVisibility() ? place.textContent : undefined;
    },
    command: (id: string, name: string): string | undefined => {
      const place = find(row(id), `[data-command=${name}]`, HTMLElement);
      return place.checkVisibility() ? find(place, "code", HTMLElement).textContent : undefined;
    },
    spoken: (): string => find(root, "[role=status]", HTMLElement).textContent,
    get(name: string): void {
      const field = find(root, "[name=lmStudioName]", HTMLInputElement);
      field.value = name;
      field.form?.requestSubmit();
    },
  };
}

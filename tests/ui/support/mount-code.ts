import { vi } from "vitest";
import { page } from "vitest/browser";
import { find } from "../../../src/platform/view/find.ts";
import { mountCode } from "../../../src/work/code/code.ts";
import type { TextFile } from "../../../src/work/model/text-file.ts";
import type { ShownRequest } from "../../../src/work/code/model/shown-request.ts";
import { codeEn } from "../../../src/work/code/texts/en.ts";
import { codeFr } from "../../../src/work/code/texts/fr.ts";
import { nextFrame, renderPage } from "./render-page.ts";

export const REQUEST: ShownRequest = {
  baseURL: "http://127.0.0.1:1234/v1",
  model: "qwen",
  messages: [
    { role: "system", content: "Be brief." },
    { role: "user", content: `Why? ${"long ".repeat(60)}` },
  ],
  stream: true,
  fields: { temperature: 0, max_tokens: 5 },
  leftOut: [],
  hasKey: false,
  language: "en",
};

const MAP = '{"imports":{"@langchain/openai":"https://esm.sh/@langchain/openai@1.0.0"}}';

/** The code, mounted in a part of the page. */
export async function mountCodeTabs({
  map = MAP,
  request = REQUEST,
}: { map?: string; request?: ShownRequest | string } = {}) {
  await page.viewport(1280, 800);
  renderPage();
  // Not as an import map: the document of the tests can have one of its own.
  const script = `<script type="text/plain" data-part="imports">${map}</script>`;
  const parsed = new DOMParser().parseFromString(script, "text/html");
  const root = document.createElement("div");
  document.body.append(...document.adoptNode(parsed.head).childNodes, root);
  for (const part of document.querySelectorAll<HTMLElement>("body > main, body > header")) part.hidden = true;
  let texts = codeEn;
  const events = {
    onCopy: vi.fn<(text: string, button: HTMLButtonElement) => void>(),
    onDownload: vi.fn<(file: TextFile) => void>(),
    onSetting: vi.fn<(name: string | undefined) => void>(),
  };
  const code = mountCode(root, () => texts, events);
  code.show(request);
  await nextFrame();
  const tab = (name: string) => page.getByRole("tab", { name, exact: true });
  return {
    root,
    code,
    events,
    tab,
    panel: () => find(root, "[role=tabpanel]:not([hidden])", HTMLElement),
    text: () => find(root, "[role=tabpanel]:not([hidden]) code", HTMLElement).textContent,
    speakFrench(): void {
      texts = codeFr;
      code.showLanguage();
    },
  };
}

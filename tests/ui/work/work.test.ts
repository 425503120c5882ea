import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { addTurn, EMPTY_CONVERSATION, type Tree, withAnswer } from "../../../src/chat/model/branches.ts";
import { createExchange } from "../../../src/chat/model/create-exchange.ts";
import { EMPTY_DRAFT } from "../../../src/chat/model/prompt-draft.ts";
import { newMessage } from "../../../src/chat/model/made-by.ts";
import { parseSettings } from "../../../src/configuration/model/parse-settings.ts";
import { DEFAULT_SETTINGS, type SettingsDraft } from "../../../src/configuration/model/settings.ts";
import { find } from "../../../src/platform/view/find.ts";
import { TEXTS } from "../../../src/shell/texts/texts.ts";
import type { WorkHost } from "../../../src/work/host.ts";
import { createWork } from "../../../src/work/work.ts";
import { nextFrame, renderPage } from "../support/render-page.ts";

const END = { ending: { status: "done", reason: "stop" }, figures: undefined } as const;
const root = document.documentElement;

beforeEach(() => page.viewport(1280, 900));
afterEach(() => {
  root.removeAttribute("data-work");
  document.body.replaceChildren();
});

function mount() {
  renderPage();
  let language: "en" | "fr" = "en";
  let tree: Tree = EMPTY_CONVERSATION;
  let draft: SettingsDraft = DEFAULT_SETTINGS;
  const isOpen = (): boolean => "work" in root.dataset;
  const host = {
    language: () => language,
    texts: () => TEXTS[language],
    isOpen: vi.fn(isOpen),
    open: () => void root.toggleAttribute("data-work", true),
    typed() {
      const parsed = parseSettings(draft);
      return parsed.ok ? { settings: parsed.settings, key: "" } : undefined;
    },
    changeExtraBody: vi.fn<WorkHost["changeExtraBody"]>((fields) => {
      draft = { ...draft, extraBody: JSON.stringify(fields) };
    }),
    prompt: () => ({ ...EMPTY_DRAFT, human: "What now?", attachments: [] }),
    conversation: vi.fn(() => tree),
    paste: {
      language: () => language,
      present: () => ({ prompt: { system: "", human: "", attachments: [] }, draft }),
      write: () => true,
      remember: () => () => undefined,
      notify: () => () => undefined,
    },
    onCopy: vi.fn<WorkHost["onCopy"]>(),
    onSave: vi.fn<WorkHost["onSave"]>(),
    notify: () => () => undefined,
    explainEvent: async () => undefined,
    describeProblem: ({ kind }) => kind,
    replay: vi.fn<WorkHost["replay"]>(async () => "empty"),
    onSetting: vi.fn<WorkHost["onSetting"]>(),
  } satisfies WorkHost;
  const panel = find(document, "#work", HTMLElement);
  const work = createWork(panel, host);
  return {
    work,
    host,
    panel,
    setDraft: (next: Partial<SettingsDraft>) => void (draft = { ...draft, ...next }),
    setLanguage: (next: "en" | "fr") => void (language = next),
    /** Adds a question and its answer, and returns the id of the answer. */
    answer(question: string, fields: Partial<SettingsDraft> = {}): string {
      const parsed = parseSettings({ ...DEFAULT_SETTINGS, ...fields });
      if (!parsed.ok) throw new Error("The settings are not valid.");
      tree = addTurn(tree, { text: question }, newMessage(parsed.settings, ""));
      const { id = "" } = tree.messages.at(-1) ?? {};
      tree = withAnswer(tree, { thinking: "", answer: "So.", end: END }, id);
      return id;
    },
    async open(part?: string): Promise<void> {
      host.open();
      work.update();
      await nextFrame();
      if (part !== undefined) await userEvent.click(page.getByRole("tab", { name: part, exact: true }));
      await nextFrame();
    },
    code: (): string =>
      find(panel, "[role=tabpanel] [role=tabpanel]:not([hidden]) code", HTMLElement).textContent,
  };
}

test("Shut, it has no tabs, and looks at nothing, whatever happens on the page", async () => {
  const { work, host, panel } = mount();
  for (let count = 0; count < 3; count += 1) work.update();
  work.showSetting("temperature");
  work.showLanguage();
  await nextFrame();
  expect(panel.querySelectorAll("[role=tab]")).toHaveLength(0);
  expect(host.conversation).not.toHaveBeenCalled();
});

test("It opens with the prompt as it stands, and follows it", async () => {
  const { work, code, open, setDraft, panel } = mount();
  await open("LangChain JS");
  expect(code()).toContain('content: "What now?"');
  setDraft({ topK: "40" });
  work.update();
  await nextFrame();
  await nextFrame();
  expect(code()).toContain("top_k: 40");
  setDraft({ topK: "many" });
  work.update();
  await nextFrame();
  await nextFrame();
  expect(panel.textContent).toContain("Something in the Configuration is not valid");
});

test("An answer is shown with what it was asked with, chosen here or at the answer", async () => {
  const { work, answer, code, open } = mount();
  const first = answer("First?", { seed: "7" });
  answer("Second?", { seed: "8" });
  await open("LangChain JS");
  const subject = page.getByRole("combobox", { name: "Request", exact: true });
  await userEvent.selectOptions(subject, "Second?");
  await nextFrame();
  await nextFrame();
  expect(code()).toContain("seed: 8");
  expect(code()).toContain("First?");
  work.showAnswer(first);
  await nextFrame();
  await nextFrame();
  expect(code()).toContain("seed: 7");
  expect(code()).not.toContain("Second?");
});

test("Probabilities are asked for in the extra body, and their absence is said in the server’s name", async () => {
  const { work, host, panel, answer, open } = mount();
  const id = answer("Why?", { extraBody: '{"logprobs": true}' });
  const exchange = createExchange();
  exchange.end();
  work.onExchange(id, exchange);
  await open("Confidence");
  expect(panel.textContent).toContain("127.0.0.1:1234 was asked for probabilities, and sent none.");
  const ask = page.getByRole("checkbox", { name: "Ask for probabilities" });
  await expect.element(ask).not.toBeChecked();
  await ask.click();
  expect(host.changeExtraBody).toHaveBeenCalledExactlyOnceWith({ logprobs: true, top_logprobs: 5 });
  await expect.element(ask).toBeChecked();
});

test("Probabilities are shown token by token, with the alternatives of the one that has the focus", async () => {
  const { work, answer, open } = mount();
  const id = answer("Why?", { extraBody: '{"logprobs": true}' });
  const exchange = createExchange();
  const top = (token: string, probability: number) => ({ token, logprob: Math.log(probability) });
  const content = [
    { ...top("So", 0.5), top_logprobs: [top("So", 0.5), top("No", 0.25)] },
    { ...top(".", 1), top_logprobs: [top(".", 1)] },
  ];
  const data = JSON.stringify({ choices: [{ delta: { content: "So." }, logprobs: { content } }] });
  exchange.read(new TextEncoder().encode(`data: ${data}\n\n`));
  exchange.end();
  work.onExchange(id, exchange);
  await open("Confidence");
  const tokens = page.getByRole("listbox", { name: "Tokens of the answer" });
  expect(
    tokens
      .getByRole("option")
      .elements()
      .map(({ textContent }) => textContent),
  ).toEqual(["So", "."]);
  await tokens.getByRole("option", { name: "So" }).click();
  const alternatives = page.getByRole("listitem");
  expect(alternatives.elements().map(({ textContent }) => textContent)).toEqual(['"So" 50%', '"No" 25%']);
  await userEvent.keyboard("{ArrowRight}");
  expect(alternatives.elements().map(({ textContent }) => textContent)).toEqual(['"." 100%']);
  expect(document.activeElement?.textContent).toBe(".");
});

test("A lesson says whether the prediction was right, in the language of the page", async () => {
  const { work, host, panel, open, setLanguage } = mount();
  await open("Lessons");
  await userEvent.click(page.getByText("Only thinking", { exact: true }));
  const lesson = find(panel, "details[open]", HTMLElement);
  await userEvent.click(find(lesson, "label:nth-child(5)", HTMLElement)); // Empty
  await userEvent.click(find(lesson, "[data-action=watch]", HTMLElement));
  expect(host.replay).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(lesson.textContent).toContain("Right: it ended as Empty."));
  setLanguage("fr");
  work.showLanguage();
  expect(lesson.textContent).toContain("Rien que la réflexion");
  expect(lesson.textContent).toContain(TEXTS.fr.states.empty);
});

import { beforeEach, expect, test } from "vitest";
import { EMPTY_DRAFT } from "../../../src/chat/model/prompt-draft.ts";
import { mountPromptForm } from "../../../src/chat/view/prompt-form.ts";
import { find } from "../../../src/platform/view/find.ts";
import type { Language } from "../../../src/platform/model/language.ts";
import { TEXTS } from "../../../src/shell/texts/texts.ts";
import { promptEvents } from "../support/prompt-events.ts";
import { region, renderPage } from "../support/render-page.ts";

const events = promptEvents();
const read = async () => ({ ok: false, fault: "unreadable" }) as const;
const FILE = { kind: "file", name: "data.csv", text: "a".repeat(4800) } as const;

let language: Language = "en";

function mount() {
  language = "en";
  const form = mountPromptForm(region("prompt"), () => TEXTS[language], read, events);
  const list = find(region("prompt"), "[data-part=attached]", HTMLElement);
  return {
    form,
    list,
    notes: () => [...list.querySelectorAll("[data-part=file-note]")].map((note) => note.textContent),
  };
}

beforeEach(renderPage);

test("A file is shown with its size in tokens, and its share once the context is known", () => {
  const { form, list, notes } = mount();
  form.showDraft({ ...EMPTY_DRAFT, attachments: [FILE] });
  expect(notes()).toEqual(["≈ 1,200 tokens"]);
  const remove = find(list, "button:last-child", HTMLButtonElement);
  remove.focus();
  form.showContext({ charactersPerToken: 2, contextTokens: 8192 });
  expect(notes()).toEqual(["≈ 2,400 tokens · 29% of the context"]);
  expect(document.activeElement, "the list is not drawn again").toBe(remove);
  form.showContext({ charactersPerToken: 4, contextTokens: 1_000_000 });
  expect(notes()).toEqual(["≈ 1,200 tokens · < 1% of the context"]);
});

test("An encoding that is not UTF-8 is told, in the reader’s language", () => {
  const { form, notes } = mount();
  form.showDraft({
    ...EMPTY_DRAFT,
    attachments: [
      { ...FILE, encoding: "windows-1252" },
      { ...FILE, text: "", encoding: "utf-16" },
    ],
  });
  form.showContext({ charactersPerToken: 4, contextTokens: 4096 });
  expect(notes()[0]).toBe("≈ 1,200 tokens · 29% of the context · Windows-1252");
  language = "fr";
  form.showLanguage("fr");
  expect(notes()[0]?.replace(/\s/g, " ")).toBe("≈ 1 200 jetons · 29 % du contexte · Windows-1252");
  expect(notes()[1]).toContain("UTF-16");
});

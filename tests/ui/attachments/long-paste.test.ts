import { beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { EMPTY_DRAFT } from "../../../src/chat/model/prompt-draft.ts";
import { mountPromptForm } from "../../../src/chat/view/prompt-form.ts";
import { find } from "../../../src/platform/view/find.ts";
import { TEXTS } from "../../../src/shell/texts/texts.ts";
import { promptEvents } from "../support/prompt-events.ts";
import { region, renderPage } from "../support/render-page.ts";

const LONG = "a line; `code` & <b>\n".repeat(200);
const events = promptEvents();
const read = async () => ({ ok: false, fault: "unreadable" }) as const;

function mount() {
  const root = region("prompt");
  const form = mountPromptForm(root, () => TEXTS.en, read, events);
  const human = find(root, "[name=human]", HTMLTextAreaElement);
  const button = find(root, "[data-action=attach-paste]", HTMLButtonElement);
  return { form, human, button, said: find(root, "[data-part=paste-said]", HTMLElement), root };
}

/** Pastes a text between “ab” and “cd” in Human. */
async function paste(text: string, human: HTMLTextAreaElement): Promise<void> {
  const source = document.createElement("textarea");
  document.body.append(source);
  source.value = text;
  source.select();
  await userEvent.copy();
  source.remove();
  human.focus();
  await userEvent.keyboard("abcd{ArrowLeft}{ArrowLeft}");
  await userEvent.paste();
}

const undo = (): Promise<void> => userEvent.keyboard("{Control>}z{/Control}");

beforeEach(() => {
  vi.resetAllMocks();
  renderPage();
});

describe("A paste of more than 4,000 characters", () => {
  test("goes into the field, and is offered as a file, which is said", async () => {
    const { human, button, said } = mount();
    await paste(LONG, human);
    expect(human.value).toBe(`ab${LONG}cd`);
    expect(button.checkVisibility()).toBe(true);
    expect(said.textContent).toBe(TEXTS.en.attachments.files.longPaste);
    expect(said.role ?? said.getAttribute("role")).toBe("status");
    expect(document.activeElement).toBe(human);
  });

  test("moves into a file exactly, and what was around it stays", async () => {
    const { form, human, button } = mount();
    await paste(LONG, human);
    await userEvent.click(button);
    expect(form.draft()).toMatchObject({
      human: "abcd",
      attachments: [{ kind: "file", name: "pasted.txt", text: LONG }],
    });
    expect([button.checkVisibility(), document.activeElement]).toEqual([false, human]);
    expect(human.selectionStart).toBe(2);
    expect(events.onEdit).toHaveBeenCalled();
  });

  test("is back in the field after an undo, and in the file after a redo", async () => {
    const { form, human, button } = mount();
    await paste(LONG, human);
    await userEvent.click(button);
    await undo();
    expect(form.draft()).toMatchObject({ human: `ab${LONG}cd`, attachments: [] });
    await userEvent.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
    expect(form.draft()).toMatchObject({ human: "abcd", attachments: [{ text: LONG }] });
  });

  test("is back in the field when the file is removed", async () => {
    const { form, human, button, root } = mount();
    await paste(LONG, human);
    await userEvent.click(button);
    find(root, `[aria-label="${TEXTS.en.attachments.remove("pasted.txt")}"]`, HTMLButtonElement).click();
    expect(form.draft()).toMatchObject({ human: `ab${LONG}cd`, attachments: [] });
    const [, putBack] = events.onRemoved.mock.lastCall ?? [];
    putBack?.();
    expect(form.draft()).toMatchObject({ human: "abcd", attachments: [{ text: LONG }] });
  });

  test("is no longer offered after the next edit, and when the prompt is another one", async () => {
    const { form, human, button } = mount();
    await paste(LONG, human);
    await userEvent.keyboard("e");
    expect(button.checkVisibility()).toBe(false);
    await userEvent.keyboard("{Control>}a{/Control}{Delete}");
    await paste(LONG, human);
    expect(button.checkVisibility()).toBe(true);
    form.showDraft(EMPTY_DRAFT);
    expect(button.checkVisibility()).toBe(false);
  });

  test("gets a name of its own beside another", async () => {
    const { form, human, button } = mount();
    await paste(LONG, human);
    await userEvent.click(button);
    await paste(LONG, human);
    await userEvent.click(button);
    expect(form.draft().attachments.map(({ name }) => name)).toEqual(["pasted.txt", "pasted-2.txt"]);
  });
});

test("A paste of 4,000 characters is a paste like any other", async () => {
  const { human, button, said } = mount();
  await paste("a".repeat(4000), human);
  expect(human.value.length).toBe(4004);
  expect(button.checkVisibility()).toBe(false);
  expect(said.textContent).toBe("");
});

import { beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { PRESETS } from "../../../src/chat/model/presets.ts";
import { TEXTS } from "../../../src/shell/texts/texts.ts";
import { labelsEn } from "../../../src/shell/texts/labels-en.ts";
import { find } from "../../../src/platform/view/find.ts";
import { mountPromptForm } from "../../../src/chat/view/prompt-form.ts";
import { region, renderPage } from "../support/render-page.ts";

const events = { onSend: vi.fn(), onEdit: vi.fn(), onPreset: vi.fn(), onGoToFault: vi.fn() };

function mount() {
  const root = region("prompt");
  const form = mountPromptForm(root, () => TEXTS.en, events);
  form.showDraft({ preset: undefined, system: "", human: "Hi" });
  const human = find(root, "[name=human]", HTMLTextAreaElement);
  human.focus();
  return {
    form,
    human,
    system: find(root, "[name=system]", HTMLTextAreaElement),
    preset: find(root, "[name=preset]", HTMLSelectElement),
    send: find(root, "[data-action=send]", HTMLButtonElement),
    element: find(root, "form", HTMLFormElement),
  };
}

beforeEach(() => {
  vi.resetAllMocks();
  renderPage();
});

describe("In Human", () => {
  test.each(["{Enter}", "{Control>}{Enter}{/Control}", "{Meta>}{Enter}{/Meta}"])(
    "%s sends, and adds no line",
    async (keys) => {
      const { human } = mount();
      await userEvent.keyboard(keys);
      expect(events.onSend).toHaveBeenCalledOnce();
      expect(human.value).toBe("Hi");
    },
  );

  test("Shift+Enter makes a new line and does not send", async () => {
    const { human } = mount();
    await userEvent.keyboard("{End}{Shift>}{Enter}{/Shift}there");
    expect(human.value).toBe("Hi\nthere");
    expect(events.onSend).not.toHaveBeenCalled();
  });

  test("Enter that is held down sends once", async () => {
    const { human } = mount();
    await userEvent.keyboard("{Enter>5/}");
    expect(events.onSend).toHaveBeenCalledOnce();
    expect(human.value).toBe("Hi");
  });

  test.each<KeyboardEventInit>([{ isComposing: true }, { keyCode: 229 }])(
    "Enter that confirms a word (%j) does not send, and reaches the input method",
    (init) => {
      const { human } = mount();
      const enter = new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true, ...init });
      expect(human.dispatchEvent(enter)).toBe(true);
      expect(events.onSend).not.toHaveBeenCalled();
    },
  );
});

test("Enter in System makes a new line and does not send", async () => {
  const { system } = mount();
  system.focus();
  await userEvent.keyboard("a{Enter}b");
  expect(system.value).toBe("a\nb");
  expect(events.onSend).not.toHaveBeenCalled();
});

describe("Send", () => {
  test("sends once for a click, and once for a double click", async () => {
    const { send } = mount();
    await userEvent.click(send);
    expect(events.onSend).toHaveBeenCalledTimes(1);
    await userEvent.dblClick(send);
    expect(events.onSend).toHaveBeenCalledTimes(2);
  });

  test("never submits: no field goes into the address bar", () => {
    const { element } = mount();
    const before = location.href;
    const submit = new SubmitEvent("submit", { bubbles: true, cancelable: true });
    expect(element.dispatchEvent(submit)).toBe(false);
    element.requestSubmit();
    expect(location.href).toBe(before);
  });

  test("cannot be used while a run is under way", () => {
    const { form, send } = mount();
    form.showSending(true);
    expect(send.disabled).toBe(true);
    send.click();
    expect(events.onSend).not.toHaveBeenCalled();
    form.showSending(false);
    expect(send.disabled).toBe(false);
  });
});

describe("Presets", () => {
  test("Choosing one emits its name, and is not an edit that would deselect it", async () => {
    const { preset, form } = mount();
    await userEvent.selectOptions(preset, "architect");
    expect(events.onPreset).toHaveBeenCalledExactlyOnceWith("architect");
    expect(form.draft().preset).toBe("architect");
  });

  test("Changing a word makes it the user's own prompt", async () => {
    const { form, preset } = mount();
    form.showDraft({ preset: "dream", ...PRESETS.en.dream });
    expect(preset.value).toBe("dream");
    await userEvent.keyboard("{End}!");
    expect(form.draft()).toEqual({
      preset: undefined,
      system: PRESETS.en.dream.system,
      human: `${PRESETS.en.dream.human}!`,
    });
    expect(events.onEdit).toHaveBeenCalled();
  });

  test("They are named in the reader's language", () => {
    const { form, preset } = mount();
    form.showLanguage("fr");
    expect([...preset.options].map(({ text }) => text).slice(1)).toEqual(
      Object.values(PRESETS.fr).map(({ label }) => label),
    );
  });
});

test("An empty prompt is reported at the field, with the caret in it, until something is typed", async () => {
  const { form, human } = mount();
  form.showDraft({ preset: undefined, system: "", human: "" });
  human.blur();
  form.showEmptyPrompt();
  expect(document.activeElement).toBe(human);
  await expect.element(human).toHaveAccessibleDescription(expect.stringContaining(TEXTS.en.emptyPrompt));
  expect(human.getAttribute("aria-invalid")).toBe("true");
  await userEvent.keyboard("a");
  expect(human.hasAttribute("aria-invalid")).toBe(false);
  await expect.element(human).toHaveAccessibleDescription(labelsEn.sendHint);
});

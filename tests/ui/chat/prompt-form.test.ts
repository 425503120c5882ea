import { beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { EMPTY_DRAFT } from "../../../src/chat/model/prompt-draft.ts";
import { PRESETS } from "../../../src/chat/model/presets.ts";
import { TEXTS } from "../../../src/shell/texts/texts.ts";
import { labelsEn } from "../../../src/shell/texts/labels-en.ts";
import { find } from "../../../src/platform/view/find.ts";
import { mountPromptForm } from "../../../src/chat/view/prompt-form.ts";
import { promptEvents } from "../support/prompt-events.ts";
import { region, renderPage } from "../support/render-page.ts";

const events = promptEvents();

function mount() {
  const root = region("prompt");
  const form = mountPromptForm(root, () => TEXTS.en, vi.fn(), events);
  form.showDraft({ ...EMPTY_DRAFT, human: "Hi" });
  const human = find(root, "[name=human]", HTMLTextAreaElement);
  human.focus();
  return {
    form,
    human,
    system: find(root, "[name=system]", HTMLTextAreaElement),
    preset: find(root, "[name=preset]", HTMLSelectElement),
    send: find(root, "[data-action=send]", HTMLButtonElement),
    stop: find(root, "[data-action=stop]", HTMLButtonElement),
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

describe("Send and Stop", () => {
  test("share one place: exactly one of them is shown and can be used", () => {
    const { form, send, stop } = mount();
    const state = () => [send, stop].map((button) => [button.checkVisibility(), button.disabled]);
    const [used, unused] = [
      [true, false],
      [false, true],
    ];
    expect(state()).toEqual([used, unused]);
    const { left, top } = send.getBoundingClientRect();
    form.showSending(true);
    expect(state()).toEqual([unused, used]);
    expect(stop.getBoundingClientRect()).toMatchObject({ left, top });
    form.showSending(false);
    expect(state()).toEqual([used, unused]);
  });

  test("Stop stops, once for each click, and only while something runs", async () => {
    const { form, stop } = mount();
    stop.click();
    expect(events.onStop).not.toHaveBeenCalled();
    form.showSending(true);
    await userEvent.click(stop);
    expect(events.onStop).toHaveBeenCalledOnce();
  });

  test("The second click of a double click of Send stops nothing", async () => {
    const { form, send } = mount();
    events.onSend.mockImplementation(() => form.showSending(true));
    await userEvent.dblClick(send);
    expect(events.onSend).toHaveBeenCalledOnce();
    expect(events.onStop).not.toHaveBeenCalled();
  });
});

describe("Presets", () => {
  test("Choosing one emits its name, and is not an edit that would deselect it", async () => {
    const { preset, form } = mount();
    await userEvent.selectOptions(preset, "architect");
    expect(events.onPreset).toHaveBeenCalledExactlyOnceWith("architect");
    expect(form.draft().preset).toBe("architect");
  });

  test("One stays named while Human is changed, and until System is", async () => {
    const { form, preset, system } = mount();
    const text = PRESETS.en.dream;
    form.showDraft({ ...EMPTY_DRAFT, preset: "dream", ...text });
    expect(preset.value).toBe("dream");
    await userEvent.keyboard("{End}!");
    expect(form.draft()).toMatchObject({ preset: "dream", system: text.system, human: `${text.human}!` });
    system.focus();
    await userEvent.keyboard("{End}!");
    expect(form.draft()).toMatchObject({ preset: undefined, system: `${text.system}!` });
    expect(preset.value).toBe("");
    await userEvent.keyboard("{Backspace}");
    expect(preset.value, "its System is back").toBe("dream");
    expect(events.onEdit).toHaveBeenCalledTimes(3);
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
  form.showDraft(EMPTY_DRAFT);
  human.blur();
  form.showEmptyPrompt();
  expect(document.activeElement).toBe(human);
  await expect.element(human).toHaveAccessibleDescription(expect.stringContaining(TEXTS.en.emptyPrompt));
  expect(human.getAttribute("aria-invalid")).toBe("true");
  await userEvent.keyboard("a");
  expect(human.hasAttribute("aria-invalid")).toBe(false);
  await expect.element(human).toHaveAccessibleDescription(labelsEn.sendHint);
});

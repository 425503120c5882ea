import { beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { mountModelPicker } from "../../support/mount-model-picker.ts";
import { renderConfiguration } from "../../support/render-page.ts";

beforeEach(renderConfiguration);

const LINES = [
  "the loaded one, Qwen2.5 7B Instruct",
  "Qwen2.5 7B Instruct, qwen2.5-7b-instruct, loaded, tools, 7B, 4.68 GB, Q4_K_M, 4,096 of 32,768 tokens",
  "Gemma 3 4B, google/gemma-3-4b, vision, up to 131,072 tokens",
  "Magistral Été, mistralai/magistral-small, thinking",
];

/** The picker with its list known and the focus in it. */
async function mountFocused() {
  const mounted = mountModelPicker();
  await mounted.know();
  mounted.input.focus();
  return mounted;
}

describe("The list of models by keyboard", () => {
  test("is that of a combobox, which the browser's own does not cover", async () => {
    const { input, field, isOpen } = await mountFocused();
    expect(input.hasAttribute("list")).toBe(false);
    expect(input.getAttribute("role")).toBe("combobox");
    expect(input.getAttribute("aria-autocomplete")).toBe("list");
    const listbox = field.querySelector(`#${input.getAttribute("aria-controls") ?? ""}`);
    expect([listbox?.role, listbox?.ariaLabel]).toEqual(["listbox", "Models"]);
    expect([isOpen(), input.ariaExpanded]).toEqual([false, "false"]);
  });

  test("opens with Down at the first, goes down and up, and round", async () => {
    const { input, lines, active, isOpen } = await mountFocused();
    await userEvent.keyboard("{ArrowDown}");
    expect([isOpen(), input.ariaExpanded]).toEqual([true, "true"]);
    expect(lines()).toEqual(LINES);
    expect(active()).toBe(LINES[0]);
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    expect(active()).toBe(LINES[2]);
    await userEvent.keyboard("{ArrowUp}");
    expect(active()).toBe(LINES[1]);
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}");
    expect(active()).toBe(LINES[0]);
    await userEvent.keyboard("{ArrowUp}");
    expect(active()).toBe(LINES[3]);
    expect(document.activeElement).toBe(input);
  });

  test("opens with Down at the model in the field, and shows the others, too", async () => {
    const { input, lines, active, line } = await mountFocused();
    input.value = "google/gemma-3-4b";
    await userEvent.keyboard("{ArrowDown}");
    expect(lines()).toEqual(LINES);
    expect(active()).toBe(LINES[2]);
    expect(line("Gemma").ariaCurrent).toBe("true");
  });

  test("opens with Up at the last, and with Alt+Down at none", async () => {
    const { active, isOpen } = await mountFocused();
    await userEvent.keyboard("{ArrowUp}");
    expect(active()).toBe(LINES[3]);
    await userEvent.keyboard("{Escape}{Alt>}{ArrowDown}{/Alt}");
    expect([isOpen(), active()]).toEqual([true, undefined]);
    await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");
    expect(isOpen()).toBe(false);
  });

  test("Enter takes the active one, tells the page, and does not submit", async () => {
    const { input, events, isOpen, field } = await mountFocused();
    const heard = vi.fn<(type: string) => void>();
    for (const type of ["input", "change"]) document.body.addEventListener(type, () => heard(type));
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}{Enter}");
    expect(input.value).toBe("google/gemma-3-4b");
    expect(heard.mock.calls).toEqual([["input"], ["change"]]);
    expect(events.onEdit).toHaveBeenCalledOnce();
    expect(events.onApply).not.toHaveBeenCalled();
    expect([isOpen(), input.getAttribute("aria-activedescendant")]).toEqual([false, null]);
    expect(document.activeElement).toBe(input);
    expect(field.querySelector("[aria-selected=true]")).toBeNull();
  });

  test("Enter at the first takes the loaded one: an empty field", async () => {
    const { input } = await mountFocused();
    input.value = "no such model";
    await userEvent.keyboard("{ArrowDown}{Enter}");
    expect(input.value).toBe("");
  });

  test("Enter with none active submits as before, open or closed", async () => {
    const { input, events, isOpen } = await mountFocused();
    await userEvent.keyboard("my-own");
    expect(isOpen()).toBe(true);
    await userEvent.keyboard("{Enter}");
    expect(events.onApply).toHaveBeenCalledOnce();
    expect([isOpen(), input.value]).toEqual([false, "my-own"]);
    await userEvent.keyboard("{Enter}");
    expect(events.onApply).toHaveBeenCalledTimes(2);
  });

  test("Escape closes it and reaches the page only when it was closed; it clears nothing", async () => {
    const { input, isOpen } = await mountFocused();
    const onKey = vi.fn<(key: string) => void>();
    document.body.addEventListener("keydown", ({ key }) => onKey(key));
    await userEvent.keyboard("g");
    onKey.mockClear();
    await userEvent.keyboard("{Escape}");
    expect([isOpen(), input.value, onKey.mock.calls.length]).toEqual([false, "g", 0]);
    await userEvent.keyboard("{Escape}");
    expect([isOpen(), input.value, onKey.mock.calls]).toEqual([false, "g", [["Escape"]]]);
  });

  test("Tab closes it, takes nothing, and goes on", async () => {
    const { input, isOpen } = await mountFocused();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{Tab}");
    expect([isOpen(), input.value]).toEqual([false, ""]);
    expect(document.activeElement?.getAttribute("data-action")).toBe("configuration");
  });

  test("Home, End and the arrows to the sides stay in the text, and so does Enter after them", async () => {
    const { input, active, events } = await mountFocused();
    await userEvent.keyboard("mistral{ArrowDown}");
    expect(active()).toBe(LINES[3]);
    await userEvent.keyboard("{Home}");
    expect([active(), input.selectionStart]).toEqual([undefined, 0]);
    await userEvent.keyboard("{ArrowDown}{End}");
    expect([active(), input.selectionStart]).toEqual([undefined, 7]);
    await userEvent.keyboard("{ArrowDown}{ArrowLeft}{Enter}");
    expect([input.value, events.onApply.mock.calls.length]).toEqual(["mistral", 1]);
  });

  test("Keys of an input method are left to it", async () => {
    const { input, isOpen } = await mountFocused();
    for (const options of [{ isComposing: true }, { keyCode: 229 }]) {
      const event = new KeyboardEvent("keydown", { key: "ArrowDown", cancelable: true, ...options });
      input.dispatchEvent(event);
      expect([isOpen(), event.defaultPrevented]).toEqual([false, false]);
    }
  });
});

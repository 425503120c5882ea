import { beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { listOf, LM_STUDIO, mountModelPicker, NOMIC, QWEN } from "../../support/mount-model-picker.ts";
import { renderConfiguration } from "../../support/render-page.ts";

beforeEach(async () => {
  await page.viewport(1280, 900);
  renderConfiguration();
});

describe("The list of models", () => {
  test("filters by each word, anywhere in name or id, whatever the case and the accents", async () => {
    const { know, input, lines, spoken, active } = mountModelPicker();
    await know();
    input.focus();
    await userEvent.keyboard("ETE");
    expect(lines()).toEqual([expect.stringMatching(/^Magistral/)]);
    expect([spoken(), active()]).toEqual(["1 model.", undefined]);
    await userEvent.clear(input);
    await userEvent.keyboard("instruct 7b q");
    expect(lines()).toEqual([expect.stringMatching(/^Qwen/)]);
  });

  test("says that what matches nothing is sent as typed", async () => {
    const { know, input, lines, message, spoken } = mountModelPicker();
    await know();
    input.focus();
    await userEvent.keyboard("my <b>own</b>");
    expect(lines()).toEqual([]);
    expect(message()).toBe("Nothing matches. “my <b>own</b>” is sent as you typed it.");
    expect(spoken()).toBe(message());
    expect(input.ariaExpanded).toBe("false");
    await userEvent.tab();
    expect(input.value).toBe("my <b>own</b>");
  });

  test("has embedding models apart, which can't be chosen", async () => {
    const { know, input, visible, line, isOpen, lines } = mountModelPicker();
    await know();
    await userEvent.click(input);
    const group = page.getByRole("group", { name: "Embedding models (can’t chat)" }).element();
    expect(group.contains(line(NOMIC.id))).toBe(true);
    expect(line(NOMIC.id).ariaDisabled).toBe("true");
    expect(visible("[role=option]").at(-1)).toBe(line(NOMIC.id));
    expect(lines().join()).not.toContain(NOMIC.id);
    await userEvent.click(line(NOMIC.id), { force: true });
    expect([input.value, isOpen(), document.activeElement]).toEqual(["", true, input]);
  });

  test("a click chooses from it and leaves the focus in the field", async () => {
    const { know, input, line, isOpen, events } = mountModelPicker();
    await know();
    await userEvent.click(input);
    await userEvent.click(line("Gemma"));
    expect([input.value, isOpen(), document.activeElement]).toEqual(["google/gemma-3-4b", false, input]);
    expect(events.onEdit).toHaveBeenCalledOnce();
    expect(events.onApply).not.toHaveBeenCalled();
  });

  test("opens and closes with its button, and closes when the focus goes or something else is pressed", async () => {
    const { know, input, isOpen, root } = mountModelPicker();
    await know();
    const button = page.getByRole("button", { name: "Show the choices" });
    await userEvent.click(button);
    expect([isOpen(), document.activeElement]).toEqual([true, input]);
    await userEvent.click(button);
    expect(isOpen()).toBe(false);
    await userEvent.click(input);
    input.blur();
    expect(isOpen()).toBe(false);
    await userEvent.click(input);
    root.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
    expect(isOpen()).toBe(false);
  });

  test("stays closed when a complete name is pasted", async () => {
    const { know, input, isOpen } = mountModelPicker();
    await know();
    await userEvent.click(input);
    await userEvent.keyboard("{Escape}");
    await userEvent.fill(input, "my-own-model");
    expect([isOpen(), input.value]).toEqual([false, "my-own-model"]);
  });

  test("comes without taking the focus from somebody who types already", () => {
    const before = document.querySelector<HTMLInputElement>("#model");
    before?.focus();
    before?.setRangeText("qw", 0, 0, "end");
    const { input } = mountModelPicker();
    expect([document.activeElement, before]).toEqual([input, input]);
  });

  test("opens where the chosen model is", async () => {
    const many = Array.from({ length: 150 }, (_, index) => `model-${index}`);
    const { know, input, line, visible } = mountModelPicker(listOf(...many));
    await know();
    input.value = "model-140";
    await userEvent.click(input);
    const [box] = visible("[role=listbox]").map((each) => each.getBoundingClientRect());
    const chosen = line("model-140").getBoundingClientRect();
    expect(chosen.top).toBeGreaterThan(box?.top ?? Infinity);
    expect(chosen.bottom).toBeLessThan(box?.bottom ?? 0);
    await userEvent.clear(input);
    await userEvent.keyboard("1");
    expect(visible("[role=listbox]").map(({ scrollTop }) => scrollTop)).toEqual([0]);
  });

  test("shows hostile names as text", async () => {
    const hostile = `<img src=x onerror="document.title='hacked'">\u202E`;
    const facts = listOf("plain");
    const named = { ...QWEN, id: hostile, name: `</div><script>1</script>`, quantization: "<i>" };
    const { know, input, field, line } = mountModelPicker({ ...facts, models: [named] });
    await know();
    await userEvent.click(input);
    expect(field.querySelector("img, script, i")).toBeNull();
    await userEvent.click(line("</div>"));
    expect(input.value).toBe(hostile);
  });

  test("speaks the page's language", async () => {
    const { know, app, section, input, visible, spoken } = mountModelPicker(LM_STUDIO);
    await know();
    await userEvent.click(input);
    app.setLanguage("fr");
    section.show();
    expect(visible("[role=listbox]").map((each) => each.ariaLabel)).toEqual(["Modèles"]);
    expect(visible("[role=option]")[0]?.ariaLabel).toBe("celui qui est chargé, Qwen2.5 7B Instruct");
    expect(spoken()).toBe("3 modèles, 1 modèle d’embeddings.");
  });
});

import { beforeEach, describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { startRun } from "../../../../src/chat/model/run.ts";
import { find } from "../../../../src/platform/view/find.ts";
import { GEMMA, listOf, LM_STUDIO, mountModelPicker, QWEN } from "../../support/mount-model-picker.ts";
import { renderConfiguration } from "../../support/render-page.ts";

beforeEach(renderConfiguration);

describe("Below the field Model", () => {
  test("nothing is said before the server has told its list, nor when the model is in it", async () => {
    const { know, note, apply } = mountModelPicker();
    apply("not there");
    expect(note()).toBe("");
    apply(QWEN.id);
    await know();
    expect(note()).toBe("");
  });

  test("it says that the model in use is missing, until another is chosen", async () => {
    const { know, note, apply, part, input } = mountModelPicker(listOf("one", "two"));
    apply("three");
    await know();
    expect(note()).toBe("“three” is no longer on this server. Choose another, or leave it empty.");
    expect(part("model-note").className).toBe("fault");
    expect(find(document, `#${input.getAttribute("aria-describedby") ?? ""}`, HTMLElement)).toBe(
      part("model-note"),
    );
    await userEvent.fill(input, "tw");
    expect(note()).toBe("");
    apply("two");
    expect(note()).toBe("");
  });

  test("it says mildly that LM Studio answers with its only loaded model", async () => {
    const { know, note, apply, part } = mountModelPicker();
    apply("gpt-4o");
    await know();
    expect(note()).toMatch(/^“gpt-4o” is not on this server: LM Studio answers .* “Qwen2.5 7B Instruct”/);
    expect(part("model-note").className).toBe("hint");
  });

  test("it warns that the model will first be loaded, and looks again after the question", async () => {
    const { know, note, input, readFacts, section } = mountModelPicker();
    await know();
    await userEvent.fill(input, GEMMA.id);
    expect(note()).toMatch(/^LM Studio will load “google\/gemma-3-4b” with your next question/);
    const loaded = LM_STUDIO.models.map((model) => ({ ...model, isLoaded: true }));
    readFacts.mockResolvedValueOnce({ ...LM_STUDIO, models: loaded });
    section.onRun?.(startRun(0));
    expect(readFacts).toHaveBeenCalledOnce();
    section.onRun?.({ status: "idle" });
    await expect.poll(note).toBe("");
    section.onRun?.(startRun(0));
    section.onRun?.({ status: "idle" });
    expect(readFacts).toHaveBeenCalledTimes(2);
  });

  test("it says nothing of a server that is not in use yet", async () => {
    const { know, note, apply, configuration, section } = mountModelPicker(listOf("one"));
    apply("three");
    await know();
    configuration.showDraft({ ...configuration.draft(), baseURL: "http://127.0.0.1:8080/v1" });
    section.show();
    expect(note()).toBe("");
  });

  test("a model's name is shown as text", async () => {
    const { know, note, apply, part } = mountModelPicker(listOf("one"));
    apply("<img src=x>");
    await know();
    expect(note()).toContain("<img src=x>");
    expect(part("model-note").childElementCount).toBe(0);
  });
});

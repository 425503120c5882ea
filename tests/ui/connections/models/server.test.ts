import { beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { ServerFacts } from "../../../../src/connections/model/server-facts.ts";
import { listOf, mountModelPicker } from "../../support/mount-model-picker.ts";
import { renderConfiguration } from "../../support/render-page.ts";

beforeEach(async () => {
  await page.viewport(1280, 900);
  renderConfiguration();
});

describe("The list of models, as the server tells it,", () => {
  test("asks the server each time that it is opened, and shows what was known meanwhile", async () => {
    const { know, readFacts, input, lines, message } = mountModelPicker(listOf("one"));
    await know();
    readFacts.mockResolvedValueOnce(listOf("one", "two"));
    await userEvent.click(input);
    expect(readFacts).toHaveBeenCalledTimes(2);
    await expect.poll(lines).toEqual(["the loaded one", "one", "two"]);
    await userEvent.keyboard("{Escape}");
    let answer: (facts: ServerFacts) => void = () => undefined;
    readFacts.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    expect(readFacts).toHaveBeenCalledTimes(3);
    expect([lines(), message()]).toEqual([["the loaded one", "one", "two"], ""]);
    answer(listOf("zero", "two", "one"));
    await expect.poll(lines).toEqual(["the loaded one", "zero", "two", "one"]);
    await userEvent.keyboard("{Enter}");
    expect(input.value).toBe("one");
  });

  test("keeps its lines when the server says the same again: a press on one is not lost", async () => {
    const { know, input, line } = mountModelPicker();
    await know();
    await userEvent.click(input);
    const before = line("Gemma");
    await know();
    expect(line("Gemma")).toBe(before);
  });

  test("says that it asks, and when there is nothing to choose from", async () => {
    const { readFacts, input, message, lines, spoken, apply } = mountModelPicker();
    let fail: (error: Error) => void = () => undefined;
    readFacts.mockReturnValueOnce(new Promise((_, reject) => (fail = reject)));
    await userEvent.click(input);
    expect([message(), lines()]).toEqual(["Asking the server …", ["the loaded one"]]);
    fail(new Error("no"));
    await expect.poll(message).toMatch(/^The server did not list its models/);
    expect(spoken()).toBe(message());
    await userEvent.keyboard("{Escape}");
    readFacts.mockResolvedValueOnce(listOf());
    await userEvent.click(input);
    await expect.poll(message).toBe("The server lists no models.");
    await userEvent.keyboard("{Escape}");
    readFacts.mockClear();
    apply("toy-chat", "browser://this/v1");
    await userEvent.click(input);
    expect(message()).toMatch(/^The models in this browser/);
    expect(readFacts).not.toHaveBeenCalled();
  });

  test("says whose models these are when the form has another address", async () => {
    const { know, input, message, configuration } = mountModelPicker();
    await know();
    configuration.showDraft({ ...configuration.draft(), baseURL: "http://127.0.0.1:8080/v1" });
    await userEvent.click(input);
    expect(message()).toMatch(/^These are the models of 127\.0\.0\.1:1234\./);
  });

  test("draws some of thousands, and finds the others by typing", async () => {
    const many = Array.from({ length: 2000 }, (_, index) => `model-${index}`);
    const { know, input, lines, message, spoken } = mountModelPicker(listOf(...many));
    await know();
    input.focus();
    await userEvent.keyboard("{ArrowDown}");
    expect(lines()).toHaveLength(201);
    expect(message()).toBe("… and 1,800 more: type to see others.");
    expect(spoken()).toMatch(/^2,000 models\./);
    await userEvent.keyboard("1999");
    expect(lines()).toEqual(["model-1999"]);
    expect(message()).toBe("");
  });
});

import { beforeEach, describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { forEachNumber, NUMBER_NAMES } from "../../../src/configuration/model/number-settings.ts";
import { DEFAULT_SETTINGS, type SettingsDraft } from "../../../src/configuration/model/settings.ts";
import { find } from "../../../src/platform/view/find.ts";
import { mountConfigurationPart } from "../support/mount-configuration.ts";
import { renderConfiguration } from "../support/render-page.ts";

const FULL: SettingsDraft = {
  baseURL: "http://localhost:8080/v1",
  model: "qwen",
  ...forEachNumber((name) => String(NUMBER_NAMES.indexOf(name))),
  stream: false,
  stop: "END\n\\n",
  extraBody: '{"top_k":1}',
  timeLimit: "30",
  pictureSide: "512",
};

beforeEach(renderConfiguration);

describe("The draft", () => {
  test("is what is shown, in every field", () => {
    const { configuration } = mountConfigurationPart();
    expect(configuration.draft()).toEqual(DEFAULT_SETTINGS);
    configuration.showDraft(FULL);
    expect(configuration.draft()).toEqual(FULL);
  });

  test("is what is typed, and each edit is reported", async () => {
    const { events, configuration, field } = mountConfigurationPart();
    await userEvent.fill(field("model"), "llama");
    await userEvent.click(field("stream"));
    expect(configuration.draft()).toEqual({ ...DEFAULT_SETTINGS, model: "llama", stream: false });
    expect(events.onEdit).toHaveBeenCalledTimes(2);
  });

  test("A number field with no number in it is not an empty one", async () => {
    const { configuration, field } = mountConfigurationPart();
    field("seed").closest("details")?.setAttribute("open", "");
    await userEvent.click(field("seed"));
    await userEvent.keyboard("e");
    expect(configuration.draft().seed).not.toBe("");
    expect(Number(configuration.draft().seed)).toBeNaN();
  });

  test("never holds the key", () => {
    const { configuration } = mountConfigurationPart();
    configuration.showKey({ key: "secret", remembered: true });
    expect(JSON.stringify(configuration.draft())).not.toContain("secret");
  });
});

describe("Its events", () => {
  test("The address was left: the key may belong to another server", async () => {
    const { events, field } = mountConfigurationPart();
    await userEvent.fill(field("baseURL"), "http://localhost:1");
    expect(events.onAddress).not.toHaveBeenCalled();
    await userEvent.tab();
    expect(events.onAddress).toHaveBeenCalledOnce();
  });

  test("Unticking Remember forgets the key, ticking it does not", async () => {
    const { events, field } = mountConfigurationPart();
    await userEvent.click(field("remember"));
    expect(events.onForget).not.toHaveBeenCalled();
    await userEvent.click(field("remember"));
    expect(events.onForget).toHaveBeenCalledOnce();
  });

  test("Reset resets and does not apply", async () => {
    const { events, root } = mountConfigurationPart();
    await userEvent.click(find(root, "[data-action=reset]", HTMLButtonElement));
    expect(events.onReset).toHaveBeenCalledOnce();
    expect(events.onApply).not.toHaveBeenCalled();
  });
});

describe("What it shows", () => {
  test("The key with its permission, and where a key that was typed before went", () => {
    const { root, configuration } = mountConfigurationPart();
    configuration.showKey({ key: "k", remembered: true }, "It stays with http://a.");
    expect(configuration.key()).toEqual({ key: "k", remembered: true });
    expect(find(root, "[data-part=key-note]", HTMLElement).textContent).toBe("It stays with http://a.");
    configuration.showKey({ key: "", remembered: false });
    expect(configuration.key()).toEqual({ key: "", remembered: false });
    expect(find(root, "[data-part=key-note]", HTMLElement).textContent).toBe("");
  });

  test("The server's models as suggestions, as text, the last list only", () => {
    const { root, configuration } = mountConfigurationPart();
    configuration.suggestModels(["old"]);
    configuration.suggestModels(["qwen", "<img src=x>"]);
    const options = [...find(root, "datalist", HTMLDataListElement).options];
    expect(options.map(({ value }) => value)).toEqual(["qwen", "<img src=x>"]);
    expect(root.querySelector("img")).toBeNull();
  });
});

import { beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { DEFAULT_SETTINGS, type SettingsDraft } from "../../src/core/settings.ts";
import { TEXTS } from "../../src/core/texts/texts.ts";
import { mountConfiguration } from "../../src/ui/configuration.ts";
import { find } from "../../src/ui/find.ts";
import { region, renderPage } from "./support/render-page.ts";

const events = {
  onApply: vi.fn(),
  onReset: vi.fn(),
  onEdit: vi.fn(),
  onAddress: vi.fn(),
  onModels: vi.fn(),
  onForget: vi.fn(),
};

const FULL: SettingsDraft = {
  baseURL: "http://localhost:8080/v1",
  model: "qwen",
  temperature: "0.5",
  maxTokens: "100",
  stream: false,
  topP: "0.9",
  seed: "7",
  stop: "END\n\\n",
  presencePenalty: "-1",
  frequencyPenalty: "1",
  extraBody: '{"top_k":1}',
  timeLimit: "30",
};

function mount() {
  const root = region("configuration");
  const configuration = mountConfiguration(root, () => TEXTS.en, events);
  configuration.showDraft(DEFAULT_SETTINGS);
  const field = (name: string): HTMLElement => find(root, `[name=${name}]`, HTMLElement);
  return { root, configuration, field };
}

beforeEach(() => {
  vi.resetAllMocks();
  renderPage();
});

describe("The draft", () => {
  test("is what is shown, in every field", () => {
    const { configuration } = mount();
    expect(configuration.draft()).toEqual(DEFAULT_SETTINGS);
    configuration.showDraft(FULL);
    expect(configuration.draft()).toEqual(FULL);
  });

  test("is what is typed, and each edit is told", async () => {
    const { configuration, field } = mount();
    await userEvent.fill(field("model"), "llama");
    await userEvent.click(field("stream"));
    expect(configuration.draft()).toEqual({ ...DEFAULT_SETTINGS, model: "llama", stream: false });
    expect(events.onEdit).toHaveBeenCalledTimes(2);
  });

  test("A number field with no number in it is not an empty one", async () => {
    const { configuration, field } = mount();
    field("seed").closest("details")?.setAttribute("open", "");
    await userEvent.click(field("seed"));
    await userEvent.keyboard("e");
    expect(configuration.draft().seed).not.toBe("");
    expect(Number(configuration.draft().seed)).toBeNaN();
  });

  test("never holds the key", () => {
    const { configuration } = mount();
    configuration.showKey({ key: "secret", remembered: true });
    expect(JSON.stringify(configuration.draft())).not.toContain("secret");
  });
});

describe("It applies and never submits", () => {
  test.each(["baseURL", "model", "temperature", "maxTokens", "apiKey"])("on Enter in %s", async (name) => {
    const { field } = mount();
    const before = location.href;
    field(name).focus();
    await userEvent.keyboard("{Enter}");
    expect(events.onApply).toHaveBeenCalledOnce();
    expect(location.href).toBe(before);
  });

  test("on Apply", async () => {
    const { root } = mount();
    await userEvent.click(find(root, "[data-action=apply]", HTMLButtonElement));
    expect(events.onApply).toHaveBeenCalledOnce();
    const submit = new SubmitEvent("submit", { bubbles: true, cancelable: true });
    expect(find(root, "form", HTMLFormElement).dispatchEvent(submit)).toBe(false);
  });

  test("on Enter among the stop sequences it makes a line", async () => {
    const { configuration, field } = mount();
    field("stop").closest("details")?.setAttribute("open", "");
    field("stop").focus();
    await userEvent.keyboard("a{Enter}b");
    expect(configuration.draft().stop).toBe("a\nb");
    expect(events.onApply).not.toHaveBeenCalled();
  });
});

describe("What it tells", () => {
  test("The address was left: the key may belong to another server", async () => {
    const { field } = mount();
    await userEvent.fill(field("baseURL"), "http://localhost:1");
    expect(events.onAddress).not.toHaveBeenCalled();
    await userEvent.tab();
    expect(events.onAddress).toHaveBeenCalledOnce();
  });

  test("The models are wanted when their field is entered", () => {
    mount().field("model").focus();
    expect(events.onModels).toHaveBeenCalledOnce();
  });

  test("Unticking Remember forgets the key, ticking it does not", async () => {
    const { field } = mount();
    await userEvent.click(field("remember"));
    expect(events.onForget).not.toHaveBeenCalled();
    await userEvent.click(field("remember"));
    expect(events.onForget).toHaveBeenCalledOnce();
  });

  test("Reset resets and does not apply", async () => {
    const { root } = mount();
    await userEvent.click(find(root, "[data-action=reset]", HTMLButtonElement));
    expect(events.onReset).toHaveBeenCalledOnce();
    expect(events.onApply).not.toHaveBeenCalled();
  });
});

describe("What it shows", () => {
  test("The key with its permission, and where a key that was typed before went", () => {
    const { root, configuration } = mount();
    configuration.showKey({ key: "k", remembered: true }, "It stays with http://a.");
    expect(configuration.key()).toEqual({ key: "k", remembered: true });
    expect(find(root, "[data-part=key-note]", HTMLElement).textContent).toBe("It stays with http://a.");
    configuration.showKey({ key: "", remembered: false });
    expect(configuration.key()).toEqual({ key: "", remembered: false });
    expect(find(root, "[data-part=key-note]", HTMLElement).textContent).toBe("");
  });

  test("The server's models as suggestions, as text, the last list only", () => {
    const { root, configuration } = mount();
    configuration.suggestModels(["old"]);
    configuration.suggestModels(["qwen", "<img src=x>"]);
    const options = [...find(root, "datalist", HTMLDataListElement).options];
    expect(options.map(({ value }) => value)).toEqual(["qwen", "<img src=x>"]);
    expect(root.querySelector("img")).toBeNull();
  });
});

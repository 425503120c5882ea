import { beforeEach, describe, expect, test, vi } from "vitest";
import { parseProfiles } from "../../../../src/connections/profiles/model/stored.ts";
import { DEFAULT_SETTINGS } from "../../../../src/configuration/model/settings.ts";
import { createDeviceStorage } from "../../../../src/platform/services/storage.ts";
import { createFakeApp, fakeStorage } from "../../support/fake-app.ts";
import { mountProfiles } from "../../support/mount-profiles.ts";
import { renderConfiguration } from "../../support/render-page.ts";

beforeEach(renderConfiguration);

const OPENAI = "https://api.openai.com/v1";

describe("The first time", () => {
  test("there is one profile, which takes over what is there and has the keys that belong to none", () => {
    const { names, current, select, app, row, press, profiling } = mountProfiles();
    expect(names()).toEqual(["LM Studio"]);
    expect(current()).toEqual(["LM Studio"]);
    expect(profiling.currentName()).toBe("LM Studio");
    expect([...select.options].map(({ text, value }) => [text, value])).toEqual([["LM Studio", ""]]);
    expect(row("LM Studio").textContent).toContain("http://127.0.0.1:1234/v1 · the loaded model");
    expect(app.device.write).not.toHaveBeenCalled();
    press("LM Studio", "delete");
    expect(names()).toEqual(["LM Studio"]); // the last one stays
    expect(row("LM Studio").querySelector("[data-action=delete]")?.checkVisibility()).toBe(false);
  });

  test("it has no server’s name where another address is set", () => {
    const app = createFakeApp();
    app.apply({ baseURL: OPENAI });
    expect(mountProfiles(app).names()).toEqual(["Default"]);
  });

  test("its name follows the address until there is a second one", () => {
    const { app, names } = mountProfiles();
    app.apply({ baseURL: OPENAI });
    expect(names()).toEqual(["Default"]);
    app.apply({ baseURL: DEFAULT_SETTINGS.baseURL });
    expect(names()).toEqual(["LM Studio"]);
  });

  test("applying keeps nothing of its own yet: the settings do that", () => {
    const { app, row } = mountProfiles();
    app.apply({ model: "qwen" });
    expect(row("LM Studio").textContent).toContain("qwen");
    expect(app.device.write).not.toHaveBeenCalled();
  });
});

describe("Switching", () => {
  test("is one choice, and brings the settings and the keys of that profile", () => {
    const { add, pick, app, current, part, select } = mountProfiles();
    add("ollama");
    pick("LM Studio");
    expect(app.change).toHaveBeenLastCalledWith(DEFAULT_SETTINGS, "");
    expect(current()).toEqual(["LM Studio"]);
    expect(part("said").textContent).toBe("“LM Studio” is in use.");
    pick("Ollama");
    expect(app.draft().baseURL).toBe("http://127.0.0.1:11434/v1");
    expect(app.profile()).toBe(select.value);
    expect(current()).toEqual(["Ollama"]);
  });

  test("loses nothing that was typed and not applied", () => {
    const { add, pick, app } = mountProfiles();
    add("ollama");
    app.type({ model: "half-typ", temperature: "0.3" });
    pick("LM Studio");
    expect(app.draft()).toEqual(DEFAULT_SETTINGS);
    pick("Ollama");
    expect(app.draft()).toMatchObject({ model: "half-typ", temperature: "0.3" });
  });

  test("each profile keeps its last model", () => {
    const { add, pick, app, stored } = mountProfiles();
    add("ollama");
    app.apply({ model: "gemma" });
    pick("LM Studio");
    app.apply({ model: "qwen" });
    expect(stored().profiles.map(({ draft }) => draft.model)).toEqual(["qwen", "gemma"]);
  });

  test("to a profile with a fault shows it in the form, and says so", () => {
    const { add, pick, app, part, current } = mountProfiles();
    add("ollama");
    app.type({ temperature: "hot" });
    pick("LM Studio");
    pick("Ollama");
    expect(app.draft().temperature).toBe("hot");
    expect(current()).toEqual(["Ollama"]);
    expect(part("said").textContent).toContain("one of its settings is not valid");
  });
});

describe("A new profile", () => {
  test("begins with a template’s address, nothing else, and is used at once", () => {
    const { add, app, names, current, stored, part } = mountProfiles();
    app.apply({ temperature: "0.1" });
    add("openai");
    expect(names()).toEqual(["LM Studio", "OpenAI"]);
    expect(current()).toEqual(["OpenAI"]);
    expect(app.draft()).toEqual({ ...DEFAULT_SETTINGS, baseURL: OPENAI });
    expect(app.keys.copy).not.toHaveBeenCalled();
    expect(stored().profiles[1]?.id).toMatch(/^[\da-f-]{36}$/);
    expect(part("said").textContent).toContain("Type its key under “API key”");
  });

  test("or with the settings in the form, including the key; the previous profile is not changed", () => {
    const { add, app, pick } = mountProfiles();
    app.keys.put("", "https://h", "secret");
    app.type({ baseURL: "https://h/v1", model: "m" });
    add("", "Mine");
    expect(app.draft()).toMatchObject({ baseURL: "https://h/v1", model: "m" });
    expect(app.keys.has(app.profile(), "https://h")).toBe(true);
    pick("LM Studio");
    expect(app.draft()).toEqual(DEFAULT_SETTINGS);
  });

  test("needs a name that no other has, and says so at the field", () => {
    const { add, field, names, app } = mountProfiles();
    add("ollama", "  ");
    expect(field("profilesName").getAttribute("aria-invalid")).toBe("true");
    expect(document.activeElement).toBe(field("profilesName"));
    add("ollama", "LM Studio");
    const fault = document.getElementById(field("profilesName").getAttribute("aria-describedby") ?? "");
    expect(fault?.textContent).toContain("Another profile has this name");
    expect(names()).toEqual(["LM Studio"]);
    expect(app.change).not.toHaveBeenCalled();
  });
});

describe("The device", () => {
  test("keeps the profiles, and another tab’s new one is not lost", () => {
    const device = fakeStorage();
    const one = mountProfiles(createFakeApp({ device }));
    one.add("ollama");
    const other = mountProfiles(createFakeApp({ device }));
    expect(other.names()).toEqual(["LM Studio", "Ollama"]);
    other.add("groq");
    one.press("Ollama", "duplicate");
    expect(one.names()).toEqual(["LM Studio", "Ollama", "Ollama (copy)", "Groq"]);
    expect(one.current()).toEqual(["Ollama"]);
    expect(other.current()).toEqual(["Groq"]);
  });

  test("that is full loses nothing in this tab, and the page says so", () => {
    const device = createDeviceStorage();
    const onUnsaved = vi.fn();
    device.watchUnsaved(onUnsaved);
    const { add, names, pick } = mountProfiles(createFakeApp({ device }));
    const full = vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    add("ollama");
    add("groq");
    expect(onUnsaved).toHaveBeenLastCalledWith({ names: ["profiles"], reason: "full" });
    pick("LM Studio");
    expect(names()).toEqual(["LM Studio", "Ollama", "Groq"]);

    full.mockRestore();
    mountProfiles(createFakeApp({ device: createDeviceStorage() })).add("openai"); // in another tab
    add("");
    const stored = parseProfiles(createDeviceStorage().read("profiles"));
    expect(stored.profiles.map(({ name }) => name).toSorted()).toEqual(
      ["LM Studio", "Ollama", "Groq", "OpenAI", "New profile"].toSorted(),
    );
    localStorage.clear();
  });

  test("with junk on it gives the one profile of before", () => {
    const device = fakeStorage({ profiles: { profiles: [{ id: 7 }, null], currentId: {} } });
    expect(mountProfiles(createFakeApp({ device })).names()).toEqual(["LM Studio"]);
  });

  test("a profile in use stays in its tab when another tab deletes it", () => {
    const device = fakeStorage();
    const one = mountProfiles(createFakeApp({ device }));
    one.add("ollama");
    const other = mountProfiles(createFakeApp({ device }));
    other.press("Ollama", "delete");
    one.app.apply({ model: "m" });
    expect(one.current()).toEqual(["Ollama"]);
  });
});

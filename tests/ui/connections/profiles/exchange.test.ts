import { beforeEach, describe, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { DEFAULT_SETTINGS } from "../../../../src/configuration/model/settings.ts";
import { find } from "../../../../src/platform/view/find.ts";
import { mountProfiles, profilesFile } from "../../support/mount-profiles.ts";
import { renderConfiguration } from "../../support/render-page.ts";

beforeEach(renderConfiguration);

const AWAY = { baseURL: "https://evil.example/v1", model: "theirs" };

/** The page with a file chosen, as it is shown before the yes. */
async function mountPreview(...profiles: readonly object[]) {
  const mounted = mountProfiles();
  const { give, preview, app } = mounted;
  mounted.add("ollama");
  app.device.write.mockClear();
  app.change.mockClear();
  const before = mounted.stored();
  give(profilesFile(...profiles));
  await vi.waitFor(() => expect(preview.checkVisibility()).toBe(true));
  const choice = (name: string): HTMLSelectElement =>
    find(preview, `select[aria-label="What to do with ${name}"]`, HTMLSelectElement);
  const decide = (name: string, value: string): unknown => (choice(name).value = value);
  return { ...mounted, before, choice, decide };
}

describe("An import", () => {
  test("shows what it would change, and changes nothing before the yes", async () => {
    const { preview, app, names, before, stored, part, choice } = await mountPreview(
      { name: "LM Studio", settings: AWAY },
      { name: "Ollama", settings: { baseURL: "http://127.0.0.1:11434/v1" } },
      { name: "Theirs", settings: AWAY },
    );
    const [changed, same, added] = [...preview.querySelectorAll("li.profiles-change")].map(
      (each) => each.textContent,
    );
    expect(part("preview-title").textContent).toBe("Import from mine.json?");
    expect(document.activeElement).toBe(part("preview-title"));
    expect(changed).toContain("Base URL: http://127.0.0.1:1234/v1 → https://evil.example/v1");
    expect(changed).toContain("Model: (empty) → theirs");
    expect(changed).toContain("Not on this computer");
    expect(changed).toContain("goes to evil.example");
    expect(changed).toContain("Its key goes only to the address that it was typed for.");
    expect(same).toContain("the same as here");
    expect(added).toContain("Base URL: https://evil.example/v1");
    expect([...choice("LM Studio").options].map(({ text }) => text)).toEqual([
      "Add as “LM Studio (imported)”",
      "Replace the one here",
      "Leave it out",
    ]);
    expect(choice("LM Studio").value).toBe("add");
    expect(names()).toEqual(["LM Studio", "Ollama"]);
    expect(stored()).toEqual(before);
    expect(app.device.write).not.toHaveBeenCalled();
    expect(app.change).not.toHaveBeenCalled();
  });

  test("that is cancelled has changed nothing, and gives the focus back", async () => {
    const { click, preview, stored, before, app } = await mountPreview({ name: "Theirs", settings: AWAY });
    find(preview, "[data-action=profiles-import-no]", HTMLElement).focus();
    click("import-no");
    expect(preview.checkVisibility()).toBe(false);
    expect(stored()).toEqual(before);
    expect(app.device.write).not.toHaveBeenCalled();
    await expect.element(page.getByRole("button", { name: "Import…" })).toHaveFocus();
  });

  test("adds what differs under a name of its own, and touches no key and no server", async () => {
    const { click, names, current, app, undo, before, stored } = await mountPreview(
      { name: "LM Studio", settings: AWAY },
      { name: "Theirs", settings: AWAY },
    );
    click("import-yes");
    expect(names()).toEqual(["LM Studio", "Ollama", "LM Studio (imported)", "Theirs"]);
    expect(current()).toEqual(["Ollama"]);
    expect(app.change).not.toHaveBeenCalled();
    expect(app.keys.copy).not.toHaveBeenCalled();
    expect(app.notify.mock.lastCall?.[0]).toBe("2 profiles were imported.");
    undo();
    expect(stored()).toEqual(before);
  });

  test("replaces only what the user chooses; Undo restores the old settings", async () => {
    const { click, decide, names, app, undo, row } = await mountPreview(
      { name: "LM Studio", settings: AWAY },
      { name: "Ollama", settings: AWAY },
      { name: "Theirs", settings: AWAY },
    );
    decide("Ollama", "replace"); // the one in use
    decide("LM Studio", "skip");
    decide("Theirs", "skip");
    click("import-yes");
    expect(names()).toEqual(["LM Studio", "Ollama"]);
    expect(app.draft()).toEqual({ ...DEFAULT_SETTINGS, ...AWAY });
    expect(row("LM Studio").textContent).not.toContain("evil");
    undo();
    expect(app.draft().baseURL).toBe("http://127.0.0.1:11434/v1");
  });

  test("with nothing chosen says that nothing was done", async () => {
    const { click, decide, app, part } = await mountPreview({ name: "Theirs", settings: AWAY });
    decide("Theirs", "skip");
    click("import-yes");
    expect(part("said").textContent).toBe("Nothing was imported.");
    expect(app.device.write).not.toHaveBeenCalled();
  });

  test("of what is here already has nothing to ask", async () => {
    const { preview, part } = await mountPreview({ name: "LM Studio", settings: {} }, []);
    expect(part("unread").textContent).toBe(
      "All of it is here already: there is nothing to import. One entry is no profile and was left out.",
    );
    expect(preview.querySelector("[data-action=profiles-import-yes]")?.checkVisibility()).toBe(false);
  });

  test.each([
    ["{", "This file is not JSON."],
    ["{}", "This file holds no profiles of this page."],
    ['{"causette":"profiles","version":2,"profiles":[]}', "made by a newer version of Causette"],
    [profilesFile(), "This file holds no profile."],
    ["x".repeat(1_000_001), "larger than 1 MB"],
  ])("of a wrong file (%.30s) says what is wrong, and shows nothing", async (text, said) => {
    const { give, root, preview, app } = mountProfiles();
    give(text);
    await vi.waitFor(() => expect(root.querySelector(".fault")?.textContent).toContain(said));
    expect(preview.checkVisibility()).toBe(false);
    expect(app.device.write).not.toHaveBeenCalled();
  });

  test("never makes markup of what is in the file", async () => {
    const { preview } = await mountPreview({ name: "<img src=x>", settings: { model: "<b>bold</b>" } });
    expect(preview.querySelector("img, b")).toBeNull();
    expect(preview.textContent).toContain("<img src=x>");
  });
});

describe("An export", () => {
  test("is a file for the browser to keep, without what may be secret, and says what that was", async () => {
    const { app, click, part } = mountProfiles();
    app.keys.put("", "http://127.0.0.1:1234", "zQ7secret");
    app.type({ extraBody: '{"api_key":"zQ7secret","top_k":4}' });
    const blobs: Blob[] = [];
    const create = vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
      if (blob instanceof Blob) blobs.push(blob);
      return "blob:none";
    });
    let name = "";
    const onClick = (event: MouseEvent): void => {
      if (!(event.target instanceof HTMLAnchorElement)) return;
      event.preventDefault();
      name = event.target.download;
    };
    document.addEventListener("click", onClick);
    click("export");
    document.removeEventListener("click", onClick);
    create.mockRestore();
    expect(name).toBe("causette-profiles.json");
    const text = await (blobs[0] ?? new Blob()).text();
    expect(JSON.parse(text)).toMatchObject({
      causette: "profiles",
      version: 1,
      profiles: [{ name: "LM Studio" }],
    });
    expect(text).not.toContain("zQ7secret");
    expect(part("said").textContent).toContain("“api_key” of the extra JSON body (LM Studio)");
    expect(part("said").textContent).not.toContain("zQ7secret");
  });
});

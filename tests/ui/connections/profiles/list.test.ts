import { beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { find } from "../../../../src/platform/view/find.ts";
import { mountProfiles } from "../../support/mount-profiles.ts";
import { renderConfiguration } from "../../support/render-page.ts";

beforeEach(renderConfiguration);

describe("Duplicate", () => {
  test("adds a copy behind the original, with its keys, and stays where it is", () => {
    const { press, add, names, current, app, stored, part } = mountProfiles();
    add("ollama");
    app.keys.put("", "http://h", "secret");
    press("LM Studio", "duplicate");
    expect(names()).toEqual(["LM Studio", "LM Studio (copy)", "Ollama"]);
    expect(current()).toEqual(["Ollama"]);
    expect(app.keys.has(stored().profiles[1]?.id ?? "?", "http://h")).toBe(true);
    expect(part("said").textContent).toBe("“LM Studio (copy)” was added.");
  });

  test("of the one in use takes what is typed", () => {
    const { press, app, stored } = mountProfiles();
    app.type({ model: "typed" });
    press("LM Studio", "duplicate");
    expect(stored().profiles[1]?.draft.model).toBe("typed");
  });
});

describe("Rename", () => {
  test("is done in the row, with the keyboard alone", async () => {
    const { row, names, select } = mountProfiles();
    find(row("LM Studio"), "[data-action=rename]", HTMLButtonElement).focus();
    await userEvent.keyboard("{Enter}");
    await expect.element(page.getByRole("textbox", { name: "New name of LM Studio" })).toHaveFocus();
    await userEvent.keyboard("At home{Enter}"); // the old name was selected
    expect(names()).toEqual(["At home"]);
    expect(select.selectedOptions[0]?.text).toBe("At home");
    await expect.element(page.getByRole("button", { name: "Rename At home" })).toHaveFocus();
  });

  test("Escape leaves the name, and nobody else hears of it", async () => {
    const { press, row, names } = mountProfiles();
    let heard = 0;
    const count = (event: KeyboardEvent): unknown => event.key === "Escape" && (heard += 1);
    document.addEventListener("keydown", count);
    press("LM Studio", "rename");
    await userEvent.keyboard("Other{Escape}");
    document.removeEventListener("keydown", count);
    expect(names()).toEqual(["LM Studio"]);
    expect(find(row("LM Studio"), "form", HTMLElement).hidden).toBe(true);
    expect(heard).toBe(0);
  });

  test("says at the field what is wrong with a name", async () => {
    const { press, add, row } = mountProfiles();
    add("ollama");
    press("Ollama", "rename");
    await userEvent.keyboard("LM Studio{Enter}");
    expect(row("Ollama").textContent).toContain("Another profile has this name");
    await userEvent.keyboard("{End} 2{Enter}");
    expect(row("LM Studio 2").textContent).not.toContain("Another profile");
  });
});

describe("Delete", () => {
  test("of the one in use goes on with its neighbour; Undo brings back the profile, its place, its keys and its use", () => {
    const { press, add, names, current, app, undo } = mountProfiles();
    add("ollama");
    add("groq");
    const groq = app.profile();
    app.keys.put(groq, "https://api.groq.com", "secret");
    app.type({ model: "typed" });
    press("Groq", "delete");
    expect([names(), current()]).toEqual([["LM Studio", "Ollama"], ["Ollama"]]);
    expect(app.draft().baseURL).toBe("http://127.0.0.1:11434/v1");
    expect(app.keys.has(groq, "https://api.groq.com")).toBe(false);
    expect(app.notify.mock.lastCall?.[0]).toBe("The profile “Groq” was deleted, and its keys with it.");
    undo();
    expect([names(), current()]).toEqual([["LM Studio", "Ollama", "Groq"], ["Groq"]]);
    expect(app.keys.has(groq, "https://api.groq.com")).toBe(true);
    expect([app.profile(), app.draft().model]).toEqual([groq, "typed"]);
  });

  test("of another one changes nothing else", () => {
    const { press, add, names, current, app, undo } = mountProfiles();
    add("ollama");
    app.change.mockClear();
    press("LM Studio", "delete");
    expect([names(), current()]).toEqual([["Ollama"], ["Ollama"]]);
    undo();
    expect([names(), current()]).toEqual([["LM Studio", "Ollama"], ["Ollama"]]);
    expect(app.change).not.toHaveBeenCalled();
  });

  test("switches away from a profile before its keys are removed: leaving one saves the key in the form", () => {
    const { press, add, app } = mountProfiles();
    add("ollama");
    press("Ollama", "delete");
    const [left] = app.change.mock.invocationCallOrder.slice(-1);
    const [removed] = app.keys.remove.mock.invocationCallOrder.slice(-1);
    expect(left).toBeLessThan(removed ?? 0);
  });

  test("keeps the focus in the list", () => {
    const { row, add, part } = mountProfiles();
    add("ollama");
    const button = find(row("Ollama"), "[data-action=delete]", HTMLButtonElement);
    button.focus();
    button.click();
    expect(document.activeElement).toBe(part("list"));
  });
});

test("Use gives the focus to the row, because its button is removed", () => {
  const { row, add } = mountProfiles();
  add("ollama");
  const button = find(row("LM Studio"), "[data-action=use]", HTMLButtonElement);
  button.focus();
  button.click();
  expect(document.activeElement).toBe(row("LM Studio"));
});

test("The panel opens with the focus on its title, and Close gives it back", () => {
  const { profiling, panel, click, select } = mountProfiles();
  click("close");
  expect(panel.hidden).toBe(true);
  select.focus();
  profiling.toggle();
  expect(document.activeElement?.textContent).toBe("Profiles");
  click("close");
  expect(document.activeElement).toBe(select);
});

test("In French, all of it is French, and what is typed stays", () => {
  const { app, profiling, root, row, press, field, select } = mountProfiles();
  press("LM Studio", "rename");
  field("profilesRename").value = "À la maison";
  app.setLanguage("fr");
  profiling.show();
  const seen = [...root.querySelectorAll<HTMLElement>("button, label, h3, h4, optgroup, .hint")];
  const words = seen.map((each) =>
    each instanceof HTMLOptGroupElement ? each.label : each.textContent.trim(),
  );
  expect(words.join(" ")).not.toMatch(/\b(Use|Delete|Rename|Profiles|Begin|Name|file|computer)\b/);
  expect(row("LM Studio").querySelector("[data-action=use]")?.ariaLabel).toBe("Utiliser LM Studio");
  expect(field("profilesRename").value).toBe("À la maison");
  expect(select.value).toBe("");
  app.setLanguage("en");
  profiling.show();
  expect(find(root, "[data-action=profiles-add]", HTMLElement).textContent).toBe("Add and use");
});

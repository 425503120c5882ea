import { beforeEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { find } from "../../../src/platform/view/find.ts";
import { createOwnPresets } from "../../../src/templates/presetting.ts";
import { templatesEn } from "../../../src/templates/texts/en.ts";
import { templatesFr } from "../../../src/templates/texts/fr.ts";
import { fakeStorage } from "../support/fake-app.ts";
import { renderPage } from "../support/render-page.ts";

const NAMES = ["One", "Two", "Three"];
const STORED = NAMES.map((name) => ({ id: `own-${name}`, name, system: "", human: `Ask ${name}` }));

function open(texts = templatesEn, stored: readonly object[] = STORED) {
  const device = fakeStorage({ presets: stored });
  const host = {
    texts: () => texts,
    prompt: () => ({ system: "S", human: "H" }),
    onChange: vi.fn(),
    onSaved: vi.fn(),
  };
  const presets = createOwnPresets(document, device, host);
  presets.open("own-Two");
  const dialog = find(document, "dialog.presets", HTMLDialogElement);
  const inputs = (): readonly HTMLInputElement[] => [
    ...dialog.querySelectorAll<HTMLInputElement>("[name=presetRename]"),
  ];
  return {
    ...{ presets, device, host, dialog },
    name: find(dialog, "[name=presetName]", HTMLInputElement),
    said: find(dialog, "[role=status]", HTMLElement),
    button: (label: string): HTMLButtonElement => {
      const all = Array.from(dialog.querySelectorAll("button"));
      const found = all.find((each) => (each.ariaLabel ?? each.textContent.trim()) === label);
      if (found === undefined) throw new Error(`No button ${label}`);
      return found;
    },
    names: () => inputs().map(({ value }) => value),
    rename: async (from: string, to: string): Promise<HTMLInputElement | undefined> => {
      const input = inputs().find(({ value }) => value === from);
      if (input !== undefined) await userEvent.fill(input, to);
      await userEvent.keyboard("{Enter}");
      return input;
    },
  };
}

beforeEach(() => {
  document.querySelectorAll("dialog.presets").forEach((each) => each.remove());
  renderPage();
});

test("The chosen preset is suggested, and saving under its name replaces it, which can be undone", async () => {
  const { name, said, button, presets, host } = open();
  expect(document.activeElement).toBe(name);
  expect(name.value).toBe("Two");
  await userEvent.keyboard("{Enter}");
  expect(presets.all()[1]).toEqual({ id: "own-Two", name: "Two", system: "S", human: "H" });
  expect(host.onSaved).toHaveBeenCalledWith("own-Two");
  expect(said.textContent).toBe("“Two” has the texts of the prompt now.");
  await userEvent.click(button("Undo"));
  expect(presets.all()).toEqual(STORED);
  expect(button("Undo").checkVisibility()).toBe(false);
});

test("A deletion keeps the focus in the list, and is undone to its place after the dialog was shut", async () => {
  const { names, button, dialog, presets, said } = open();
  await userEvent.click(button("Delete Two"));
  expect(names()).toEqual(["One", "Three"]);
  expect(document.activeElement).toBe(button("Delete Three"));
  expect(said.textContent).toBe("“Two” was deleted.");
  await userEvent.click(button("Close"));
  expect(dialog.open).toBe(false);
  presets.open(undefined);
  await userEvent.click(button("Undo"));
  expect(names()).toEqual(NAMES);
});

test("A name that is empty or taken is named at its field, and typing it is not lost", async () => {
  const { rename, presets } = open();
  const input = await rename("One", " two ".trim().replace("t", "T"));
  expect(input?.getAttribute("aria-invalid")).toBe("true");
  expect(input?.value).toBe("Two");
  expect(presets.all()).toEqual(STORED);
  await userEvent.fill(input ?? document.body, "Uno");
  await userEvent.keyboard("{Enter}");
  expect(input?.hasAttribute("aria-invalid")).toBe(false);
  expect(presets.all()[0]?.name).toBe("Uno");
});

test("What another tab stores meanwhile is not lost", async () => {
  const { button, device, names } = open();
  device.write("presets", [...STORED, { id: "own-Four", name: "Four", system: "x", human: "" }]);
  await userEvent.click(button("Move Three up"));
  expect(names()).toEqual(["One", "Three", "Two", "Four"]);
});

test("Names are text, and an unknown or empty storage is an empty list", () => {
  const markup = "<img src=x onerror=alert(1)>";
  const { dialog, names } = open(templatesEn, [{ id: "own-x", name: markup, system: markup, human: "" }, {}]);
  expect(names()).toEqual([markup]);
  expect(dialog.querySelector("img")).toBe(null);
});

test("In French, all of it is French", () => {
  const { dialog, button } = open(templatesFr);
  expect(find(dialog, "h2", HTMLElement).textContent).toBe("Vos exemples");
  expect(button("Monter One").checkVisibility()).toBe(true);
  expect(find(dialog, "[data-action=delete]", HTMLElement).textContent).toBe("Supprimer");
});

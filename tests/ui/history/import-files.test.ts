import { afterEach, beforeEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { find } from "../../../src/platform/view/find.ts";
import { mountList } from "../support/mount-conversations.ts";

beforeEach(() => page.viewport(1280, 800));
afterEach(() => document.documentElement.removeAttribute("data-conversations"));

function dragged(content: "file" | "text"): DataTransfer {
  const transfer = new DataTransfer();
  if (content === "file") transfer.items.add(new File(["{}"], "chats.json"));
  else transfer.setData("text/plain", "some words");
  return transfer;
}

function drag(target: Element, type: "dragover" | "dragleave" | "drop", content: "file" | "text" = "file") {
  const dataTransfer = dragged(content);
  const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
  target.dispatchEvent(event);
  return { isPrevented: event.defaultPrevented, effect: dataTransfer.dropEffect };
}

function mount() {
  const { root, events, setLanguage } = mountList();
  const outside = find(document, "[data-region=response]", HTMLElement);
  const names = (): readonly (readonly string[])[] =>
    events.onImport.mock.calls.map(([files]) => files.map(({ name }) => name));
  const hint = (): string | undefined => document.documentElement.dataset["dropping"];
  return { root, events, setLanguage, outside, names, hint };
}

test("Files that are dropped anywhere on the page are imported, and the page says so before", () => {
  const { root, outside, names, hint, setLanguage } = mount();
  for (const [index, target] of [outside, root, document.body].entries()) {
    expect(drag(target, "dragover").isPrevented).toBe(true);
    expect(hint()).toBe("Drop files to import conversations.");
    expect(getComputedStyle(document.documentElement, "::after").content).toContain("Drop files");
    expect(drag(target, "drop").isPrevented).toBe(true);
    expect(hint()).toBeUndefined();
    expect(names()).toHaveLength(index + 1);
  }
  expect(names().at(-1)).toEqual(["chats.json"]);
  setLanguage("fr");
  drag(outside, "dragover");
  expect(hint()).toContain("Déposez");
  drag(outside, "dragleave");
  expect(hint()).toBeUndefined();
});

test("A field and a dialog take no files, and the page is not left; text goes into fields as ever", () => {
  const { outside, names, hint } = mount();
  const human = find(document, "[name=human]", HTMLTextAreaElement);
  const dialog = find(document, "[data-part=shortcuts]", HTMLDialogElement);
  for (const type of ["dragover", "drop"] as const) {
    expect(drag(human, type, "text").isPrevented).toBe(false);
    expect(drag(outside, type, "text").isPrevented).toBe(false);
    expect(drag(human, type).isPrevented).toBe(true);
    dialog.showModal();
    expect(drag(dialog, type).isPrevented).toBe(true);
    dialog.close();
    expect(hint()).toBeUndefined();
  }
  expect(names()).toEqual([]);
});

test("A chosen file is imported, also a second time", () => {
  const { root, names } = mount();
  const field = find(root, "[name=conversationsFile]", HTMLInputElement);
  for (const times of [1, 2]) {
    field.files = dragged("file").files;
    field.dispatchEvent(new Event("change"));
    expect(names()).toHaveLength(times);
    expect(field.value).toBe("");
  }
});

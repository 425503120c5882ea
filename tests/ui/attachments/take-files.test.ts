import { beforeEach, describe, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { takeDrops } from "../../../src/attachments/view/take-drops.ts";
import { find } from "../../../src/platform/view/find.ts";
import { file, mountAttachments as mount } from "../support/mount-attachments.ts";
import { region, renderPage } from "../support/render-page.ts";

function paste(human: HTMLElement, fill: (data: DataTransfer) => void): boolean {
  const clipboardData = new DataTransfer();
  fill(clipboardData);
  return !human.dispatchEvent(
    new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
  );
}

function drag(target: Element, type: "dragover" | "drop", hasFile = true): boolean {
  const dataTransfer = new DataTransfer();
  if (hasFile) dataTransfer.items.add(file("a.png"));
  else dataTransfer.setData("text/plain", "words");
  return !target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
}

beforeEach(async () => {
  await page.viewport(1280, 800);
  renderPage();
});

describe("A paste into Human", () => {
  test.each<[string, boolean, (data: DataTransfer) => void]>([
    ["a picture", true, (data) => data.items.add(file("image.png"))],
    [
      "a file of a folder, which has its name as a text",
      true,
      (data) => (data.items.add(file("image.png")), data.setData("text/plain", "image.png")),
    ],
    [
      "cells of a table, which have a picture beside their text",
      false,
      (data) => (data.items.add(file("image.png")), data.setData("text/plain", "1\t2")),
    ],
    ["a text", false, (data) => data.setData("text/plain", "words")],
  ])("of %s attaches files: %s", async (_, attaches, fill) => {
    const { human, read } = mount();
    expect(paste(human, fill)).toBe(attaches);
    if (attaches) await vi.waitUntil(() => read.mock.calls.length > 0);
    expect(read).toHaveBeenCalledTimes(attaches ? 1 : 0);
  });
});

test("The menu offers files; a camera only where a finger points", () => {
  const { list } = mount();
  expect(list.items().map(({ text }) => text)).toEqual(["Picture or file…"]);
  const real = matchMedia;
  const ofFinger = "(pointer: coarse), (pointer: fine)";
  vi.spyOn(window, "matchMedia").mockImplementation(() => real(ofFinger));
  const [, photo] = list.items();
  expect(photo?.text).toBe("Take a photo");
  vi.restoreAllMocks();
  const field = find(region("prompt"), "[name=attachedPhoto]", HTMLInputElement);
  expect([field.accept, field.getAttribute("capture")]).toEqual(["image/*", "environment"]);
});

test("A file that is chosen twice is read twice", async () => {
  const { read } = mount();
  const field = find(region("prompt"), "[name=attachedFiles]", HTMLInputElement);
  for (const times of [1, 2]) {
    const data = new DataTransfer();
    data.items.add(file("a.png"));
    field.files = data.files;
    field.dispatchEvent(new Event("change"));
    expect(field.value).toBe("");
    expect(document.querySelectorAll(".attached li")).toHaveLength(times);
  }
  await vi.waitUntil(() => read.mock.calls.length > 0);
});

describe("What is dropped", () => {
  test("on a part is taken, also on a field in it, and said before; texts are left alone", () => {
    const onFiles = vi.fn();
    const part = region("prompt");
    takeDrops([part], () => "Drop here", onFiles);
    const field = find(part, "[name=human]", HTMLElement);
    expect(drag(field, "dragover")).toBe(true);
    expect(document.documentElement.dataset["dropping"]).toBe("Drop here");
    expect(drag(field, "drop")).toBe(true);
    expect(document.documentElement.dataset["dropping"]).toBeUndefined();
    expect(onFiles).toHaveBeenCalledTimes(1);
    expect(drag(field, "drop", false)).toBe(false);
    drag(region("response"), "drop");
    const dialog = find(document, "[data-part=shortcuts]", HTMLDialogElement);
    dialog.showModal();
    drag(field, "drop");
    dialog.close();
    expect(onFiles).toHaveBeenCalledTimes(1);
  });
});

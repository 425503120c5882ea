import { beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Attachment } from "../../../src/attachments/model/attachment.ts";
import { find } from "../../../src/platform/view/find.ts";
import { file, mountAttachments as mount, picture, PIXEL } from "../support/mount-attachments.ts";
import { region, renderPage } from "../support/render-page.ts";

const MARKUP = "<img src=x onerror=alert(1)>";

function removeButton(name: string): HTMLElement {
  const buttons = [...document.querySelectorAll<HTMLElement>(".attached [data-action=remove]")];
  const found = buttons.find(({ ariaLabel }) => ariaLabel === `Remove ${name}`);
  if (found === undefined) throw new Error(`no button for ${name}`);
  return found;
}

beforeEach(async () => {
  await page.viewport(1280, 800);
  renderPage();
});

describe("Files that are attached", () => {
  test("are read one after the other, are shown as being read, and keep their order", async () => {
    const { list, read, done, names, events, root } = mount();
    expect(root.checkVisibility()).toBe(false);
    list.attach([file("a.png"), file("b.png")]);
    list.attach([file("c.png")]);
    expect([...root.querySelectorAll("li")].map((item) => item.ariaBusy)).toEqual(["true", "true", "true"]);
    expect(root.textContent).toContain("reading…");
    expect(list.isReading()).toBe(true);
    for (const name of ["a.png", "b.png", "c.png"]) await done(name);
    expect(await list.settled()).toBe(true);
    expect(names()).toEqual(["a.png", "b.png", "c.png"]);
    expect(events.onChange).toHaveBeenCalledTimes(3);
    expect(read).toHaveBeenCalledTimes(3);
    expect(root.textContent).toContain("1 × 1 px");
  });

  test("and removed while they are read never arrive; those of another conversation neither", async () => {
    const { list, read, done, names } = mount();
    list.attach([file("a.png"), file("b.png")]);
    removeButton("b.png").click();
    await done("a.png");
    await list.settled();
    expect(names()).toEqual(["a.png"]);
    expect(read).toHaveBeenCalledTimes(1);
    list.attach([file("c.png")]);
    await vi.waitUntil(() => read.mock.calls.length === 2);
    list.leave();
    await done("c.png");
    await list.settled();
    expect(names()).toEqual(["a.png"]);
  });

  test("that can't be read are named with what to do, as text, until they are dismissed", async () => {
    const { list, fails, alerts, root } = mount();
    list.attach([file(MARKUP)]);
    await fails(MARKUP);
    expect(await list.settled()).toBe(false);
    expect(alerts()[0]).toContain(`${MARKUP} is broken`);
    expect(root.querySelector("img")).toBeNull();
    find(root, ".attach-fault button", HTMLButtonElement).click();
    expect(alerts()).toEqual([]);
    expect(root.checkVisibility()).toBe(false);
  });

  test("are at most 32", async () => {
    const { list, alerts, root } = mount();
    list.attach(Array.from({ length: 34 }, (_, at) => file(`${at}.png`)));
    expect(root.querySelectorAll("li")).toHaveLength(32);
    expect(alerts()).toHaveLength(2);
    expect(alerts()[0]).toContain("32.png is not attached");
  });

  test("have names that are text, also in the other direction", async () => {
    const { list, root } = mount();
    list.show([picture(MARKUP), picture("\u202Egnp.exe")]);
    expect([...root.querySelectorAll("bdi")].map((name) => name.textContent)).toEqual([
      MARKUP,
      "\u202Egnp.exe",
    ]);
    expect(root.querySelectorAll("[onerror]")).toHaveLength(0);
  });
});

describe("Removing", () => {
  test("moves the focus to the next one, then to the field, and can be undone", async () => {
    const { list, names, events, human } = mount();
    list.show([picture("a"), picture("b")]);
    removeButton("a").focus();
    await userEvent.keyboard("{Enter}");
    expect(names()).toEqual(["b"]);
    expect(document.activeElement).toBe(removeButton("b"));
    await userEvent.keyboard("{Enter}");
    expect(document.activeElement).toBe(human);
    events.onRemoved.mock.calls.at(-1)?.[1]();
    expect(names()).toEqual(["b"]);
    events.onRemoved.mock.calls.at(0)?.[1]();
    expect(names()).toEqual(["a", "b"]);
  });
});

test("A picture is described by the keyboard alone, which sends nothing; the words are kept with it", async () => {
  const { list, events, root } = mount();
  const submit = vi.fn((event: Event) => event.preventDefault());
  find(region("prompt"), "form", HTMLFormElement).addEventListener("submit", submit);
  list.show([picture("a")]);
  const describe = page.getByRole("button", { name: "Describe a" });
  find(root, "li button:nth-of-type(2)", HTMLElement).focus();
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("textbox", { name: "What the picture shows" })).toHaveFocus();
  await userEvent.keyboard("A red dot{Enter}");
  expect(list.list()).toEqual([{ ...picture("a"), alt: "A red dot" }]);
  expect(events.onChange).toHaveBeenCalled();
  await expect.element(describe).toHaveFocus();
  await expect.element(describe).toHaveTextContent("Described");
  expect(submit).not.toHaveBeenCalled();
});

test("An attachment opens in a dialog, which Escape shuts without stopping a run", async () => {
  const { list, root } = mount();
  const onEscape = vi.fn();
  const text = "<b>not bold</b>";
  document.body.addEventListener("keydown", onEscape, { once: true });
  list.show([picture("a"), { kind: "file", name: "b.txt", text } satisfies Attachment]);
  const [, second] = root.querySelectorAll<HTMLElement>(".attached-show");
  second?.click();
  await expect.element(page.getByRole("dialog", { name: "b.txt" })).toBeVisible();
  expect(document.querySelector("dialog[open] pre")?.textContent).toBe(text);
  await userEvent.keyboard("{Escape}");
  await expect.poll(() => document.querySelector(".shown-attachment")).toBeNull();
  expect(onEscape).not.toHaveBeenCalled();
  root.querySelector<HTMLElement>(".attached-show")?.click();
  expect(document.querySelector("dialog[open] img")?.getAttribute("src")).toBe(PIXEL);
  document.querySelector<HTMLDialogElement>(".shown-attachment")?.close();
});

test("A model that can't see is named only while there is a picture", () => {
  const { list, note } = mount();
  list.showSight({ kind: "blind", model: "qwen" });
  expect(note.checkVisibility()).toBe(false);
  list.show([picture("a")]);
  expect(note.textContent).toContain("qwen cannot see pictures");
  expect(note.checkVisibility()).toBe(true);
  expect(list.refusal()).toBeUndefined();
  list.showSight({ kind: "in-browser" });
  expect(list.refusal()).toContain("read text only");
  list.showSight({ kind: "unknown" });
  expect(note.checkVisibility()).toBe(false);
  list.showSight({ kind: "blind", model: "qwen" });
  list.show([{ kind: "file", name: "a.txt", text: "a" }]);
  expect(note.checkVisibility()).toBe(false);
});

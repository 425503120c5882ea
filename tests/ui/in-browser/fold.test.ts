import { beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { ProblemError } from "../../../src/core/problem-error.ts";
import { find } from "../../../src/ui/find.ts";
import { createFakeInBrowser, stored } from "../support/fake-in-browser.ts";
import { mountInBrowser } from "../support/mount-in-browser.ts";
import { renderPage } from "../support/render-page.ts";

beforeEach(renderPage);

describe("What runs models is loaded", () => {
  test("not before it is asked for, and once", async () => {
    const { open, models, unfold, fold } = mountInBrowser();
    models.show();
    models.setServer("http://127.0.0.1:1234/v1", "qwen");
    expect(open).not.toHaveBeenCalled();
    await unfold();
    fold.open = false;
    fold.open = true;
    await vi.waitFor(() => expect(fold.open).toBe(true));
    expect(open).toHaveBeenCalledOnce();
  });

  test("when questions go to this browser, with the panel folded", async () => {
    const { open, models, fold } = mountInBrowser();
    models.setServer("browser://this/v1", "toy-chat");
    expect(open).toHaveBeenCalledOnce();
    expect(fold.open).toBe(false);
  });

  test("and the list is mounted once, and told where questions go", async () => {
    const { models, unfold, mountModelList, says } = mountInBrowser();
    models.setServer("http://127.0.0.1:1234/v1", "qwen");
    await unfold();
    models.setServer("browser://this/v1", "toy-chat");
    await vi.waitFor(() => expect(says("toy-chat", "state")).toMatch(/^In use/));
    expect(mountModelList).toHaveBeenCalledOnce();
  });

  test("and a list that comes later is told where questions went meanwhile", async () => {
    const { models, unfold, says } = mountInBrowser();
    models.setServer("browser://this/v1", "toy-chat");
    await unfold();
    expect(says("toy-chat", "state")).toMatch(/^In use/);
  });

  test("once, though it is asked for again while it is on its way", async () => {
    const { open, models, part, unfoldOnly, fold } = mountInBrowser();
    open.mockReturnValue(new Promise(() => undefined));
    models.setServer("browser://this/v1", "toy-chat");
    const toggled = new Promise((resolve) => fold.addEventListener("toggle", resolve, { once: true }));
    unfoldOnly();
    await toggled;
    await expect.element(part("opening")).toBeVisible();
    expect(open).toHaveBeenCalledOnce();
  });

  test("and unfolding the list again looks again what is kept", async () => {
    const { unfold, fold, files, ids } = mountInBrowser();
    await unfold();
    files.push(stored("mine"));
    const folded = new Promise((resolve) => fold.addEventListener("toggle", resolve, { once: true }));
    fold.open = false;
    await folded;
    fold.open = true;
    await vi.waitFor(() => expect(ids()).toContain("mine"));
  });

  test("never from disk: the panel says why, and gives the command to copy", async () => {
    const { open, models, part, events, fold, unfoldOnly } = mountInBrowser(
      createFakeInBrowser(),
      "from-disk",
    );
    models.setServer("browser://this/v1", "");
    unfoldOnly();
    await expect.element(part("opening-problem")).toBeVisible();
    expect(part("opening-problem").textContent).toMatch(/from disk.*npm start/s);
    const copy = find(fold, "[data-action=copy-command]", HTMLButtonElement);
    copy.click();
    expect(events.onCopy).toHaveBeenCalledExactlyOnceWith("npm start", copy);
    expect(find(fold, "[data-action=reopen]", HTMLButtonElement).checkVisibility()).toBe(false);
    expect(part("shelf").checkVisibility()).toBe(false);
    expect(open).not.toHaveBeenCalled();
  });

  test("again after a failure, when the reader says so", async () => {
    const { open, part, fold, row, unfoldOnly } = mountInBrowser();
    const problem = { kind: "engine-unreachable", host: "example.org", said: "404" } as const;
    open.mockRejectedValueOnce(new ProblemError(problem));
    unfoldOnly();
    await expect.element(part("opening-problem")).toHaveTextContent(/example\.org.*404/);
    find(fold, "[data-action=reopen]", HTMLButtonElement).click();
    await vi.waitFor(() => row("toy-chat"));
    expect(part("opening-problem").textContent).toBe("");
  });

  test("with a word on it while it is on its way", async () => {
    const { open, part, unfoldOnly } = mountInBrowser();
    open.mockReturnValueOnce(new Promise(() => undefined));
    unfoldOnly();
    await expect.element(part("opening")).toHaveTextContent("Loading what runs models …");
  });
});

test("The way back is there while questions go to this browser", async () => {
  const { models, unfold, fold, events, inBrowser } = mountInBrowser();
  await unfold();
  const leave = find(fold, "[data-action=leave-browser]", HTMLButtonElement);
  expect(leave.checkVisibility()).toBe(false);
  models.setServer("browser://this/v1", "toy-chat");
  await userEvent.click(leave);
  expect(events.onLeave).toHaveBeenCalledOnce();
  models.setServer("http://127.0.0.1:1234/v1", "");
  expect(leave.checkVisibility()).toBe(false);
  expect(inBrowser.unload).toHaveBeenCalledOnce();
});

import { beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { endRun, startRun } from "../../../src/chat/model/run.ts";
import { find } from "../../../src/platform/view/find.ts";
import { createFakeInBrowser, stored } from "../support/fake-in-browser.ts";
import { mountInBrowser } from "../support/mount-in-browser.ts";
import { renderConfiguration } from "../support/render-page.ts";

beforeEach(renderConfiguration);

describe("What runs models is opened", () => {
  test("not before it is asked for, and once", async () => {
    const { open, models, unfold, fold } = mountInBrowser();
    models.show();
    models.setServer("http://127.0.0.1:1234/v1", "qwen");
    expect(open).not.toHaveBeenCalled();
    await unfold();
    const toggled = new Promise((resolve) => fold.addEventListener("toggle", resolve, { once: true }));
    fold.open = false;
    fold.open = true;
    await toggled;
    expect(open).toHaveBeenCalledOnce();
  });

  test("when questions go to this browser, with the panel folded", async () => {
    const { open, models, fold } = mountInBrowser();
    models.setServer("browser://this/v1", "toy-chat");
    expect(open).toHaveBeenCalledOnce();
    expect(fold.open).toBe(false);
  });

  test("and the list is mounted once, and receives the applied server", async () => {
    const { models, open, unfold, says, fold } = mountInBrowser();
    models.setServer("http://127.0.0.1:1234/v1", "qwen");
    await unfold();
    models.setServer("browser://this/v1", "toy-chat");
    await vi.waitFor(() => expect(says("toy-chat", "state")).toMatch(/^In use/));
    expect(fold.querySelectorAll("[data-model=toy-chat]")).toHaveLength(1);
    expect(open).toHaveBeenCalledOnce();
  });

  test("and a list that is mounted later receives the server that was applied meanwhile", async () => {
    const { models, unfold, says } = mountInBrowser();
    models.setServer("browser://this/v1", "toy-chat");
    await unfold();
    expect(says("toy-chat", "state")).toMatch(/^In use/);
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
    expect(part("models").childElementCount).toBe(0);
    expect(open).not.toHaveBeenCalled();
  });
});

test("The button to leave is shown while this browser answers", async () => {
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

test("A model in this browser stays in memory for the run that it is answering", async () => {
  const { models, unfold, inBrowser } = mountInBrowser();
  await unfold();
  models.setServer("browser://this/v1", "toy-chat");
  const run = startRun(1);
  models.onRun(run);
  models.setServer("http://127.0.0.1:1234/v1", "");
  expect(inBrowser.unload).not.toHaveBeenCalled();
  models.onRun(endRun(run, { kind: "stopped" }, 2));
  expect(inBrowser.unload).toHaveBeenCalledOnce();
});

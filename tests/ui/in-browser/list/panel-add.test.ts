import { beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { StoredModel } from "../../../../src/in-browser/model/model-file.ts";
import { inBrowserError } from "../../../../src/in-browser/texts/in-browser-error.ts";
import { find } from "../../../../src/platform/view/find.ts";
import { createFakeInBrowser, MB, stored } from "../../support/fake-in-browser.ts";
import { mountInBrowser } from "../../support/mount-in-browser.ts";
import { renderConfiguration } from "../../support/render-page.ts";

beforeEach(renderConfiguration);

async function mountWith(...kept: readonly StoredModel[]) {
  const mounted = mountInBrowser(createFakeInBrowser(...kept));
  await mounted.unfold();
  const field = find(mounted.fold, "[name=modelAddress]", HTMLInputElement);
  const add = async (text: string): Promise<void> => {
    await userEvent.fill(field, text);
    await userEvent.keyboard("{Enter}");
  };
  return { ...mounted, field, add };
}

async function mountAndChoose(name: string) {
  const mounted = mountInBrowser(createFakeInBrowser(stored("mine")));
  await mounted.unfold();
  const input = find(mounted.fold, "[name=modelFile]", HTMLInputElement);
  const chosen = new DataTransfer();
  chosen.items.add(new File(["GGUF"], name));
  input.files = chosen.files;
  input.dispatchEvent(new Event("change"));
  return { ...mounted, button: find(mounted.fold, "[data-action=model-from-disk]", HTMLButtonElement) };
}

describe("Adding by address", () => {
  const ADDRESS = "https://example.org/models/tiny.gguf";

  test.each([
    [" ", /Paste the address/],
    ["tiny", /not an address/],
    ["ftp://example.org/tiny.gguf", /must begin with/],
    ["https://me:secret@example.org/tiny.gguf", /No name or password/],
    ["https://example.org/tiny.zip", /ends in .gguf/],
    ["https://example.org/big-00001-of-00003.gguf", /one part of a model/],
    ["https://example.org/toy-chat.gguf", /in the list already/],
    ["https://example.org/mine.gguf", /in the list already/],
  ])("%j is a fault at the field, and what was typed stays", async (text, fault) => {
    const { add, field, ids, store } = await mountWith(stored("mine"));
    await add(text);
    await expect.element(field).toHaveAccessibleDescription(fault);
    expect(field.value).toBe(text);
    expect(document.activeElement).toBe(field);
    expect(ids()).toHaveLength(5);
    expect(store.describe).not.toHaveBeenCalled();
    await userEvent.fill(field, "x");
    expect(field.hasAttribute("aria-invalid")).toBe(false);
  });

  test("asks what stands there before anything is downloaded; the page goes nowhere", async () => {
    const { add, field, ids, says, store, press, actions } = await mountWith();
    const before = location.href;
    await add(ADDRESS);
    await vi.waitFor(() => expect(actions("tiny")).toEqual(["Download", "Cancel"]));
    expect(says("tiny", "question")).toMatch(/^Download from example.org\? 100 MB/);
    expect([field.value, location.href]).toEqual(["", before]);
    expect(store.download).not.toHaveBeenCalled();
    press("tiny", "cancel");
    expect(ids()).not.toContain("tiny");
  });

  test("a host that refuses is named at the model, which can be put away", async () => {
    const { add, ids, says, store, press, actions } = await mountWith();
    store.describe.mockRejectedValueOnce(
      inBrowserError({ kind: "download-refused", host: "example.org", status: 404 }),
    );
    await add(ADDRESS);
    await vi.waitFor(() => expect(actions("tiny")).toEqual(["Try again", "Dismiss"]));
    expect(says("tiny", "failure-what")).not.toBe("");
    press("tiny", "forget");
    expect(ids()).not.toContain("tiny");
  });

  test("the same address goes on where an earlier download stopped", async () => {
    const { add, store, actions } = await mountWith(
      stored("tiny", { url: ADDRESS, isWhole: false, storedBytes: MB }),
    );
    await add(ADDRESS);
    await vi.waitFor(() => expect(actions("tiny")).toEqual(["Download", "Cancel"]));
    expect(store.describe).toHaveBeenCalledOnce();
  });

  test("another address of the same name never goes on with the bytes of the first", async () => {
    const part = stored("tiny", { url: "https://other.org/tiny.gguf", isWhole: false, storedBytes: MB });
    const { add, field, store } = await mountWith(part);
    await add(ADDRESS);
    await expect.element(field).toHaveAccessibleDescription(/in the list already/);
    expect(store.describe).not.toHaveBeenCalled();
  });
});

describe("A file from disk", () => {
  test("is copied with a bar", async () => {
    const { store, transfer, says, row, actions, files } = await mountAndChoose("My model.gguf");
    expect(store.keep.mock.calls[0]?.[0].name).toBe("My model.gguf");
    transfer.to(50);
    await vi.waitFor(() => expect(says("My-model", "figures")).toBe("50%"));
    const bar = find(row("My-model"), "progress", HTMLProgressElement);
    await expect.element(bar).toHaveAccessibleName("Copying My-model into this browser");
    files.push(stored("My-model", { url: undefined }));
    transfer.end();
    await vi.waitFor(() => expect(actions("My-model")).toEqual(["Use", "Delete"]));
  });

  test("that was cancelled leaves the list", async () => {
    const { press, ids, store } = await mountAndChoose("other.gguf");
    press("other", "cancel");
    expect(store.keep.mock.calls[0]?.[1].aborted).toBe(true);
    await vi.waitFor(() => expect(ids()).not.toContain("other"));
  });

  test("of a name that is taken is a fault at its button", async () => {
    const { store, button } = await mountAndChoose("mine.gguf");
    await expect.element(button).toHaveAccessibleDescription(/in the list already/);
    expect(store.keep).not.toHaveBeenCalled();
  });
});

import { beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { inBrowserError } from "../../../../src/in-browser/texts/in-browser-error.ts";
import { find } from "../../../../src/platform/view/find.ts";
import { createFakeInBrowser, MB, stored } from "../../support/fake-in-browser.ts";
import { mountInBrowser } from "../../support/mount-in-browser.ts";
import { nextFrame, renderConfiguration } from "../../support/render-page.ts";

const QWEN = "Qwen2.5-0.5B-Instruct-Q4_K_M";

beforeEach(renderConfiguration);

async function mountDownloading() {
  const mounted = mountInBrowser();
  await mounted.unfold();
  mounted.press(QWEN, "download");
  await vi.waitFor(() => expect(mounted.actions(QWEN)).toEqual(["Download", "Cancel"]));
  mounted.press(QWEN, "start");
  return mounted;
}

describe("Before a download", () => {
  test("the exact size and the free space are shown, and nothing has been downloaded", async () => {
    const fake = createFakeInBrowser();
    fake.store.describe.mockImplementation(async (model) => ({ ...model, bytes: 397_808_192 }));
    const { unfold, press, says, store, actions } = mountInBrowser(fake);
    await unfold();
    press(QWEN, "download");
    expect(says(QWEN, "state")).toBe("Asking huggingface.co for the exact size …");
    expect(actions(QWEN)).toEqual(["Cancel"]);
    await vi.waitFor(() =>
      expect(says(QWEN, "question")).toBe(
        "Download from huggingface.co? 398 MB (397,808,192 bytes). There is room for 2 GB in this browser.",
      ),
    );
    expect(store.download).not.toHaveBeenCalled();
    press(QWEN, "cancel");
    expect(actions(QWEN)).toEqual(["Download"]);
    expect(store.download).not.toHaveBeenCalled();
  });

  test("what does not fit is said", async () => {
    const fake = createFakeInBrowser();
    fake.store.space.mockResolvedValue({ usedBytes: 0, freeBytes: 60 * MB, isPersistent: true });
    const { unfold, press, says } = mountInBrowser(fake);
    await unfold();
    press(QWEN, "download");
    await vi.waitFor(() => expect(says(QWEN, "question")).toContain("It lacks 40 MB"));
  });

  test("the keyboard goes to the question, so that a held Enter answers nothing", async () => {
    const { unfold, row, store } = mountInBrowser();
    await unfold();
    find(row(QWEN), "[data-action=download]", HTMLButtonElement).focus();
    await userEvent.keyboard("{Enter}");
    const question = find(row(QWEN), "[data-part=question]", HTMLElement);
    await vi.waitFor(() => expect(document.activeElement).toBe(question));
    await userEvent.keyboard("{Enter}");
    expect(store.download).not.toHaveBeenCalled();
    await userEvent.keyboard("{Tab}{Enter}");
    expect(store.download).toHaveBeenCalledOnce();
    expect(row(QWEN).contains(document.activeElement)).toBe(true);
  });
});

describe("During a download", () => {
  test("a bar with a name shows how far it is", async () => {
    const { transfer, says, row, actions, store } = await mountDownloading();
    transfer.to(43);
    await vi.waitFor(() => expect(says(QWEN, "figures")).toBe("43%"));
    const bar = find(row(QWEN), "progress", HTMLProgressElement);
    expect(bar.value).toBe(0.43);
    await expect.element(bar).toHaveAccessibleName("Downloading Qwen2.5 0.5B Instruct");
    expect(actions(QWEN)).toEqual(["Cancel"]);
    expect(store.persist).toHaveBeenCalledOnce();
  });

  test("speed and time left stand beside it", async () => {
    let now = 0;
    const clock = vi.spyOn(performance, "now").mockImplementation(() => now);
    const { transfer, says } = await mountDownloading();
    for (const done of [10, 20, 30]) {
      now += 1000;
      transfer.to(done);
      await nextFrame();
    }
    await vi.waitFor(() => expect(says(QWEN, "figures")).toBe("30% · 10 MB/s · 7 s left"));
    clock.mockRestore();
  });

  test("the page is drawn once per frame, not once per chunk", async () => {
    const { transfer, row, says } = await mountDownloading();
    await nextFrame();
    const figures = find(row(QWEN), "[data-part=figures]", HTMLElement);
    let drawn = 0;
    const observer = new MutationObserver((records) => (drawn += records.length));
    observer.observe(figures, { childList: true, characterData: true, subtree: true });
    let frames = 0;
    const isDone = (): boolean => says(QWEN, "figures")?.startsWith("90%") === true; // maybe with a speed
    const count = (): void => {
      frames += 1;
      if (!isDone()) requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    for (let done = 1; done <= 90; done += 1) transfer.to(done);
    await vi.waitUntil(isDone);
    expect(drawn).toBeGreaterThan(0);
    expect(drawn).toBeLessThanOrEqual(frames * 2);
    expect(drawn).toBeLessThan(30);
  });

  test("it is announced at intervals, not at every event", async () => {
    const { transfer, part, says } = await mountDownloading();
    const said: string[] = [];
    new MutationObserver(() => said.push(part("spoken").textContent)).observe(part("spoken"), {
      childList: true,
    });
    for (const done of [1, 10, 20, 26, 30, 40]) {
      transfer.to(done);
      await vi.waitFor(() => expect(says(QWEN, "figures")).toMatch(new RegExp(`^${done}%`)));
    }
    expect(said).toEqual(["Downloading Qwen2.5 0.5B Instruct · 25%"]);
    expect(part("spoken").getAttribute("role")).toBe("status");
  });

  test("Cancel stops it, and what has come can go on or be deleted", async () => {
    const { transfer, press, actions, store, files, says } = await mountDownloading();
    transfer.to(40);
    await vi.waitFor(() => expect(says(QWEN, "figures")).toBe("40%"));
    files.push(stored(QWEN, { storedBytes: 40 * MB, isWhole: false }));
    press(QWEN, "cancel");
    expect(store.download.mock.calls[0]?.[1].aborted).toBe(true);
    await vi.waitFor(() => expect(actions(QWEN)).toEqual(["Resume", "Delete"]));
    expect(says(QWEN, "failure")).toBeUndefined();
    press(QWEN, "resume");
    expect(store.download).toHaveBeenCalledTimes(2);
    expect(actions(QWEN)).toEqual(["Cancel"]);
  });
});

describe("After a download", () => {
  test("the model can be used", async () => {
    const { transfer, actions, files, part } = await mountDownloading();
    files.push(stored(QWEN));
    transfer.to(100);
    transfer.end();
    await vi.waitFor(() => expect(actions(QWEN)).toEqual(["Use", "Delete"]));
    expect(part("spoken").textContent).toBe("Qwen2.5 0.5B Instruct is complete.");
  });

  test("a failure stands at its model, with the way to try again; the others go on", async () => {
    const { transfer, actions, files, says, press, store } = await mountDownloading();
    const problem = { kind: "download-interrupted", host: "huggingface.co", said: "network error" } as const;
    files.push(stored(QWEN, { storedBytes: 40 * MB, isWhole: false }));
    transfer.fail(inBrowserError(problem));
    await vi.waitFor(() => expect(actions(QWEN)).toEqual(["Try again", "Delete", "Dismiss"]));
    expect(says(QWEN, "failure-said")).toBe("network error");
    expect(says("toy-chat", "failure")).toBeUndefined();
    expect(actions("toy-chat")).toEqual(["Use"]);
    press(QWEN, "retry");
    expect(store.download).toHaveBeenCalledTimes(2);
    expect(says(QWEN, "failure")).toBeUndefined();
  });

  test("a failure that a retry can't fix offers none, and can be dismissed", async () => {
    const { transfer, actions, press } = await mountDownloading();
    transfer.fail(inBrowserError({ kind: "not-gguf", model: QWEN }));
    await vi.waitFor(() => expect(actions(QWEN)).toEqual(["Download", "Dismiss"]));
    press(QWEN, "forget");
    expect(actions(QWEN)).toEqual(["Download"]);
  });

  test("Deleting asks first, and takes the model away", async () => {
    const { unfold, press, actions, says, store, row, ids } = mountInBrowser(
      createFakeInBrowser(stored("mine")),
    );
    await unfold();
    find(row("mine"), "[data-action=remove]", HTMLButtonElement).focus();
    await userEvent.keyboard("{Enter}{Enter}");
    expect(says("mine", "question")).toContain("Delete 100 MB for good?");
    expect(actions("mine")).toEqual(["Delete", "Cancel"]);
    expect(store.remove).not.toHaveBeenCalled();
    press("mine", "cancel");
    expect(actions("mine")).toEqual(["Use", "Delete"]);
    press("mine", "remove");
    press("mine", "erase");
    await vi.waitFor(() => expect(ids()).not.toContain("mine"));
    expect(store.remove).toHaveBeenCalledExactlyOnceWith("mine");
    expect(document.activeElement).not.toBe(document.body);
  });
});

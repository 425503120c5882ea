import { beforeEach, describe, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { ProblemError } from "../../../../src/chat/model/problem-error.ts";
import { find } from "../../../../src/platform/view/find.ts";
import { LOADED, mountLmStudio, ON_DISK } from "../../support/mount-lm-studio.ts";
import { renderConfiguration } from "../../support/render-page.ts";

const NAME = "ibm/granite-4-micro";

beforeEach(renderConfiguration);

/** A download that has begun. */
function mountDownloading() {
  const mounted = mountLmStudio();
  mounted.get(` ${NAME} `);
  return mounted;
}

describe("A download", () => {
  test("shows bytes, share, rate and time left, and ends in a model", async () => {
    const { lmStudio, transfer, says, row, actions, refresh, spoken, root } = mountDownloading();
    expect(lmStudio.download.mock.calls[0]?.slice(0, 2)).toEqual([
      { baseURL: "http://127.0.0.1:1234/v1", key: "" },
      NAME,
    ]);
    expect(find(root, "[name=lmStudioName]", HTMLInputElement).value).toBe("");
    expect(says(NAME, "note")).toBe("Asking LM Studio …");
    transfer.to(40);
    await vi.waitFor(() => expect(says(NAME, "figures")).toBe("40 MB of 100 MB · 40% · 5 MB/s · 12 s left"));
    const bar = page.elementLocator(row(NAME)).getByRole("progressbar", { name: `Downloading ${NAME}` });
    await expect.element(bar).toHaveAttribute("value", "0.4");
    expect(says(NAME, "note")).toContain("even when this page is closed");
    expect(spoken()).toBe(`Downloading ${NAME} · 25%`);
    expect(actions(NAME)).toEqual(["Cancel"]);
    refresh.mockClear();
    transfer.end();
    await vi.waitFor(() => expect(says(NAME, "note")).toBe(`${NAME} is on LM Studio’s disk.`));
    expect(refresh).toHaveBeenCalledOnce();
    expect(spoken()).toBe(`${NAME} is on LM Studio’s disk.`);
  });

  test("that is stalled says so", async () => {
    const mounted = mountLmStudio();
    mounted.lmStudio.download.mockImplementation(async function* (_server, _model, signal) {
      yield { doneBytes: 4e8, totalBytes: 1e9, bytesPerSecond: 0 };
      await new Promise((_, reject) => signal.addEventListener("abort", reject));
    });
    mounted.get(NAME);
    await vi.waitFor(() =>
      expect(mounted.says(NAME, "figures")).toMatch(/^400 MB of 1 GB · 40% · stalled: paused/),
    );
  });

  test("is no longer watched after Cancel, which says that it goes on; it can be watched again", async () => {
    const { transfer, press, says, actions, lmStudio } = mountDownloading();
    transfer.to(40);
    await vi.waitFor(() => expect(says(NAME, "figures")).toContain("40%"));
    find(document, `[data-download="${NAME}"] [data-action=cancel]`, HTMLButtonElement).focus();
    press(NAME, "cancel");
    await vi.waitFor(() => expect(says(NAME, "note")).toContain("The download continues"));
    expect(says(NAME, "note")).toContain("To stop it, use the list of downloads in LM Studio itself.");
    expect(says(NAME, "progress")).toBeUndefined();
    expect(actions(NAME)).toEqual(["Watch again", "Dismiss"]);
    expect(document.activeElement?.textContent).toBe("Watch again");
    press(NAME, "rewatch");
    expect(lmStudio.download).toHaveBeenCalledTimes(2);
    transfer.to(60);
    await vi.waitFor(() => expect(says(NAME, "figures")).toContain("60%"));
  });

  test("that fails is shown in its place, with the server's message; the others continue", async () => {
    const { transfer, get, says, actions, press, lmStudio, row } = mountDownloading();
    lmStudio.download.mockImplementationOnce(async function* () {
      yield* [];
      throw new ProblemError({ kind: "model-not-found", said: "Model 'nowhere' not found" });
    });
    get("nowhere");
    await vi.waitFor(() => expect(says("nowhere", "failure")).toContain("Model 'nowhere' not found"));
    expect(says("nowhere", "failure")).toContain("Check its name at lmstudio.ai/models.");
    expect(actions("nowhere")).toEqual(["Try again", "Dismiss"]);
    transfer.to(75);
    await vi.waitFor(() => expect(says(NAME, "figures")).toContain("75%"));
    press("nowhere", "retry");
    expect(lmStudio.download).toHaveBeenCalledTimes(3);
    expect(says("nowhere", "failure")).toBeUndefined();
    press("nowhere", "cancel");
    await vi.waitFor(() => expect(actions("nowhere")).toContain("Dismiss"));
    press("nowhere", "dismiss");
    expect(() => row("nowhere")).toThrow("no HTMLElement");
  });

  test("of the same name is begun once", () => {
    const { get, lmStudio } = mountDownloading();
    get(NAME);
    expect(lmStudio.download).toHaveBeenCalledOnce();
  });

  test("without a name is refused at the field", async () => {
    const { get, lmStudio, root } = mountLmStudio();
    get("  ");
    expect(lmStudio.download).not.toHaveBeenCalled();
    const field = page.elementLocator(root).getByRole("textbox", { name: "Download by name" });
    await expect.element(field).toHaveFocus();
    await expect.element(field).toHaveAccessibleDescription(/^Type the name of a model/);
  });

  test("isn't watched any more when the page goes to another server", async () => {
    const { app, lmStudio, tell, root } = mountDownloading();
    app.apply({ baseURL: "http://127.0.0.1:4321/v1" });
    expect(lmStudio.download.mock.calls[0]?.[2].aborted).toBe(true);
    tell([LOADED]);
    expect(root.querySelector("[data-download]")).toBeNull();
  });
});

describe("With an older LM Studio", () => {
  test("each command is there to copy, with the context length that was typed", async () => {
    const { actions, command, context, app, press, row, root } = mountLmStudio(
      [LOADED, ON_DISK],
      "lm-studio-v0",
    );
    await expect.element(page.elementLocator(root).getByText("that came with version 0.4.0")).toBeVisible();
    expect(actions(LOADED.id)).toEqual(["Use", "Copy"]);
    expect(command(LOADED.id, "unload")).toBe("lms unload qwen/qwen3-4b-2507");
    expect(command(LOADED.id, "load")).toBeUndefined();
    expect(command(ON_DISK.id, "load")).toBe("lms load google/gemma-3-12b");
    await page.elementLocator(context(ON_DISK.id)).fill("8192");
    expect(command(ON_DISK.id, "load")).toBe("lms load google/gemma-3-12b --context-length 8192");
    press(ON_DISK.id, "copy-load");
    const copy = find(row(ON_DISK.id), "[data-action=copy-load]", HTMLButtonElement);
    expect(app.onCopy).toHaveBeenCalledExactlyOnceWith(
      "lms load google/gemma-3-12b --context-length 8192",
      copy,
    );
  });

  test("a download is a command, too, and nothing is asked of the server", async () => {
    const { root, lmStudio, app, get, context } = mountLmStudio([{ id: "m", type: "chat" }], "openai");
    const field = find(root, "[name=lmStudioName]", HTMLInputElement);
    await page.elementLocator(field).fill(NAME);
    const place = find(root, "[data-command=get]", HTMLElement);
    expect(find(place, "code", HTMLElement).textContent).toBe(`lms get ${NAME}`);
    find(place, "button", HTMLButtonElement).click();
    expect(app.onCopy.mock.calls[0]?.[0]).toBe(`lms get ${NAME}`);
    get(NAME);
    context("m").form?.requestSubmit();
    expect(lmStudio.download).not.toHaveBeenCalled();
    expect(lmStudio.load).not.toHaveBeenCalled();
  });
});

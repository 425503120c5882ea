import { afterEach, describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../../../../src/configuration/model/settings.ts";
import { mountLinks } from "../../support/mount-links.ts";

afterEach(() => document.body.replaceChildren());

describe("The address of a link", () => {
  test("of another computer shows a warning, and is not used unless it is ticked", async () => {
    const { open, part, box, press, app, changes, dialog } = mountLinks();
    open({ model: "qwen", sampling: {}, baseURL: "https://models.example:8443/v1" });
    expect(changes().at(-1)).toEqual([
      "Base URL",
      "http://127.0.0.1:1234/v1",
      "https://models.example:8443/v1",
    ]);
    await expect
      .element(part("link-warning"))
      .toHaveTextContent("Your questions would go to models.example:8443, which is not this computer.");
    await expect.element(dialog).toHaveAccessibleDescription(/which is not this computer/);
    expect(box("linkUseAddress").checked).toBe(false);
    press("use-link");
    expect(app.draft().baseURL).toBe(DEFAULT_SETTINGS.baseURL);
    expect(app.draft().model).toBe("qwen");
  });

  test("of another computer is used after two confirmations", () => {
    const { open, box, press, app } = mountLinks();
    open({ baseURL: "https://models.example/v1", sampling: {} });
    box("linkUseAddress").click();
    press("use-link");
    expect(app.draft().baseURL).toBe("https://models.example/v1");
  });

  test("alone, when it is not ticked, leaves all as it is and says so", () => {
    const mounted = mountLinks();
    mounted.open({ baseURL: "https://models.example/v1", sampling: {} });
    mounted.press("use-link");
    expect(mounted.app.change).not.toHaveBeenCalled();
    expect(mounted.app.notify).toHaveBeenCalledWith(expect.stringMatching(/Nothing was changed/));
  });

  test("on this computer needs no warning", async () => {
    const { open, part, box, press, app } = mountLinks();
    open({ baseURL: "http://localhost:8080/v1", sampling: {} });
    expect(part("link-warning").checkVisibility()).toBe(false);
    expect(box("linkUseAddress").checked).toBe(true);
    await expect
      .element(box("linkUseAddress"))
      .toHaveAccessibleName("Also use the address http://localhost:8080/v1");
    press("use-link");
    expect(app.draft().baseURL).toBe("http://localhost:8080/v1");
  });

  test("that only looks like this computer shows a warning", () => {
    const { open, part, box } = mountLinks();
    open({ baseURL: "http://127.0.0.1.evil.example/v1", sampling: {} });
    expect(part("link-warning").textContent).toContain("127.0.0.1.evil.example");
    expect(box("linkUseAddress").checked).toBe(false);
  });
});

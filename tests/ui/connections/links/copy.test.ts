import axe from "axe-core";
import { afterEach, describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { readSetupLink } from "../../../../src/connections/links/model/reading.ts";
import { nextFrame } from "../../support/render-page.ts";
import { mountLinks } from "../../support/mount-links.ts";

afterEach(() => document.body.replaceChildren());

/** What a link would set. */
function setupIn(link: string) {
  const reading = readSetupLink(new URL(link).hash);
  return reading?.ok === true ? reading.setup : undefined;
}

describe("The panel", () => {
  test("shows the link to what stands on the page, without the address, and copies it", () => {
    const { app, opener, box, press, button } = mountLinks();
    app.setPrompt({ system: "Où ?", human: "Qui 🦙" });
    app.type({ temperature: "0.3", model: "m" });
    opener.click();
    const link = box("linkText").value;
    expect(link).toMatch(/^https:\/\/h\.example\/causette\/#setup=[\w-]+$/);
    expect(setupIn(link)).toMatchObject({
      system: "Où ?",
      human: "Qui 🦙",
      model: "m",
      sampling: { temperature: "0.3" },
    });
    expect(setupIn(link)).not.toHaveProperty("baseURL");
    press("copy-link");
    expect(app.onCopy).toHaveBeenCalledExactlyOnceWith(link, button("copy-link"));
  });

  test("adds the address when that is ticked, and has forgotten it the next time", () => {
    const { app, opener, box, press } = mountLinks();
    opener.click();
    box("linkWithAddress").click();
    press("copy-link");
    const [link = ""] = app.onCopy.mock.lastCall ?? [];
    expect(setupIn(link)?.baseURL).toBe("http://127.0.0.1:1234/v1");
    press("close-link");
    opener.click();
    expect(box("linkWithAddress").checked).toBe(false);
    expect(setupIn(box("linkText").value)).not.toHaveProperty("baseURL");
  });

  test("copies what stands on the page now, not what did when it was opened", () => {
    const { app, opener, press } = mountLinks();
    opener.click();
    app.setPrompt({ human: "later" });
    press("copy-link");
    expect(setupIn(app.onCopy.mock.lastCall?.[0] ?? "")?.human).toBe("later");
  });

  test("follows what is typed", async () => {
    const { app, opener, links, box } = mountLinks();
    opener.click();
    app.setPrompt({ human: "later" });
    links.onPrompt?.();
    await nextFrame();
    expect(setupIn(box("linkText").value)?.human).toBe("later");
  });

  test("says what it left out, and never holds the key", async () => {
    const { app, opener, part, box } = mountLinks();
    const key = "a-key-of-many-signs";
    app.apply({ extraBody: `{"api_key":"${key}","top_k":4}` }, key);
    app.setPrompt({ system: `The key is ${key}.` });
    opener.click();
    await expect
      .element(part("link-notes"))
      .toHaveTextContent(/may be a key: “api_key”\..*contains your API key: System\./);
    expect(setupIn(box("linkText").value)?.sampling.extraBody).toBe('{"top_k":4}');
    expect(
      atob(box("linkText").value.split("=")[1]?.replaceAll("-", "+").replaceAll("_", "/") ?? ""),
    ).not.toContain(key);
  });

  test("says what a link from disk is worth", () => {
    const { opener, part, box } = mountLinks("file:///home/me/causette/index.html");
    opener.click();
    expect(box("linkText").value).toMatch(/^file:\/\/\/home\/me\/causette\/index\.html#setup=/);
    expect(part("link-notes").textContent).toMatch(/of use on this computer only/);
  });

  test("creates no link that could not be read", () => {
    const { app, opener, part, box, button } = mountLinks();
    app.setPrompt({ human: "x".repeat(60_000) });
    opener.click();
    expect(part("link-notes").textContent).toMatch(/at most 64,000 can be read: shorten the prompts/);
    expect(box("linkText").value).toBe("");
    expect(button("copy-link").disabled).toBe(true);
  });

  test("opens and closes with its button; Escape closes it, too, and goes back there", async () => {
    const { opener, part } = mountLinks();
    opener.click();
    expect(part("link-copy").contains(document.activeElement)).toBe(true);
    await expect.element(opener).toHaveAttribute("aria-expanded", "true");
    await userEvent.keyboard("{Escape}");
    expect(part("link-copy").checkVisibility()).toBe(false);
    expect(document.activeElement).toBe(opener);
    await expect.element(opener).toHaveAttribute("aria-expanded", "false");
    opener.click();
    opener.click();
    expect(part("link-copy").checkVisibility()).toBe(false);
  });

  test("speaks French, and has no fault that axe finds", async () => {
    const { opener, app, links, part } = mountLinks("file:///causette/index.html");
    opener.click();
    app.setLanguage("fr");
    links.show();
    expect(part("link-copy").textContent).toMatch(/jamais la clé d’API.*ne sert que sur cet ordinateur/s);
    const { violations } = await axe.run(part("link-copy"));
    expect(violations).toEqual([]);
  });
});

import { afterEach, expect, test } from "vitest";
import { inBrowserSupport, openInBrowser } from "../../../src/services/open-in-browser.ts";

const MODULES = "/tests/ui/support/in-browser-modules";
const base = document.createElement("base");

afterEach(() => base.remove());

/** Puts the page beside other files. */
function lieBeside(folder: "nowhere" | "old" | "whole"): void {
  base.href = `${location.origin}${MODULES}/${folder}/`;
  document.head.prepend(base);
}

test("This browser can run models", () => {
  expect(inBrowserSupport()).toBe("ready");
});

test("What runs models is opened once; before it is there, each call tries anew and names the host", async () => {
  for (const folder of ["nowhere", "old"] as const) {
    lieBeside(folder);
    const problem = { kind: "engine-unreachable", host: location.host, said: expect.stringMatching(/\S/) };
    await expect(openInBrowser(), folder).rejects.toMatchObject({ problem });
  }
  lieBeside("whole");
  const [first, second] = await Promise.all([openInBrowser(), openInBrowser()]);
  expect(second).toBe(first);
  expect(await openInBrowser()).toBe(first);
  expect(document.documentElement.dataset["opened"]).toBe("1");
});

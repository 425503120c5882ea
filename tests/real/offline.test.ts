import { expect } from "@playwright/test";
import { startChromium } from "../support/engines/chromium.ts";
import { listEngines } from "../support/engines/list-engines.ts";
import { offlineTestIn } from "../support/offline-test.ts";

const baseURL = process.env["CAUSETTE_BASE_URL"] ?? "";

for (const { name, isHere, start } of [
  { name: "Chromium", isHere: true, start: startChromium },
  ...(await listEngines()),
]) {
  const test = offlineTestIn(start);

  test(`${name}: the offline page from disk streams from a real server, with no other host in reach`, async ({
    engine,
    outside,
  }) => {
    test.skip(baseURL === "", "CAUSETTE_BASE_URL is not set: no real server was asked.");
    test.skip(!isHere, `${name} is not on this machine.`);
    await engine.fill("[name=baseURL]", baseURL);
    await engine.fill("[name=human]", "Why use Docker?");
    await engine.press("[name=human]", "Enter");
    await engine.waitUntil(
      `/^(Done|Cut)/.test(document.querySelector("[data-part=status]").textContent)`,
      "the end of the answer",
    );
    await engine.waitUntil(
      `/\\d+ tokens out/.test(document.querySelector("[data-role=assistant]:last-child [data-part=figures]").textContent)`,
      "the figures, which are shown once the answer is drawn",
    );
    expect(await engine.text("[data-role=assistant]:last-child [data-part=answer]")).toMatch(/\w+ \w+/);
    expect([outside.tunnels, outside.refused]).toEqual([[], []]);
  });
}

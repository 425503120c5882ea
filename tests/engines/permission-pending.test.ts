import { looksOf } from "../support/connection-doctor.ts";
import { type Display, startDisplay } from "../support/engines/display.ts";
import { expect, test as base } from "../support/https-page.ts";
import { startLmStudio } from "../support/lm-studio.ts";

/** With a window, because only there the browser waits for the user's answer. */
const test = base.extend<object, { display: Display | undefined }>({
  display: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it that nothing is needed
    async ({}, use) => {
      const display = await startDisplay().catch(() => undefined);
      await use(display);
      await display?.stop();
    },
    { scope: "worker" },
  ],
  headless: [async ({ display }, use) => use(display === undefined), { scope: "worker" }],
  launchOptions: [
    async ({ launchOptions, display }, use) => {
      const env = { ...process.env, ...(display && { DISPLAY: display.name }) };
      await use({ ...launchOptions, env });
    },
    { scope: "worker" },
  ],
});

test("the browser asks for the permission: the check says so, waits, and goes on once it is given", async ({
  chat,
  doctor,
  usual,
  context,
  display,
}) => {
  test.skip(display === undefined, "There is no display, and no Xvfb.");
  const server = await startLmStudio({ port: usual[1234], cors: "any" });
  await chat.openPlain();
  await doctor.check();
  await expect(doctor.outcome).toContainText("Your browser asks whether this page may reach your device");
  await expect(doctor.outcome).toContainText("choose Allow");
  await expect(doctor.step("permission")).toHaveAttribute("data-state", "asking");
  await expect(doctor.step("permission")).toContainText("your browser is asking");
  await expect(doctor.step("reachable")).toHaveAttribute("data-state", "waiting");
  await expect(doctor.banner).toHaveText("Checking 127.0.0.1:1234 …");
  expect(looksOf(server.requests), "nothing has come through").toEqual([]);

  await context.grantPermissions(["local-network-access"]);
  await doctor.check(); // no tool can press the button in the browser's own question, so its first request still hangs
  await doctor.expectPassed("Connected · LM Studio · qwen/qwen3-4b-2507");
  expect(looksOf(server.requests)).toEqual([
    "GET /v1/models",
    "GET /api/v1/models",
    "OPTIONS /v1/models",
    "GET /v1/models, with key",
  ]);
  await server.close();
});

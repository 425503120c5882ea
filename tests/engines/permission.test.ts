import { looksOf } from "../support/connection-doctor.ts";
import { expect, test } from "../support/https-page.ts";
import { startLmStudio } from "../support/lm-studio.ts";

const LM_STUDIO = "http://127.0.0.1:1234/v1";
const PERMISSION = ["local-network-access"]; // both of its successors with it
const LOOK = ["GET /v1/models", "GET /api/v1/models", "OPTIONS /v1/models", "GET /v1/models, with key"];

test("the page asks nobody, and nothing of its user, before somebody wants it", async ({
  chat,
  doctor,
  usual,
  page,
}) => {
  const server = await startLmStudio({ port: usual[1234], cors: "any" });
  await chat.openPlain();
  await chat.human.click(); // mounts the parts that the page loads at the first use
  await expect(page.locator("[data-part=doctor]")).toBeAttached();
  await expect(doctor.banner).toHaveText("Not checked yet");
  expect(looksOf(server.requests)).toEqual([]);
  await server.close();
});

test("an empty conversation says how to start a server, and looks for it only when it is told to", async ({
  chat,
  usual,
  context,
  page,
}) => {
  const server = await startLmStudio({ port: usual[1234], cors: "any" });
  const note = page.locator("[data-part=server-note]");
  const lookAgain = page.getByRole("button", { name: "Look again" });
  await chat.openPlain();
  await expect(page.locator("[data-part=server-title]")).toHaveText("Start LM Studio’s server");
  await expect(note).toHaveText("");
  await expect(page.getByRole("button", { name: "Answer with the built-in model" })).toBeVisible();
  expect(looksOf(server.requests)).toEqual([]);
  await lookAgain.click();
  await expect(note).toHaveText(/^Permission denied · /);
  expect(looksOf(server.requests)).toEqual([]);
  await context.grantPermissions(PERMISSION);
  await lookAgain.click();
  await expect(page.locator("[data-part=server-found]")).toHaveText(/^Connected · LM Studio · /);
  expect(looksOf(server.requests)).toEqual(LOOK);
  await server.close();
});

test("the permission is denied: how to give it, and that it works then", async ({
  chat,
  doctor,
  usual,
  context,
}) => {
  const server = await startLmStudio({ port: usual[1234], cors: "any" });
  await chat.openPlain();
  await doctor.apply(LM_STUDIO); // without a window, the browser denies the permission
  await expect(doctor.banner).toHaveText("Permission denied");
  await doctor.check();
  await doctor.expectFault({
    step: "permission",
    short: "Permission denied",
    says: ["does not let this page call http://127.0.0.1:1234", "Site settings", "Apps on device", "Allow"],
    command: undefined,
  });
  expect(looksOf(server.requests), "nothing has come through").toEqual([]);

  await context.grantPermissions(PERMISSION);
  await doctor.expectFixed("Connected · LM Studio · qwen/qwen3-4b-2507");
  expect(looksOf(server.requests)).toEqual(LOOK);
  await server.close();
});

test("the permission is denied, and that is found out before the part for connections is there", async ({
  chat,
  doctor,
  page,
  usual,
}) => {
  const server = await startLmStudio({ port: usual[1234], cors: "any" });
  // The page is never idle, so the part comes only when the first request has failed.
  await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }));
  await chat.openPlain();
  await doctor.apply(LM_STUDIO);
  await expect(doctor.banner).toHaveText("Permission denied");
  await server.close();
});

test("the permission is granted: the server answers, and is named", async ({
  chat,
  doctor,
  usual,
  context,
}) => {
  await context.grantPermissions(PERMISSION);
  const server = await startLmStudio({ port: usual[1234], cors: "any" });
  await chat.openPlain();
  await doctor.check();
  await doctor.expectPassed("Connected · LM Studio · qwen/qwen3-4b-2507");
  await expect(doctor.step("permission")).toHaveAttribute("data-state", "passed");
  expect(looksOf(server.requests)).toEqual(LOOK);
  expect(server.requests[0]?.headers.origin).toBe("https://chat.example");
  await server.close();
});

test("the permission is granted, and the server refuses this page: its own fix, with this page's name", async ({
  chat,
  doctor,
  usual,
  context,
}) => {
  await context.grantPermissions([...PERMISSION, "clipboard-read", "clipboard-write"]);
  const server = await startLmStudio({ port: usual[1234] });
  await chat.openPlain();
  await doctor.check();
  await doctor.expectFault({
    step: "cors",
    short: "CORS is off",
    says: ["origin https://chat.example", "LM Studio", "Enable CORS"],
    command: "lms server start --cors",
  });
  await doctor.expectCopied();
  server.cors = "any";
  await doctor.expectFixed("Connected · LM Studio · qwen/qwen3-4b-2507");
  await server.close();
});

test("nothing listens, whatever the browser would say", async ({ chat, doctor, context }) => {
  await context.grantPermissions(PERMISSION);
  await chat.openPlain();
  await doctor.check();
  await doctor.expectFault({
    step: "reachable",
    short: "Server not running",
    says: ["Nothing answers at http://127.0.0.1:1234"],
    command: "lms server start --cors",
  });
});

test("a server of another machine without https is mixed content, and is not called", async ({
  chat,
  doctor,
  usual,
  context,
  outside,
}) => {
  await chat.openPlain();
  await doctor.check();
  await expect(doctor.outcome).toHaveText("Permission denied");
  await doctor.apply("http://models.example:1234/v1");
  await doctor.check();
  await doctor.expectFault({
    step: "permission",
    short: "Mixed content",
    says: ["came over https", "http://models.example:1234", "from disk or from http://localhost"],
    command: undefined,
  });
  expect(outside.refused).toEqual([]);

  await context.grantPermissions(PERMISSION);
  const server = await startLmStudio({ port: usual[1234], cors: "any" });
  await chat.baseURL.fill(LM_STUDIO);
  await doctor.button("Try again").click();
  await expect(doctor.outcome).toHaveText("Everything works.");
  await server.close();
});

import { startLmStudio } from "../../support/lm-studio.ts";
import { expect, test } from "../../support/usual-ports.ts";

test("on the first open, the banner says that nothing answers, and nothing else is shown", async ({
  doctor,
}) => {
  await doctor.open();
  await expect(doctor.step("reachable")).toContainText("Nothing answers at http://127.0.0.1:1234");
  await expect(doctor.step("address"), "only what failed is shown unasked").toBeHidden();
  await doctor.button("Show all steps").click();
  await expect(doctor.step("address")).toBeVisible();
});

test("a press is not lost when the panel of a fault comes in the middle of it", async ({
  doctor,
  chat,
  page,
}) => {
  const server = await startLmStudio({ cors: "any" });
  await page.addInitScript(() => {
    const { fetch } = window;
    const held = new Promise<void>((resolve) => Object.assign(window, { goOn: resolve }));
    window.fetch = (...request) => held.then(() => fetch(...request));
  });
  await chat.openPlain();
  await chat.baseURL.fill(server.baseURL);
  await chat.apply.hover();
  await page.mouse.down();
  await page.evaluate("goOn()");
  await expect(doctor.banner).toHaveText("Server not running");
  await page.mouse.up();
  await expect(doctor.banner).toHaveText(/^Connected/);
  await server.close();
});

for (const [name, fault, step] of [
  ["stopped", "Server not running", "reachable"],
  ["with CORS switched off again", "CORS is off", "cors"],
  ["with a key asked for", "Key is missing", "models"],
] as const) {
  test(`after a failed run, with the server ${name}, the banner names the fault`, async ({
    doctor,
    chat,
    usual,
  }) => {
    const server = await startLmStudio({ port: usual[1234], cors: "any" });
    await chat.openPlain();
    await expect(doctor.banner).toHaveText(/^Connected/);
    await chat.apply.click();
    await expect(doctor.banner).toHaveText("Connected · LM Studio · qwen/qwen3-4b-2507");
    if (step === "reachable") await server.close();
    if (step === "cors") server.cors = "off";
    if (step === "models") server.token = "sk-new";

    await chat.ask("Hello");
    await expect(chat.status).toHaveText(/^Failed/);
    await expect(doctor.banner).toHaveText(fault);
    await chat.openConfiguration();
    await expect(doctor.step(step)).toHaveAttribute("data-state", "failed");
    await expect(chat.human, "the prompt is still there").toHaveValue("Hello");
    if (step !== "reachable") await server.close();
  });
}

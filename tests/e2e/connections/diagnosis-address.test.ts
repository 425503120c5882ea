import { looksOf } from "../../support/connection-doctor.ts";
import { llamaServer } from "../../support/small-answers.ts";
import { startLmStudio } from "../../support/lm-studio.ts";
import { startSmallServer } from "../../support/small-server.ts";
import { expect, test } from "../../support/usual-ports.ts";

test("a port that browsers refuse is a fault at the field, and of the address", async ({ doctor, chat }) => {
  await doctor.open();
  await doctor.apply("http://127.0.0.1:6666/v1");
  await expect(chat.baseURL).toHaveAccessibleDescription(/port/i);
  await expect(chat.baseURL).toHaveAttribute("aria-invalid", "true");
  await doctor.check();
  await expect(doctor.outcome).toHaveText("Port is blocked");
  await expect(doctor.step("address")).toContainText("Browsers refuse to call this port");
  await expect(doctor.step("address")).toContainText("such as 1234 or 8080");
  await expect(doctor.step("reachable")).toHaveText(/not checked/);
  await expect(doctor.banner, "questions still go to the address of before").toHaveText("Server not running");

  const server = await startSmallServer(llamaServer);
  await chat.baseURL.fill(server.baseURL);
  await doctor.button("Try again").click();
  await expect(doctor.outcome).toHaveText("Everything works.");
  await server.close();
});

for (const [name, typed, corrected] of [
  ["without http://", "127.0.0.1:PORT/v1", "http://127.0.0.1:PORT/v1"],
  ["of an endpoint", "localhost:PORT/v1/chat/completions", "http://localhost:PORT/v1"],
  ["to listen on", "0.0.0.0:PORT/v1", "http://127.0.0.1:PORT/v1"],
] as const) {
  test(`an address ${name} is corrected, shown and applied`, async ({ doctor, chat }) => {
    const server = await startSmallServer(llamaServer);
    const at = (address: string): string => address.replace("PORT", String(server.port));
    await doctor.open();
    await chat.baseURL.fill(at(typed));
    await doctor.check();
    await expect(doctor.outcome).toHaveText("Everything works.");
    await expect(doctor.step("address")).toContainText(`corrected: ${at(corrected)}`);
    await expect(chat.baseURL, "nothing is changed unasked").toHaveValue(at(typed));
    const look = ["GET /v1/models", "GET /props", "OPTIONS /v1/models", "GET /v1/models, with key"];
    expect(looksOf(server.requests)).toEqual(look);

    await doctor.button(`Use ${at(corrected)}`).click();
    await expect(chat.baseURL).toHaveValue(at(corrected));
    await expect(doctor.banner).toHaveText("Connected · llama-server · toy-chat.gguf");
    expect(looksOf(server.requests), "it was looked at already").toEqual(look);
    await server.close();
  });
}

const CONNECTED = "Connected · LM Studio · qwen/qwen3-4b-2507";

test("only host and port of LM Studio, which answers 200 to every path: its /v1 is used, and the page says so", async ({
  doctor,
  chat,
  page,
}) => {
  const server = await startLmStudio({ cors: "any" });
  const address = `127.0.0.1:${server.port}`;
  await doctor.open();
  await doctor.apply(address);
  await expect(doctor.banner).toHaveText(CONNECTED);
  await expect(chat.baseURL).toHaveValue(`http://${address}/v1`);
  const notice = page.locator("[data-part=notice]");
  await expect(notice).toHaveText(
    new RegExp(`no model list at http://${address}, but .* at http://${address}/v1`),
  );
  expect(looksOf(server.requests)).toEqual([
    "GET /models",
    "GET /v1/models",
    "GET /api/v1/models",
    "OPTIONS /v1/models",
    "GET /v1/models, with key",
  ]);
  await page.reload();
  await expect(chat.baseURL).toHaveValue(`http://${address}/v1`);
  await server.close();
});

test("the same in a check of a typed address: the result shows it, and nothing is applied", async ({
  doctor,
  chat,
}) => {
  const server = await startLmStudio({ cors: "any" });
  const address = `127.0.0.1:${server.port}`;
  await doctor.open();
  await chat.baseURL.fill(address);
  await doctor.check();
  await expect(doctor.outcome).toHaveText("Everything works.");
  const said = `corrected: http://${address}/v1, because http://${address} lists no models`;
  await expect(doctor.step("address")).toContainText(said);
  await expect(chat.baseURL).toHaveValue(`http://${address}/v1`);
  await expect(doctor.button(/^Use/)).toBeHidden();
  await expect(doctor.banner, "questions still go elsewhere").toHaveText("Server not running");
  const { length } = server.requests;
  await chat.apply.click();
  await expect(doctor.banner).toHaveText(CONNECTED);
  expect(looksOf(server.requests), "it was looked at already").toHaveLength(length);
  await server.close();
});

test("LM Studio at an unknown path says so, and the right address is offered", async ({ doctor, chat }) => {
  const server = await startLmStudio({ cors: "any" });
  const address = `http://127.0.0.1:${server.port}`;
  await doctor.open();
  await doctor.apply(`${address}/api`);
  await expect(doctor.banner).toHaveText("Wrong path");
  const look = ["GET /api/models", "GET /v1/models"];
  expect(looksOf(server.requests)).toEqual(look);
  await doctor.check();
  await doctor.expectFault({
    step: "server",
    short: "Wrong path",
    says: [`A server answers at ${address}/api`, "Unexpected endpoint or method. (GET /api/models)"],
    command: undefined,
  });
  expect(looksOf(server.requests)).toEqual([...look, ...look]);
  await expect(chat.baseURL, "a path is changed by nobody but the reader").toHaveValue(`${address}/api`);

  await doctor.button(`Use ${address}/v1`).click();
  await doctor.expectPassed(CONNECTED);
  await expect(chat.baseURL).toHaveValue(`${address}/v1`);
  await server.close();
});

test("a query is sent, and stays in the address", async ({ doctor, chat }) => {
  const server = await startSmallServer((request) =>
    request.path.endsWith("?api-version=2024-10-21")
      ? llamaServer({ path: request.path.replace(/\?.*/, "") })
      : { status: 404, body: "Resource not found" },
  );
  await doctor.open();
  await doctor.apply(`${server.baseURL}/models?api-version=2024-10-21`);
  await expect(doctor.banner).toHaveText("Connected · llama-server · toy-chat.gguf");
  await expect(chat.baseURL).toHaveValue(`${server.baseURL}?api-version=2024-10-21`);
  const paths = server.requests.map(({ path }) => path);
  expect(paths.filter((path) => !path.endsWith("?api-version=2024-10-21"))).toEqual([]);
  await server.close();
});

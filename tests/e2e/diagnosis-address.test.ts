import { looksOf } from "../support/connection-doctor.ts";
import { llamaServer } from "../support/small-answers.ts";
import { startLmStudio } from "../support/lm-studio.ts";
import { startSmallServer } from "../support/small-server.ts";
import { expect, test } from "../support/usual-ports.ts";

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

for (const [name, typed, mended] of [
  ["without http://", "127.0.0.1:PORT/v1", "http://127.0.0.1:PORT/v1"],
  ["of an endpoint", "localhost:PORT/v1/chat/completions", "http://localhost:PORT/v1"],
  ["to listen on", "0.0.0.0:PORT/v1", "http://127.0.0.1:PORT/v1"],
] as const) {
  test(`an address ${name} is corrected, shown and taken over`, async ({ doctor, chat }) => {
    const server = await startSmallServer(llamaServer);
    const at = (address: string): string => address.replace("PORT", String(server.port));
    await doctor.open();
    await chat.baseURL.fill(at(typed));
    await doctor.check();
    await expect(doctor.outcome).toHaveText("Everything works.");
    await expect(doctor.step("address")).toContainText(`corrected: ${at(mended)}`);
    await expect(chat.baseURL, "nothing is changed unasked").toHaveValue(at(typed));
    const look = ["GET /v1/models", "GET /props", "OPTIONS /v1/models", "GET /v1/models, with key"];
    expect(looksOf(server.requests)).toEqual(look);

    await doctor.button(`Use ${at(mended)}`).click();
    await expect(chat.baseURL).toHaveValue(at(mended));
    await expect(doctor.banner).toHaveText("Connected · llama-server · toy-chat.gguf");
    expect(looksOf(server.requests), "it was looked at already").toEqual(look);
    await server.close();
  });
}

test("only host and port of LM Studio, which answers 200 to every path: its /v1 is found", async ({
  doctor,
  chat,
}) => {
  const server = await startLmStudio({ cors: "any" });
  const address = `127.0.0.1:${server.port}`;
  await doctor.open();
  await doctor.apply(address);
  await expect(doctor.banner).toHaveText("Wrong path");
  await expect(chat.baseURL).toHaveValue(`http://${address}`);
  const look = ["GET /models", "GET /v1/models"];
  expect(looksOf(server.requests)).toEqual(look);
  await doctor.check();
  await doctor.expectFault({
    step: "server",
    short: "Wrong path",
    says: [`A server answers at http://${address}`, "Unexpected endpoint or method. (GET /models)"],
    command: undefined,
  });
  expect(looksOf(server.requests)).toEqual([...look, ...look]);

  await doctor.button(`Use http://${address}/v1`).click();
  await doctor.expectPassed("Connected · LM Studio · qwen/qwen3-4b-2507");
  await expect(chat.baseURL).toHaveValue(`http://${address}/v1`);
  await server.close();
});

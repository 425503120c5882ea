import { text } from "../../support/chunks.ts";
import { expect, test } from "../../support/page.ts";

test("the server's message is shown, whatever its format and content type", async ({ chat, server }) => {
  await chat.open();

  async function ask(body: string, headers: Record<string, string> = {}, status = 200): Promise<void> {
    server.answer((exchange) => {
      exchange.headers(status, headers);
      void exchange.raw(body);
      exchange.end();
    });
    await chat.ask("Hello");
    await expect(chat.status).toHaveText(/^Failed/);
  }

  server.answer((exchange) => {
    exchange.send(text("So far"));
    exchange.send({ object: "error", message: "CUDA out of memory" });
    exchange.end();
  });
  await chat.ask("Hello");
  await expect(chat.status).toHaveText(/^Failed/);
  await expect(chat.alert).toContainText("CUDA out of memory");
  await expect(chat.answer).toHaveText("So far");

  await ask('{"error":"out of VRAM"}', { "content-type": "text/plain" });
  await expect(chat.alert).toContainText("out of VRAM");

  const detail = [{ loc: ["body", "temperature"], msg: "Input should be less than 2", input: 7 }];
  await ask(JSON.stringify({ detail }), { "content-type": "application/json" }, 422);
  await expect(chat.alert).toContainText("temperature: Input should be less than 2");

  const limited = {
    "content-type": "application/json",
    "retry-after": "20",
    "access-control-expose-headers": "retry-after",
  };
  await ask('{"error":{"message":"Too many requests"}}', limited, 429);
  await expect(chat.alert).toContainText("Wait 20 s, as the server asks, and send again.");

  await ask("<html><head><title>502 Bad Gateway</title></head></html>", { "content-type": "text/html" }, 502);
  await expect(chat.alert).toContainText("502 Bad Gateway");
});

test("an event stream is recognized, whatever its content type", async ({ chat, server }) => {
  await chat.open();
  server.answer((exchange) => {
    exchange.headers(200, { "content-type": "application/json" });
    exchange.send(text("I am a stream."));
    exchange.send({ choices: [{ index: 0, delta: {}, finish_reason: "stop" }] });
    exchange.end();
  });
  await chat.ask("Hello");
  await expect(chat.status).toHaveText(/^Done/);
  await expect(chat.answer).toHaveText("I am a stream.");
});

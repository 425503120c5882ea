import { once } from "node:events";
import type { ClientRequest, IncomingMessage } from "node:http";
import { request as ask } from "node:https";
import { text } from "node:stream/consumers";
import { expect, test as base } from "../support/page.ts";
import { type Gateway, nginx, startGateway } from "./gateway-nginx.ts";

/**
 * The page and the gateway of docs/beyond-one-machine.md, a real nginx, in front of a real llama-server:
 * CAUSETTE_BASE_URL names one that is fast, CAUSETTE_SLOW_BASE_URL one that writes some 50 tokens/s.
 */
const fast = process.env["CAUSETTE_BASE_URL"] ?? "";
const slow = process.env["CAUSETTE_SLOW_BASE_URL"] ?? "";

interface Options {
  modelServer: string;
  place: "own page" | "other page" | "disk";
}

const test = base.extend<Options & { gateway: Gateway }>({
  modelServer: [fast, { option: true }],
  place: ["other page", { option: true }],
  gateway: async ({ modelServer }, use) => {
    test.skip(nginx === undefined, "There is no nginx on this machine.");
    test.skip(modelServer === "", "CAUSETTE_BASE_URL or CAUSETTE_SLOW_BASE_URL is not set.");
    const gateway = await startGateway(nginx ?? "", new URL(modelServer));
    await use(gateway);
    await gateway.close();
  },
  pageURL: async ({ place, pageURL, gateway }, use) =>
    use({ "own page": gateway.ownPage, "other page": gateway.otherPage, disk: pageURL }[place]),
});

for (const place of ["own page", "other page"] as const) {
  test.describe(`behind a gateway, ${place}`, () => {
    test.use({ place });

    test("a wrong key is refused in words, and the right one works", async ({ chat, gateway }) => {
      await chat.openPlain();
      await chat.baseURL.fill(gateway.baseURL);
      await chat.maxTokens.fill("20");
      await chat.apiKey.fill("somebody-elses");
      await chat.ask("Hello!");
      await expect(chat.status).toHaveText(/^Failed/);
      await expect(chat.alert).toContainText("refuses the API key (401)");
      await expect(chat.alert).toContainText("This gateway does not know the key.");
      await chat.apiKey.fill(gateway.key);
      await chat.send.click();
      await expect(chat.status).toHaveText(/^(Done|Cut)/);
      await expect.poll(() => gateway.log()).toContain('"ada" POST /v1/chat/completions 200');
      expect(await gateway.log()).not.toContain(gateway.key);
    });
  });
}

test.describe("behind a gateway, a page that it does not know", () => {
  test.use({ place: "disk" });

  test("is told why, and never reaches the model", async ({ chat, gateway }) => {
    await chat.openPlain();
    await chat.baseURL.fill(gateway.baseURL);
    await chat.apiKey.fill(gateway.key);
    await chat.ask("Hello!");
    await expect(chat.status).toHaveText(/^Failed/);
    await expect(chat.alert).toContainText("does not let this page (origin null) read its answers");
    expect(await gateway.log()).not.toContain("POST");
  });
});

test.describe("behind a gateway, a slow model", () => {
  test.use({ modelServer: slow });
  test.describe.configure({ mode: "default" }); // it may have one slot, so one test at a time

  test("sends its tokens as they come", async ({ gateway }) => {
    const arrivals: number[] = [];
    const answer = await answerTo(question(gateway, 40));
    answer.on("data", () => arrivals.push(performance.now()));
    expect(await text(answer)).toContain("[DONE]");
    const [first, last] = [arrivals.at(0) ?? 0, arrivals.at(-1) ?? 0];
    // 40 tokens at some 50 tokens/s; nginx's buffer would hold them all until the end.
    expect(last - first).toBeGreaterThan(300);
  });

  test("is stopped by Stop", async ({ chat, gateway, request, modelServer }) => {
    await chat.openPlain();
    await chat.baseURL.fill(gateway.baseURL);
    await chat.apiKey.fill(gateway.key);
    await chat.ask("Tell me a long story.");
    await expect(chat.answer).toHaveText(/\w+ \w+/, { timeout: 20_000 });
    await chat.stop.click();
    await expect(chat.status).toHaveText(/^Stopped/);
    await expect
      .poll(async () => (await request.get(new URL("/slots", modelServer).href)).text())
      .not.toContain('"is_processing":true');
  });

  test("is not everybody's who holds one key: the fifth question at once is refused", async ({
    chat,
    gateway,
  }) => {
    const four = [1, 2, 3, 4].map(() => question(gateway, 400));
    await Promise.all(four.map((sent) => once(sent, "finish")));
    await chat.openPlain();
    await chat.baseURL.fill(gateway.baseURL);
    await chat.apiKey.fill(gateway.key);
    await chat.ask("Hello!");
    await expect(chat.alert).toContainText("slow down (429)");
    for (const sent of four) sent.destroy();
  });
});

/** Sends a request without the page. */
function question({ baseURL, key }: Gateway, maxTokens: number): ClientRequest {
  const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
  const messages = [{ role: "user", content: "Tell me a long story." }];
  const sent = ask(`${baseURL}/chat/completions`, { method: "POST", rejectUnauthorized: false, headers });
  sent.on("error", () => undefined); // such as its end by destroy(); one that matters is missed as an answer
  return sent.end(JSON.stringify({ stream: true, max_tokens: maxTokens, messages }));
}

/** The response, once its headers have arrived. Rejects when there is none. */
function answerTo(sent: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => sent.once("response", resolve).once("error", reject));
}

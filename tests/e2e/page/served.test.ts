import { BUILT_IN_MODEL, KNOWN_MODELS } from "../../../src/in-browser/model/known-models.ts";
import { startModelServer } from "../../support/model-server.ts";
import { says } from "../../support/scenarios.ts";
import { expect, test } from "../../support/served-page.ts";

const PIXEL =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

/** As text, so that the test runner leaves `import` to the page and its import map. */
const WRITE = `(async () => {
  const { Wllama } = await import("@wllama/wllama/esm/index.js");
  const { imports } = JSON.parse(document.querySelector("script[type=importmap]").textContent);
  const wllama = new Wllama({ default: new URL(imports["@wllama/wllama/esm/wasm/wllama.wasm"], location).href });
  const model = await fetch(new URL("${BUILT_IN_MODEL.url}", document.baseURI));
  await wllama.loadModel([await model.blob()]);
  const messages = [{ role: "user", content: "Hello" }];
  const { choices } = await wllama.createChatCompletion({ messages, max_tokens: 12 });
  await wllama.exit();
  return choices[0].message.content;
})()`;

for (const threads of [true, false]) {
  test.describe(threads ? "served with threads" : "served without threads", () => {
    test.use({ threads });

    test(`the page is ${threads ? "" : "not "}isolated`, async ({ chat, page }) => {
      await chat.openPlain();
      expect(await page.evaluate(() => crossOriginIsolated)).toBe(threads);
    });

    test("a model server on another port answers, with Markdown, code, a formula and an image", async ({
      chat,
      hub,
      outside,
      server,
    }) => {
      server.answer(
        says(`Without **the** internet: $e^x$\n\n\`\`\`js\nconst a = 1;\n\`\`\`\n\n![dot](${PIXEL})`),
      );
      await chat.open();
      await chat.ask("Hello");
      await expect(chat.status).toHaveText(/^Done/);
      await expect(chat.answer.locator("strong")).toHaveText("the");
      await expect(chat.answer.locator(".hljs-keyword")).toHaveText("const");
      await expect(chat.answer.locator(".katex").first()).toHaveCSS("font-family", /KaTeX/);
      await expect(chat.answer.locator("img")).toHaveJSProperty("naturalWidth", 1);
      expect([outside.tunnels, outside.refused, hub.requests]).toEqual([[], [], []]);
    });

    test("llama.cpp is served from here too, loads the built-in model, and answers", async ({
      chat,
      outside,
      page,
    }) => {
      await chat.openPlain();
      expect(await page.evaluate(WRITE)).toMatch(/\w/);
      expect([outside.tunnels, outside.refused]).toEqual([[], []]);
    });

    test("a part of a file can be requested from the model hub at its own address", async ({
      chat,
      hub,
      page,
    }) => {
      await chat.openPlain();
      const url = KNOWN_MODELS[0]?.url ?? "";
      const part = await page.evaluate(async (url) => {
        const response = await fetch(url, { headers: { range: "bytes=4000000-" } });
        const { byteLength } = await response.arrayBuffer();
        return { status: response.status, byteLength, etag: response.headers.get("etag") };
      }, url);
      const { bytes, sha256 } = hub.listed;
      expect(part).toEqual({ status: 206, byteLength: bytes - 4_000_000, etag: `"${sha256}"` });
    });

    test("a server that allows no page is distinguished from one that is down", async ({ chat, server }) => {
      const gone = await startModelServer();
      await gone.close();
      server.cors = "off";
      await chat.open();
      await chat.ask("Hello");
      await expect(chat.alert).toContainText("does not let this page");
      await chat.baseURL.fill(gone.baseURL);
      await chat.apply.click();
      await chat.send.click();
      await expect(chat.alert).toContainText("Nothing answers");
    });
  });
}

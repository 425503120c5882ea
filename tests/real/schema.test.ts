import { expect, test } from "../support/page.ts";
import { useSchema } from "../support/schema.ts";

/** Against the real server that CAUSETTE_BASE_URL names. */
const fast = process.env["CAUSETTE_BASE_URL"] ?? "";

test.skip(fast === "", "CAUSETTE_BASE_URL is not set: no real server was asked.");

/** So short that any model keeps to it within the tokens of the test. */
const MOOD = {
  type: "object",
  properties: {
    mood: { type: "string", title: "Mood", enum: ["good", "bad"] },
    sure: { type: "boolean" },
    words: { type: "array", minItems: 2, maxItems: 2, items: { type: "string", enum: ["a", "b"] } },
  },
  required: ["mood", "sure", "words"],
  additionalProperties: false,
};

for (const isStreamed of [true, false]) {
  test(`a real server keeps to a schema, and its form is complete, ${isStreamed ? "streamed" : "in one piece"}`, async ({
    chat,
    page,
  }) => {
    await chat.openPlain();
    await chat.baseURL.fill(fast);
    await chat.maxTokens.fill("200");
    if (!isStreamed) await chat.stream.uncheck();
    await useSchema(page, MOOD);
    await chat.ask("Why would one use Docker?");
    await expect(chat.status).toHaveText(/^Done/);
    await expect(page.locator("[data-part=verdict]")).toHaveText("JSON · keeps to the schema");
    await expect(page.locator("[data-part=form] dt")).toHaveText(["Mood", "sure", "words"]);
    await expect(page.locator("[data-part=form] .form-value")).toHaveText([
      /^(good|bad)$/,
      /^(yes|no)$/,
      /^[ab]$/,
      /^[ab]$/,
    ]);
    await page.getByRole("button", { name: "Raw" }).last().click();
    expect(JSON.parse((await chat.answer.textContent()) ?? "")).toHaveProperty("sure");
  });
}

test("what a real server cuts is named with its field; a schema that it refuses, in its words", async ({
  chat,
  page,
}) => {
  await chat.openPlain();
  await chat.baseURL.fill(fast);
  await chat.maxTokens.fill("20");
  await useSchema(page, MOOD);
  await chat.ask("Why would one use Docker?");
  await expect(chat.status).toHaveText(/^Cut/);
  await expect(page.locator("[data-part=verdict]")).toHaveText(/^The token limit has cut the JSON/);
  await useSchema(page, { type: "object", properties: { a: { $ref: "#/$defs/none" } } });
  await chat.ask("Again");
  await expect(chat.status).toHaveText(/^Failed/);
  await expect(chat.alert).toContainText("The server refused the JSON schema for the answer (400).");
});

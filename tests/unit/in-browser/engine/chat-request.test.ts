import { expect, test } from "vitest";
import { parseChatRequest } from "../../../../src/in-browser/engine/chat-request.ts";

const user = { role: "user", content: "Hi" };
const parse = (body: unknown) => parseChatRequest(JSON.stringify(body));

test("A request goes on whole: every sampling parameter, OpenAI's and llama.cpp's", () => {
  const body = {
    ...{ model: "m", messages: [user], stream: true, temperature: 0.5, top_p: 0.9, seed: 1, stop: ["x"] },
    ...{
      presence_penalty: 1,
      frequency_penalty: 1,
      max_tokens: 5,
      min_p: 0.1,
      mirostat: 2,
      return_progress: true,
    },
  };
  expect(parse(body)).toEqual({
    ...{ model: "m", stream: true, wantsProgress: true, isFirstTurn: true, params: body },
  });
});

test("Without a model's name any model will do; without a wish to stream, none", () => {
  expect(parse({ messages: [user] })).toMatchObject({ model: "", stream: false, wantsProgress: false });
});

test("A conversation that continues is distinguished from a new one", () => {
  const messages = [user, { role: "assistant", content: "Hello" }, user];
  expect(parse({ messages }).isFirstTurn).toBe(false);
});

test("Text in parts is text", () => {
  const content = [{ type: "text", text: "Hi" }];
  expect(parse({ messages: [{ role: "user", content }] }).params.messages).toHaveLength(1);
});

test.each([
  ["image", { type: "image_url", image_url: { url: "data:image/png;base64,AA==" } }],
  ["sound", { type: "input_audio", input_audio: {} }],
  ["nothing known", null],
])("A part that is %s is refused", (_, part) => {
  const content = [{ type: "text", text: "What is this?" }, part];
  expect(() => parse({ messages: [{ role: "user", content }] })).toThrow(/text only/);
});

test.each(["", "no JSON", "[]", "null", "{}", '{"messages":"x"}', '{"messages":[]}', '{"messages":["x"]}'])(
  "The body %j is refused with 400",
  (body) => {
    expect(() => parseChatRequest(body)).toThrow(
      expect.objectContaining({
        refusal: { code: 400, message: expect.any(String), type: "invalid_request_error" },
      }),
    );
  },
);

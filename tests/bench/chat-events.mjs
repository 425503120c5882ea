// @ts-check

/**
 * An answer as the server-sent events of an OpenAI-compatible server (https://platform.openai.com/docs/api-reference/chat-streaming),
 * one event for each token, as bytes that are ready to be sent.
 *
 * @param {import("./answers.mjs").Answer} answer
 * @returns {readonly Buffer[]}
 */
export function chatEvents({ tokens }) {
  const envelope = {
    id: "chatcmpl-bench",
    object: "chat.completion.chunk",
    created: 1_760_000_000,
    model: "bench",
  };
  const chunk = (/** @type {object} */ delta, /** @type {string | null} */ finish_reason = null) => ({
    ...envelope,
    choices: [{ index: 0, delta, logprobs: null, finish_reason }],
  });
  const usage = { prompt_tokens: 12, completion_tokens: tokens.length, total_tokens: 12 + tokens.length };
  const chunks = [
    chunk({ role: "assistant", content: "" }),
    ...tokens.map((content) => chunk({ content })),
    chunk({}, "stop"),
    { ...envelope, choices: [], usage },
  ];
  return [...chunks.map((each) => JSON.stringify(each)), "[DONE]"].map((data) =>
    Buffer.from(`data: ${data}\n\n`),
  );
}

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { callsInText } from "../../../src/tools/model/calls-in-text.ts";

const CALL = { name: "calculator", args: '{"expression":"2+2"}' };
const json = '{"name": "calculator", "arguments": {"expression": "2+2"}}';

describe("A call that a model has written as text", () => {
  test.each([
    ["Hermes and Qwen", `Let me see.\n<tool_call>\n${json}\n</tool_call>`, "Let me see."],
    ["Hermes, cut off", `<tool_call>${json}`, ""],
    ["Llama 3", `<|python_tag|>${json.replace("arguments", "parameters")}<|eom_id|>`, ""],
    ["Llama 3, by name", '<function=calculator>{"expression":"2+2"}</function>', ""],
    ["Mistral", `[TOOL_CALLS] [${json}]`, ""],
    ["Mistral Small", '[TOOL_CALLS]calculator[ARGS]{"expression":"2+2"}', ""],
    ["Phi", `<|tool_call|>[${json}]<|/tool_call|>`, ""],
    ["the JSON alone", ` ${json}\n`, ""],
    ["the JSON in a fence", `\`\`\`json\n${json}\n\`\`\``, ""],
    [
      "OpenAI's shape",
      `[{"id":"1","type":"function","function":{"name":"calculator","arguments":"{\\"expression\\":\\"2+2\\"}"}}]`,
      "",
    ],
  ])("as %s", (_, text, rest) => expect(callsInText(text)).toEqual({ calls: [CALL], rest }));

  test("or several of them", () => {
    const two = `<tool_call>${json}</tool_call>\n<tool_call>${json}</tool_call>`;
    expect(callsInText(two)).toEqual({ calls: [CALL, CALL], rest: "" });
    expect(callsInText(`[${json}, ${json}]`)?.calls).toHaveLength(2);
  });

  test.each([
    "",
    "Two and two is four.",
    '{"name": "Ann", "age": 7}',
    '{"name": "not a name!", "arguments": {}}',
    `The call would be ${json}, I think.`,
    `Here:\n\`\`\`json\n${json}\n\`\`\``,
    "<tool_call>{broken</tool_call>",
    "[]",
    "[TOOL_CALLS]",
  ])("is none: %s", (text) => expect(callsInText(text)).toBeUndefined());
});

test("No text takes long or throws", () => {
  const pieces = fc.constantFrom(
    "<tool_call>",
    "</tool_call>",
    "[TOOL_CALLS]",
    "<function=",
    "[ARGS]",
    "{",
    "}",
    "[",
    "```json\n",
    json,
    " ",
    "a",
  );
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 50 }).map((all) => all.join("")),
      (text) => {
        for (const { name, args } of callsInText(text)?.calls ?? []) expect(name + args).toBeTypeOf("string");
      },
    ),
  );
  // A step for each pair of marks, at each of them, would take longer than a test may.
  for (const piece of ["<tool_call>{", "<function=a>{", "[TOOL_CALLS]a[ARGS]{", "<|python_tag|>{ "])
    callsInText(piece.repeat(5000));
});

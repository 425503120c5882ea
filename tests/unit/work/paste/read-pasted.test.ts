import { describe, expect, test } from "vitest";
import type { PastedRequest } from "../../../../src/work/paste/model/pasted-request.ts";
import { readPasted } from "../../../../src/work/paste/model/read-pasted.ts";
import { QUOTERS, URL_OF_REQUEST } from "./quoters.ts";

const BODY = '{"messages":[{"role":"user","content":"Hi"}]}';

function requestOf(pasted: string): PastedRequest {
  const reading = readPasted(pasted);
  if (!reading.ok) throw new Error(JSON.stringify(reading.fault));
  return reading.request;
}

const namesOf = (pasted: string): readonly string[] =>
  requestOf(pasted).leftOut.map(({ name, reason }) => `${name}: ${reason}`);

describe("A command of LM Studio’s documentation", () => {
  test("for bash is read with address, prompts and settings", () => {
    expect(
      requestOf(`curl http://localhost:1234/v1/chat/completions \\
  -H "Content-Type: application/json" \\
  -H "Authorization: Bearer $LM_API_TOKEN" \\
  -d '{
    "model": "qwen2.5-7b-instruct-1m",
    "messages": [
      { "role": "system", "content": "Always answer in rhymes. It'\\''s Thursday" },
      { "role": "user", "content": "What day is it today?" }
    ],
    "temperature": 0.7,
    "max_tokens": -1,
    "stream": false
}'`),
    ).toEqual({
      baseURL: "http://localhost:1234/v1",
      key: undefined,
      model: "qwen2.5-7b-instruct-1m",
      stream: false,
      messages: [
        { role: "system", text: "Always answer in rhymes. It's Thursday" },
        { role: "user", text: "What day is it today?" },
      ],
      fields: { temperature: 0.7, max_tokens: -1 },
      leftOut: [{ name: "Authorization", reason: "unknown-value" }],
    });
  });

  test.each([
    String.raw`curl http://localhost:1234/v1/chat/completions -d "{\"messages\":[{\"role\":\"user\",\"content\":\"C:\\\\x \\\"y\\\"\"}]}"`,
    "curl http://localhost:1234/v1/chat/completions ^\n" +
      String.raw` -d "{\"messages\":[{\"role\":\"user\",\"content\":\"C:\\x \\\"y\\\"\"}]}"`,
    "curl.exe http://localhost:1234/v1/chat/completions `\n" +
      String.raw` -d '{\"messages\":[{\"role\":\"user\",\"content\":\"C:\\x \\\"y\\\"\"}]}'`,
    String.raw`curl http://localhost:1234/v1/chat/completions -d "{""messages"":[{""role"":""user"",""content"":""C:\\x \""y\""""}]}"`,
  ])("for Windows is read in each way of quoting: %.60s", (command) => {
    expect(requestOf(command).messages).toEqual([{ role: "user", text: 'C:\\x "y"' }]);
  });

  test("in a fence of Markdown, after a prompt sign, is found", () => {
    expect(requestOf(`\`\`\`bash\n$ curl ${URL_OF_REQUEST} -d '${BODY}'\n\`\`\`\n`).baseURL).toBe(
      "http://127.0.0.1:1234/v1",
    );
  });
});

describe("The key", () => {
  test.each(["Authorization: Bearer sk-1", "api-key: sk-1", "X-API-Key: sk-1", "authorization:Bearer sk-1"])(
    "is read from the header “%s”, and is nowhere else",
    (header) => {
      const { key, ...rest } = requestOf(`curl ${URL_OF_REQUEST} -H '${header}' -d '${BODY}'`);
      expect(key).toBe("sk-1");
      expect(JSON.stringify(rest)).not.toContain("sk-1");
      expect(rest.leftOut).toEqual([]);
    },
  );

  test("of another kind, in the address or in a variable is left out by its name", () => {
    expect(
      namesOf(
        `curl 'https://h.example/v1/chat/completions?api_key=sk-abcdefghijklmnop' -u me:secret -H 'Authorization: Basic bWU=' -d '${BODY}'`,
      ),
    ).toEqual(["https://h.example/v1/chat/completions: address", "-u: option", "Authorization: header"]);
    expect(namesOf(`curl ${URL_OF_REQUEST} -H "api-key: $KEY" -d '${BODY}'`)).toEqual([
      "api-key: unknown-value",
    ]);
  });
});

test.each(QUOTERS.filter(({ name }) => /Chromium|Firefox/.test(name)))(
  "$name: what belongs to the browser is left out by name, and the address is read",
  ({ write }) => {
    const { leftOut, baseURL, key } = requestOf(write(BODY));
    expect(baseURL).toBe("http://127.0.0.1:1234/v1");
    expect(key).toBe("sk-test-1234567890");
    expect(leftOut.map(({ name }) => name.toLowerCase())).toContain("accept");
    expect(JSON.stringify(leftOut)).not.toMatch(/abc|sk-test/);
  },
);

test("Firefox’s bytes of Latin-1 and a shell’s bytes of UTF-8 are both read", () => {
  const human = (quoted: string): unknown =>
    requestOf(`curl ${URL_OF_REQUEST} -d $'{"messages":[{"role":"user","content":"${quoted}"}]}'`).messages[0]
      ?.text;
  expect(human("caf\\xe9")).toBe("café");
  expect(human("caf\\xc3\\xa9")).toBe("café");
  expect(human("caf\\303\\251")).toBe("café");
  expect(human("\\U0001F600 \\ud83d\\ude00")).toBe("😀 😀");
});

describe("Code", () => {
  test("by hand is read, with constants, comments, and what it does not say named", () => {
    const request = requestOf(`
const baseURL = "http://localhost:8080/v1";
const messages = [
  { role: 'system', content: "Be " + 'brief.' }, // one line
  { role: "user", content: \`Hello,
you\` },
];
const response = await fetch(baseURL + "/chat/completions", {
  method: "POST",
  headers: { "Content-Type": "application/json", Authorization: \`Bearer \${apiKey}\` },
  body: JSON.stringify({ model: chosenModel(), messages, temperature: .5, seed: -1, stream: true, tools: undefined }),
  signal: controller.signal,
});`);
    expect(request.baseURL).toBe("http://localhost:8080/v1");
    expect(request.messages.map(({ text }) => text)).toEqual(["Be brief.", "Hello,\nyou"]);
    expect(request.fields).toEqual({ temperature: 0.5, seed: -1 });
    expect(request.stream).toBe(true);
    expect(request.leftOut.map(({ name }) => name)).toEqual(["Authorization", "model", "signal"]);
  });

  test("of PowerShell with hashtables and ConvertTo-Json is read", () => {
    const request = requestOf(`$headers = @{ Authorization = "Bearer $env:KEY"; "X-Test" = '1' }
$body = @{
  model = 'local'   # any
  messages = @(
    @{ role = "system"; content = "It's \`"brief\`"" }
    @{ role = "user"; content = 'Don''t' }
  )
  temperature = 0.2; stream = $false
} | ConvertTo-Json -Depth 5
Invoke-RestMethod -Uri "http://localhost:1234/v1/chat/completions" -Method Post -Headers $headers -Body $body`);
    expect(request.messages.map(({ text }) => text)).toEqual(['It\'s "brief"', "Don't"]);
    expect(request.fields).toEqual({ temperature: 0.2 });
    expect(request.model).toBe("local");
    expect(request.key).toBeUndefined();
  });
});

test("A second request, unknown options and variables in a body are named", () => {
  expect(
    namesOf(
      `curl --insecure ${URL_OF_REQUEST} -d "{\\"messages\\":[{\\"role\\":\\"user\\",\\"content\\":\\"$USER\\"}]}" && curl x -d 1`,
    ),
  ).toEqual(["curl: other-request", "--insecure: option", "$USER: unknown-value"]);
});

test("Images are named, and the text beside them is kept", () => {
  const content = [
    { type: "text", text: "What is it?" },
    { type: "image_url", image_url: { url: "data:" } },
  ];
  const pasted = JSON.stringify({ messages: [{ role: "user", content }] });
  expect(requestOf(pasted).messages).toEqual([{ role: "user", text: "What is it?" }]);
  expect(namesOf(pasted)).toEqual(["image_url: part"]);
});

describe("What can’t be read says where", () => {
  test.each([
    ["  \n", { kind: "empty" }],
    ["Hello there", { kind: "unknown" }],
    ["wget http://x", { kind: "unknown" }],
    [`curl ${URL_OF_REQUEST}`, { kind: "no-body", at: 0 }],
    [`curl ${URL_OF_REQUEST} -d @body.json`, { kind: "file", name: "body.json", at: 50 }],
    [`curl ${URL_OF_REQUEST} -d '{"a": 1`, { kind: "unclosed", mark: "'", at: 50 }],
    [`curl ${URL_OF_REQUEST} -d '{"a": 1,,}'`, { kind: "body", at: 50, near: ",}" }],
    [`curl ${URL_OF_REQUEST} -d '{"input": "Hi"}'`, { kind: "no-messages", at: 50 }],
    [
      '{"messages": [{"role": "user" "content": "x"}]}',
      { kind: "body", at: 0, near: '"user" "content": "x"}]}' },
    ],
    ['fetch("/v1", {body: JSON.stringify({a: 1}', { kind: "unclosed", mark: "(", at: 0 }],
    ["fetch('/v1/models')", { kind: "no-body", at: 0 }],
  ])("%j", (pasted, fault) => {
    expect(readPasted(pasted)).toEqual({ ok: false, fault });
  });
});

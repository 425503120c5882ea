import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createExchange } from "../../../../src/chat/model/create-exchange.ts";
import type { ExchangeEntry } from "../../../../src/chat/model/exchange.ts";
import { writeRecording } from "../../../../src/work/recording/model/write-recording.ts";
import { recordedPrompt } from "../../../../src/work/recording/model/recorded-prompt.ts";
import { parsed } from "./parsed.ts";

describe("The prompt", () => {
  const body = {
    model: "mine",
    stream: true,
    temperature: 0,
    stop: ["private stop"],
    messages: [
      { role: "system", content: "private rules" },
      { role: "user", content: [{ type: "text", text: "private question" }] },
    ],
    grammar: "private grammar",
  };
  const entry = {
    kind: "request",
    at: 0,
    url: "http://a/v1/chat/completions",
    method: "POST",
    headers: [],
  } as const;
  const write = (withPrompt: boolean): string =>
    writeRecording({ begunAt: 0, entries: [{ ...entry, body: JSON.stringify(body) }] }, { withPrompt });

  test("is replaced by its lengths unless one asks for it", () => {
    expect(write(false)).not.toContain("private");
    const [sent] = parsed(write(false)).entries;
    expect(JSON.parse(sent.body)).toMatchObject({
      model: "mine",
      stream: true,
      temperature: 0,
      messages: [{ role: "system", content: "(13 characters)" }, { role: "user" }],
    });
  });

  test("is as it was if one asks for it", () => {
    expect(JSON.parse(parsed(write(true)).entries[0].body)).toEqual(body);
  });

  test("with pictures has none of their bytes unless one asks for it", () => {
    const url = `data:image/png;base64,${"iVBORw0K".repeat(50)}`;
    const content = [{ type: "image_url", image_url: { url } }];
    const sent = { ...body, messages: [{ role: "user", content }] };
    const request = { ...entry, body: JSON.stringify(sent) };
    const of = (withPrompt: boolean): string =>
      writeRecording({ begunAt: 0, entries: [request] }, { withPrompt });
    expect(of(false)).not.toContain("iVBORw0K");
    expect(of(false)).not.toContain("data:");
    expect(of(false)).toContain(`(${url.length} characters)`);
    expect(JSON.parse(parsed(of(true)).entries[0].body)).toEqual(sent);
    expect(recordedPrompt(parsed(of(true)))).toMatchObject({ human: "", attachments: [{ url }] });
    expect(recordedPrompt(parsed(of(false)))).toMatchObject({ attachments: [] });
  });

  test("is read again: its text, and its pictures", () => {
    const content = [
      { type: "text", text: "What is this?" },
      { type: "image_url", image_url: { url: "data:image/jpeg;base64,AAAA" } },
      { type: "image_url", image_url: { url: "https://example.com/a.png" } },
    ];
    const sent = {
      messages: [
        { role: "system", content: "Be brief." },
        { role: "user", content },
      ],
    };
    const entries = [{ ...entry, body: JSON.stringify(sent) }] as const;
    expect(recordedPrompt({ recordedAt: 0, server: "", entries })).toEqual({
      system: "Be brief.",
      fields: {},
      human: "What is this?",
      attachments: [
        { kind: "picture", name: "", url: "data:image/jpeg;base64,AAAA", width: 0, height: 0, alt: "" },
      ],
    });
  });

  test("that is not JSON is replaced as a whole", () => {
    const text = writeRecording(
      { begunAt: 0, entries: [{ ...entry, body: "private" }] },
      { withPrompt: false },
    );
    expect(text).not.toContain("private");
  });
});

test("A key in header, address, body or answer is in no byte of a recording", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[!-~]{8,40}$/), fc.boolean(), (key, withPrompt) => {
      const exchange = createExchange(key);
      const url = new URL("http://127.0.0.1:1234/v1/chat/completions");
      url.searchParams.set("api-version", key);
      const headers = [["authorization", `Bearer ${key}`]] as const;
      exchange.request({
        url: url.href,
        method: "POST",
        headers,
        body: JSON.stringify({ user: key, messages: [key] }),
      });
      exchange.response({ status: 401, statusText: "", headers: [["x-echo", key]] });
      exchange.read(new TextEncoder().encode(JSON.stringify({ error: `wrong key ${key}` })));
      exchange.close();
      const text = writeRecording(exchange, { withPrompt });
      const file = new TextDecoder().decode(new TextEncoder().encode(text));
      for (const form of [key, JSON.stringify(key).slice(1, -1), encodeURIComponent(key)]) {
        expect(file).not.toContain(form);
      }
    }),
  );
});

test("A key in the extra body is not in a recording, even with the prompt", () => {
  const body = JSON.stringify({ model: "m", options: { api_key: "hidden" }, messages: [] });
  const entries: readonly ExchangeEntry[] = [
    { kind: "request", at: 0, url: "http://a/v1", method: "POST", headers: [], body },
  ];
  expect(writeRecording({ begunAt: 0, entries }, { withPrompt: true })).not.toContain("hidden");
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EMPTY_DRAFT } from "../../../src/chat/model/prompt-draft.ts";
import { withoutSecrets } from "../../../src/configuration/model/shared-body.ts";
import { collectSetup } from "../../../src/connections/links/model/collect-setup.ts";
import { writeSetupLink } from "../../../src/connections/links/model/setup-link.ts";
import { forEachNumber } from "../../../src/configuration/model/number-settings.ts";
import { DEFAULT_SETTINGS, type SettingsDraft } from "../../../src/configuration/model/settings.ts";

const KEY = "Zq7-very/secret\"key'ü";

/** All that a link holds, as bytes, and as the JSON that they are. */
function bytesOf(link: string): Buffer {
  return Buffer.from(link.slice("#setup=".length), "base64url");
}

function present(draft: Partial<SettingsDraft>, human = "h", system = "s") {
  return {
    prompt: { ...EMPTY_DRAFT, system, human },
    draft: { ...DEFAULT_SETTINGS, ...draft },
  };
}

function expectNoKey(link: string, key = KEY): void {
  const bytes = bytesOf(link);
  const json = JSON.stringify(key).slice(1, -1);
  for (const form of [key, json, JSON.stringify(json).slice(1, -1)]) expect(bytes.includes(form)).toBe(false);
}

describe("The extra body in a link", () => {
  test.each([
    "api_key",
    "apiKey",
    "apikey_2",
    "credentials",
    "X-Api-Key",
    "authorization",
    "Authorization",
    "access_token",
    "token",
    "client-secret",
    "password",
    "HF_TOKEN",
    "auth",
    "ａｐｉ＿ｋｅｙ",
  ])("loses a member that is named %s", (name) => {
    const body = JSON.stringify({ top_k: 4, options: { [name]: KEY, min_p: 0.1 } });
    expect(withoutSecrets(body)).toEqual({
      text: '{"top_k":4,"options":{"min_p":0.1}}',
      leftOut: [name],
    });
  });

  test.each([
    "max_tokens",
    "stop_token_ids",
    "skip_special_tokens",
    "ignore_eos",
    "logit_bias",
    "keep_alive",
  ])("keeps %s", (name) => {
    const body = `{ "${name}" : 1 }`;
    expect(withoutSecrets(body)).toEqual({ text: body, leftOut: [] });
  });

  test.each([
    ["headers", "Authorization: Bearer abc.def.ghi"],
    ["url", "https://h/hook?token=abc"],
    ["value", "sk-abcdef"],
  ])("loses a member whose text is a key: %s", (name, value) => {
    expect(withoutSecrets(JSON.stringify({ [name]: value, top_k: 1 }))).toEqual({
      text: '{"top_k":1}',
      leftOut: [name],
    });
  });

  test("has nothing that stood in a member written twice", () => {
    expect(withoutSecrets('{"a": "sk-abcdef", "a": 1}').text).toBe('{"a":1}');
  });

  test("is left out completely when it can't be searched", () => {
    expect(withoutSecrets("api_key=1").text).toBe("");
    const deep = `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`;
    expect(withoutSecrets(deep).leftOut).toEqual(["a"]);
  });
});

describe("A link to the present setup", () => {
  test("holds prompts, sampling and model; the address only when that is wanted", () => {
    const setup = present({ model: " m ", temperature: "0.5", timeLimit: "9", baseURL: "127.0.0.1:1235/v1" });
    const taken = collectSetup(setup, "", false);
    expect(taken.leftOut).toEqual([]);
    expect(taken.setup).toEqual({
      system: "s",
      human: "h",
      model: "m",
      sampling: {
        ...forEachNumber(() => ""),
        temperature: "0.5",
        stop: "",
        extraBody: "",
        stream: true,
      },
    });
    expect(collectSetup(setup, "", true).setup.baseURL).toBe("http://127.0.0.1:1235/v1");
  });

  test("leaves a question alone while none is typed, but not an empty system prompt", () => {
    const { setup } = collectSetup(present({}, " \n", ""), "", false);
    expect(setup).not.toHaveProperty("human");
    expect(setup.system).toBe("");
  });

  test("leaves out invalid values, and says so", () => {
    const draft = { temperature: "hot", extraBody: "{", baseURL: "http://me:pass@h/v1" };
    const { setup, leftOut } = collectSetup(present(draft), "", true);
    expect(setup).not.toHaveProperty("baseURL");
    expect(setup.sampling).not.toHaveProperty("temperature");
    expect(leftOut).toEqual([
      { kind: "fault", field: "baseURL" },
      { kind: "fault", field: "temperature" },
      { kind: "fault", field: "extraBody" },
    ]);
  });

  test("never holds the key, wherever it was typed", () => {
    const key = fc.oneof(
      fc.constant(KEY),
      fc
        .string({ unit: "grapheme-ascii", minLength: 12, maxLength: 40 })
        .filter((text) => text.trim() === text),
    );
    const name = fc.constantFrom("api_key", "authorization", "token", "x", "user");
    fc.assert(
      fc.property(key, name, fc.nat({ max: 6 }), (secret, member, at) => {
        const places: readonly ((text: string) => ReturnType<typeof present>)[] = [
          (text) => present({}, `my key is ${text}.`),
          (text) => present({}, "h", text),
          (text) => present({ model: text }),
          (text) => present({ stop: text }),
          (text) => present({ extraBody: JSON.stringify({ [member]: text }) }),
          (text) => present({ extraBody: JSON.stringify({ options: [{ [member]: `a ${text}` }] }) }),
          (text) => present({ baseURL: `http://h/${encodeURIComponent(text)}/v1` }),
        ];
        const { setup } = collectSetup(places[at]?.(secret) ?? present({}), secret, true);
        const link = writeSetupLink(setup);
        expectNoKey(link, secret);
        expect(bytesOf(link).includes(encodeURIComponent(secret))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test("never holds a key of another server under a name of keys", () => {
    const name = fc.constantFrom("api_key", "apikey", "Authorization", "access_token", "secret", "openaiKey");
    const value = fc.oneof(fc.constant(KEY), fc.constant([KEY]), fc.constant({ deep: { deeper: KEY } }));
    fc.assert(
      fc.property(name, value, fc.boolean(), (member, held, isDeep) => {
        const inner = { [member]: held, top_k: 1 };
        const extraBody = JSON.stringify(isDeep ? { a: [{ b: inner }] } : inner, undefined, 1);
        const taken = collectSetup(present({ extraBody }), "", false);
        expect(taken.leftOut).toEqual([{ kind: "members", names: [member] }]);
        expectNoKey(writeSetupLink(taken.setup));
        // Also when somebody writes a link without having asked what may be in it.
        expectNoKey(writeSetupLink({ sampling: { extraBody } }));
      }),
    );
  });
});

import fc from "fast-check";
import { textWithFiles } from "../../../../src/attachments/index.ts";
import { forEachNumber, type NumberSetting } from "../../../../src/configuration/model/number-settings.ts";
import { NO_TOOLS, toolFields } from "../../../../src/tools/model/tools-choice.ts";
import { parseSettings } from "../../../../src/configuration/model/parse-settings.ts";
import {
  DEFAULT_SETTINGS,
  type Settings,
  type SettingsDraft,
} from "../../../../src/configuration/model/settings.ts";
import { requestOfPrompt, type ShownRequest } from "../../../../src/work/code/model/shown-request.ts";
import { AWKWARD, awkward } from "./awkward.ts";
import { DOT, messages, sentMessages } from "./sent-messages.ts";
import { anyTemplate, type SentTemplate } from "./templates.ts";

function number({ min = -9999, max = 9999, whole, unset = "" }: NumberSetting): fc.Arbitrary<string> {
  const value = whole === true ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
  const zero = min <= 0 && max >= 0 ? ["0"] : [];
  return fc.oneof(fc.constantFrom("", unset, ...zero), value.map(String));
}

const EXTRA_BODIES = [
  "",
  '{"mirostat":2,"nested":{"a":[1,{"b":null}],"c d":true},"$x":"%y%"}',
  '{"verbosity":"low","max_tokens":9,"prompt_cache_key":"x","n":2,"user":null}',
  '{"__proto__":{"x":1},"1":"one","response_format":{"type":"text"},"top_p":0}',
  '{"stream_options":{"include_usage":false},"stop":"one","max_completion_tokens":7,"temperature":null}',
  '{"chat_template_kwargs":{"enable_thinking":false},"reasoning_effort":"low","logit_bias":{"5":-1}}',
  '{"max_tokens":-1,"prompt_cache_retention":"in-memory","tools":[],"tool_choice":"none"}',
];

/** Schemas for the answer, as the prompt adds them. */
const SCHEMAS = [
  { type: "object", properties: { "a b": { type: ["string", "null"], description: "'\"`${x}" } } },
  { $ref: "#/$defs/x", $defs: { x: { type: "object", additionalProperties: false } }, description: "{{}}" },
];

const draft: fc.Arbitrary<SettingsDraft> = fc
  .record(
    {
      model: fc.constantFrom(
        "",
        "qwen2.5-7b",
        "org/modèle 🦙'\"",
        "gpt-5-local",
        "o3-x",
        "codex-mini",
        "gpt-5.6",
      ),
      ...forEachNumber((_, setting) => number(setting)),
      stop: fc.array(fc.oneof(awkward, fc.constant("\\n\\n"))).map((lines) => lines.join("\n")),
      extraBody: fc.oneof(
        fc.constantFrom(...EXTRA_BODIES),
        fc
          .dictionary(
            awkward.map((name) => `x${name}`),
            fc.jsonValue(),
          )
          .map((body) => JSON.stringify(body)),
      ),
      stream: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .map((typed) => ({ ...DEFAULT_SETTINGS, ...typed }));

export interface Prompt extends SentTemplate {
  /** What the prompt adds to the body. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly settings: Settings;
  readonly key: string;
}

/** Any settings and messages, for a server at an address. */
export function anyPrompt(baseURL: string): fc.Arbitrary<Prompt> {
  return fc
    .record({
      draft,
      sent: fc.oneof(
        sentMessages.map((sent): SentTemplate => ({ messages: sent })),
        anyTemplate(messages),
      ),
      fields: fc.constantFrom({}, toolFields({ ...NO_TOOLS, on: ["clock", "look_up"] })),
      query: fc.constantFrom("", "?api-version=2024-10-21&user=a%20b%26c"),
      key: fc.constantFrom("", "sk-secret-key-123"),
    })
    .map(({ draft: typed, query, sent, ...rest }) => ({
      ...rest,
      ...sent,
      settings: settingsOf({ ...typed, baseURL: baseURL + query }),
    }));
}

export function settingsOf(typed: Partial<SettingsDraft>): Settings {
  const parsed = parseSettings({ ...DEFAULT_SETTINGS, ...typed });
  if (parsed.ok) return parsed.settings;
  throw new Error(JSON.stringify(parsed.faults));
}

/** Requests that every run tries, and as many fuzzed ones. */
export function someRequests(baseURL: string, fuzzed: number): readonly ShownRequest[] {
  const all = AWKWARD.join("");
  const ask = (typed: Partial<SettingsDraft>, system: string, human: string, key = ""): Prompt => ({
    settings: settingsOf({ ...typed, baseURL }),
    messages: [
      { role: "system", text: system },
      { role: "user", text: human },
    ],
    key,
    fields: {},
  });
  const look = (text: string, ...pictures: readonly string[]): Prompt => ({
    ...ask({}, "Be brief.", ""),
    messages: [
      { role: "user", text: all, pictures: [DOT] },
      { role: "assistant", text: "A dot." },
      { role: "user", text, pictures },
    ],
  });
  const files = [
    { kind: "file", name: `${all}.csv`, text: `a;b\n${all}\n` },
    { kind: "file", name: "old.txt", text: "```\nété\n```", encoding: "windows-1252" },
  ] as const;
  const fixed = [
    look(textWithFiles("What is in these?", files), DOT, DOT),
    look("", DOT.replace("data:image/png;base64,", `data:image/jpeg;base64,${"AAAA".repeat(30_000)}`)),
    ask({}, "Be brief.", "Why use Docker?"),
    ask({ stream: false, temperature: "" }, all, all, "sk-secret-key-123"),
    ask(
      { temperature: "0", topP: "0", seed: "-1", presencePenalty: "-2", minP: "0", topK: "-1" },
      all,
      `${all}\n`,
    ),
    ask({ stop: "END\n\\n\\n", maxTokens: "5", model: "gpt-5-local" }, "", all),
    ask({}, "long", `${all} `.repeat(Math.ceil(100_000 / all.length))),
    { ...ask({ stream: false }, "", "What time is it?"), fields: toolFields({ ...NO_TOOLS, on: ["clock"] }) },
    ...EXTRA_BODIES.map((extraBody, index) =>
      ask(
        index % 2 === 0 ? { extraBody } : { extraBody, stream: false, model: "o3-x", maxTokens: "3" },
        "a",
        "b",
      ),
    ),
  ];
  const templates = fc.sample(anyTemplate(messages), fuzzed).map((sent) => ({
    settings: settingsOf({ baseURL, stream: sent.messages.length % 2 === 0 }),
    key: "",
    fields: {},
    ...sent,
  }));
  return [...fixed, ...templates, ...fc.sample(anyPrompt(baseURL), fuzzed)].map(
    ({ settings, messages: sent, key, fields, template }, index) =>
      requestOfPrompt(settings, sent, key, index % 2 === 0 ? "en" : "fr", fields, template),
  );
}

/** Requests with a schema for the answer. */
export function schemaRequests(baseURL: string): readonly ShownRequest[] {
  return SCHEMAS.flatMap((schema) =>
    [true, false].map((stream) =>
      requestOfPrompt(
        settingsOf({ baseURL, stream, extraBody: '{"verbosity":"low","x":1}' }),
        [{ role: "user", text: "Who?" }],
        "",
        stream ? "en" : "fr",
        { response_format: { type: "json_schema", json_schema: { name: "it", strict: stream, schema } } },
      ),
    ),
  );
}

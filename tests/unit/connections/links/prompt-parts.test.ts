import { describe, expect, test } from "vitest";
import { EMPTY_DRAFT } from "../../../../src/chat/model/prompt-draft.ts";
import { DEFAULT_SETTINGS } from "../../../../src/configuration/model/settings.ts";
import { collectSetup } from "../../../../src/connections/links/model/collect-setup.ts";
import { compareSetup, patchOf } from "../../../../src/connections/links/model/setup-changes.ts";
import { type SetupLink, writeSetupLink } from "../../../../src/connections/links/model/setup-link.ts";

const present = { prompt: EMPTY_DRAFT, draft: DEFAULT_SETTINGS };

test("A link has no space for what is attached, and says so", () => {
  const file = { kind: "file", name: "private.txt", text: "private" } as const;
  const prompt = { ...EMPTY_DRAFT, human: "Sum it up", attachments: [file, file] };
  const { setup, leftOut } = collectSetup({ ...present, prompt }, "", false);
  expect(leftOut).toEqual([{ kind: "attachments", count: 2 }]);
  expect(JSON.stringify(setup)).not.toContain("private");
  expect(collectSetup(present, "", false).leftOut).toEqual([]);
});

const SCHEMA = { text: '{"type":"object"}', name: "person", strict: false };
const TOOLS = { on: ["look_up"], table: "a = 1", isAutomatic: true, rounds: 5 } as const;

describe("What else a prompt has", () => {
  const prompt = {
    ...EMPTY_DRAFT,
    human: "Write of {{topic}} in {{style}}",
    values: { topic: "rain", style: "", other: "of another prompt" },
    schema: SCHEMA,
    tools: TOOLS,
  };

  test("is in a link: the variables of its texts that have a value, the schema and the tools", () => {
    const { setup, leftOut } = collectSetup({ ...present, prompt }, "", false);
    expect(setup).toMatchObject({ values: { topic: "rain" }, schema: SCHEMA, tools: TOOLS });
    expect(writeSetupLink(setup)).not.toContain(Buffer.from("another").toString("base64url").slice(1, -2));
    expect(leftOut).toEqual([]);
    expect(collectSetup(present, "", false).setup).not.toHaveProperty("tools");
  });

  test("is left out by its name: what is long, not valid, or holds the key", () => {
    const key = 'key "for" no link';
    const full = {
      ...prompt,
      values: { topic: `about ${key}` },
      schema: { ...SCHEMA, text: "{" },
      tools: { ...TOOLS, table: "x = y\n".repeat(2000) },
    };
    const { setup, leftOut } = collectSetup({ ...present, prompt: full }, key, false);
    expect(leftOut).toEqual([
      { kind: "key", field: "values" },
      { kind: "fault", field: "schema" },
      { kind: "long", field: "tools" },
    ]);
    for (const field of ["values", "schema", "tools"]) expect(setup).not.toHaveProperty(field);
    const inSchema = {
      ...prompt,
      schema: { ...SCHEMA, text: JSON.stringify({ type: "object", title: key }) },
    };
    expect(collectSetup({ ...present, prompt: inSchema }, key, false).leftOut).toEqual([
      { kind: "key", field: "schema" },
    ]);
  });

  test("is set by a link, and the values of other variables stay", () => {
    const mine = { ...present, prompt: { ...prompt, values: { topic: "sun", other: "mine" } } };
    const setup: SetupLink = { values: { topic: "rain" }, schema: SCHEMA, sampling: {} };
    const changes = compareSetup(setup, mine);
    expect(changes).toEqual([{ field: "values", from: { topic: "sun" }, to: { topic: "rain" } }]);
    expect(patchOf(changes, mine)).toEqual({
      prompt: { values: { topic: "rain", other: "mine" } },
      draft: undefined,
    });
  });
});

import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { Message } from "../../../../src/chat/model/conversation.ts";
import type { Problem } from "../../../../src/chat/model/problem.ts";
import {
  type ExportedConversation,
  withoutAddresses,
} from "../../../../src/history/model/export/exported.ts";
import { EXPORTERS } from "../../../../src/history/model/export/exporters.ts";
import { createFileNames } from "../../../../src/history/model/export/file-names.ts";
import { markdownExport } from "../../../../src/history/model/export/markdown.ts";
import { writeArchive, writeFile } from "../../../../src/history/services/write-export.ts";
import { readContent } from "../import/files.ts";

const SERVER = "private-server.test";
const URL_OF_SERVER = `https://${SERVER}:8443/v1`;
const KEY = "sk-0123456789abcdefghij";

/** Problems that hold addresses in each way. */
const PROBLEMS: readonly Problem[] = [
  { kind: "not-running", origin: URL_OF_SERVER },
  { kind: "wrong-path", baseURL: URL_OF_SERVER, said: `no such path at ${SERVER}` },
  { kind: "key-refused", status: 401, said: `Wrong key ${KEY}` },
  { kind: "redirected", from: URL_OF_SERVER, to: `http://${SERVER}` },
  { kind: "engine-unreachable", host: SERVER, said: SERVER },
  { kind: "unknown", said: SERVER },
  {
    kind: "told",
    code: "x",
    said: SERVER,
    words: { en: { what: SERVER, next: "…" }, fr: { what: SERVER, next: "…" } },
  },
];

const answers: readonly Message[] = PROBLEMS.map((problem, index) => ({
  role: "assistant",
  id: `a${index}`,
  parent: "q",
  thinking: "Let me see.",
  answer: "An answer",
  end: { ending: { status: "failed", problem }, figures: undefined },
  madeBy: {
    model: "toy",
    baseURL: URL_OF_SERVER,
    settings: {
      temperature: 1,
      api_key: KEY,
      proxy: { to: URL_OF_SERVER },
      header: `Bearer ${KEY}`,
      host: `${SERVER}:80`,
    },
  },
}));

function conversation(id: string, title: string): ExportedConversation {
  const question: Message = { role: "user", id: "q", text: "A question", at: 1_700_000_000_000 };
  const all = [question, ...answers];
  return { record: { id, title, createdAt: 1, updatedAt: 2 }, all, branch: all.slice(0, 2) };
}

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

test.each(EXPORTERS)("$name has no key and no address of a server in it", async (exporter) => {
  const bytes = await bytesOf(writeFile(exporter, [conversation("c", "T")]));
  const text = new TextDecoder().decode(bytes);
  expect(text).toContain("A question");
  expect(text).toContain("An answer");
  for (const secret of [SERVER, KEY]) expect(text).not.toContain(secret);
});

test("A JSON schema is exported without the addresses beside its rules", () => {
  const format = (schema: object): object => ({ type: "json_schema", json_schema: { name: "x", schema } });
  const rules = {
    type: "object",
    properties: { description: { type: "string" } },
    required: ["description"],
  };
  const exported = (schema: object): unknown => {
    const answer: Message = {
      role: "assistant",
      id: "a",
      thinking: "",
      answer: "{}",
      end: undefined,
      madeBy: { model: "toy", baseURL: URL_OF_SERVER, settings: { response_format: format(schema) } },
    };
    return withoutAddresses(answer);
  };
  const kept = { madeBy: { settings: { response_format: format(rules) } } };
  expect(exported(rules)).toMatchObject(kept);
  const $schema = "https://json-schema.org/draft/2020-12/schema";
  expect(
    exported({ $schema, $id: URL_OF_SERVER, description: `see ${URL_OF_SERVER}`, ...rules }),
  ).toMatchObject(kept);
  expect(exported({ ...rules, enum: [URL_OF_SERVER] })).toMatchObject({ madeBy: { settings: {} } });
  expect(JSON.stringify(exported({ ...rules, enum: [URL_OF_SERVER] }))).not.toContain(SERVER);
});

test("Markdown shows the branch, with the thinking folded", () => {
  const text = [...markdownExport.write({ ...conversation("c", "A\ntitle"), system: "Be kind." })].join("");
  expect(text).toBe(
    "# A title\n\n## System\n\nBe kind.\n\n## You\n\nA question\n\n## Assistant\n\n<details><summary>Thinking</summary>\n\nLet me see.\n\n</details>\n\nAn answer\n",
  );
});

test("Names of files are safe, and each is there once", () => {
  const nameOf = createFileNames();
  expect(nameOf("../../etc: a/b\\c?*", ".md")).toBe("etc a b c.md");
  expect(nameOf("Été 😀 ", ".md")).toBe("Été.md");
  expect(nameOf("été", ".md")).toBe("été 2.md");
  expect([nameOf("", ".md"), nameOf("…", ".md"), nameOf("CON", ".md")]).toEqual([
    "conversation.md",
    "conversation 2.md",
    "conversation CON.md",
  ]);
  expect(nameOf("𝒙".repeat(100), ".md").length).toBe(60 * 2 + 3);
});

async function* twoOfAName() {
  yield conversation("c", "Same");
  yield await Promise.resolve(conversation("d", "Same"));
}

test("An archive holds a file for each conversation and format, and is read again", async () => {
  const archive = await bytesOf(writeArchive(EXPORTERS.slice(0, 2), twoOfAName()));
  const files = unzipSync(archive);
  expect(Object.keys(files)).toEqual([
    "causette/Same.jsonl",
    "markdown/Same.md",
    "causette/Same 2.jsonl",
    "markdown/Same 2.md",
  ]);
  expect(new TextDecoder().decode(files["markdown/Same.md"])).toContain("## You");
  const { found, faults } = await readContent(archive);
  expect([found.map(({ id }) => id), faults]).toEqual([["c", "d"], []]);
});

test("Nothing is read before it is asked for, and a cancel ends it", async () => {
  let read = 0;
  let isEnded = false;
  async function* endless() {
    try {
      for (;;) yield await Promise.resolve(conversation(`c${(read += 1)}`, "T"));
    } finally {
      isEnded = true;
    }
  }
  const reader = writeArchive(EXPORTERS, endless()).getReader();
  await reader.read();
  expect(read).toBeLessThan(5);
  await reader.cancel();
  expect(isEnded).toBe(true);
});

test("Long texts are not cut inside a character", async () => {
  const long = {
    ...conversation("c", "T"),
    branch: [{ role: "user" as const, id: "q", text: `a${"😀".repeat(200_000)}` }],
  };
  const text = new TextDecoder().decode(await bytesOf(writeFile(markdownExport, [long])));
  expect(text).toContain(`a${"😀".repeat(200_000)}\n`);
});

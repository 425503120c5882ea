import { describe, expect, test } from "vitest";
import { checkRooms } from "../../../scripts/check-rooms.mjs";
import { temporaryFolder } from "./temporary-folder.ts";

/** Small sources that follow all rules; each test adds to them. */
const HOUSE = {
  "main.ts": `import { start } from "./shell/index.ts";\nimport { connect } from "./chat/index.ts";\nstart(connect);\n`,
  "index.html": "<!-- include chat/view/log.html -->\n",
  "platform/index.ts": `export { find } from "./view/find.ts";\nexport { readStorage, type Storage } from "./services/storage.ts";\n`,
  "platform/view/find.ts": "export const find = 1;\n",
  "platform/services/storage.ts": "export const readStorage = 1;\nexport type Storage = number;\n",
  "chat/index.ts": `export { connect } from "./langchain/connect.ts";\nexport type { Run } from "./model/run.ts";\n`,
  "chat/langchain/connect.ts": `import type { Run } from "../model/run.ts";\nexport const connect: Run = 1;\n`,
  "chat/model/run.ts": "export type Run = number;\n",
  "chat/view/log.html": "<p></p>\n",
  "chat/view/log.ts": `import { find } from "../../platform/index.ts";\nexport const log = find;\n`,
  "connections/index.ts": "",
  "shell/index.ts": `export { start } from "./app.ts";\n`,
  "shell/app.ts": `import type { Storage } from "../platform/index.ts";\nexport const start = (storage: Storage) => storage;\n`,
};

async function faultsWith(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  return checkRooms(await temporaryFolder({ ...HOUSE, ...files }));
}

describe("The order of the rooms", () => {
  test("accepts sources that follow the rules", async () => {
    expect(await faultsWith({})).toEqual([]);
  });

  test("a room does not import one that comes after it", async () => {
    expect(await faultsWith({ "platform/x.ts": `\nimport type { Run } from "../chat/index.ts";\n` })).toEqual(
      ["platform/x.ts:2: platform must not know chat, which comes after it"],
    );
  });

  test("nor one beside it", async () => {
    const files = {
      "in-browser/index.ts": `export { store } from "./store.ts";\n`,
      "in-browser/store.ts": "export const store = 1;\n",
      "connections/x.ts": `export { store } from "../in-browser/index.ts";\n`,
    };
    expect(await faultsWith(files)).toEqual([
      "connections/x.ts:1: connections must not know in-browser, which stands beside it",
    ]);
  });

  test("is kept by imports that are made at run time, and by types that name a module", async () => {
    const text = `const late = import("../shell/index.ts");\ntype App = import("../shell/index.ts").App;\n`;
    expect(await faultsWith({ "chat/x.ts": text })).toEqual([
      "chat/x.ts:1: chat must not know shell, which comes after it",
      "chat/x.ts:2: chat must not know shell, which comes after it",
    ]);
  });

  test("and by markup that includes markup", async () => {
    expect(await faultsWith({ "chat/view/x.html": "<!-- include shell/view/banner.html -->" })).toEqual([
      "chat/view/x.html:1: chat must not know shell, which comes after it",
    ]);
  });

  test("each file is in a room of the table", async () => {
    const faults = await faultsWith({
      "utils/x.ts": "export const x = 1;\n",
      "x.ts": "export const x = 1;\n",
    });
    expect(faults).toEqual([
      "utils/x.ts: no room of scripts/rooms.mjs",
      "x.ts: no room of scripts/rooms.mjs",
    ]);
  });
});

describe("The index.ts of a room", () => {
  test("is the only way in, for main too", async () => {
    const past = `import { log } from "../chat/view/log.ts";\n`;
    expect(await faultsWith({ "shell/view/x.ts": past.replace("..", "../.."), "shell/x.ts": past })).toEqual([
      "shell/view/x.ts:1: imports chat/view/log.ts instead of chat/index.ts",
      "shell/x.ts:1: imports chat/view/log.ts instead of chat/index.ts",
    ]);
    expect(await faultsWith({ "main.ts": `import { log } from "./chat/view/log.ts";\n` })).toEqual([
      "main.ts:1: imports chat/view/log.ts instead of chat/index.ts",
    ]);
  });

  test("holds only re-exports of its own room", async () => {
    expect(
      await faultsWith({ "chat/index.ts": `${HOUSE["chat/index.ts"]}export const more = 1;\n` }),
    ).toEqual(["chat/index.ts: an index.ts holds only re-exports of its own room"]);
    const foreign = `export { find } from "../platform/index.ts";\n`;
    expect(await faultsWith({ "shell/index.ts": `${HOUSE["shell/index.ts"]}${foreign}` })).toEqual([
      "shell/index.ts:2: an index.ts exports only from its own room, not platform/index.ts",
    ]);
  });
});

describe("The floors of a room", () => {
  test("a model imports only models", async () => {
    expect(await faultsWith({ "chat/model/x.ts": `import { log } from "../view/log.ts";\n` })).toEqual([
      "chat/model/x.ts:1: the floor model must not import the floor view (chat/view/log.ts)",
    ]);
  });

  test("view and services never import each other, not even through an index.ts", async () => {
    const files = {
      "chat/view/x.ts": `import { readStorage } from "../../platform/index.ts";\n`,
      "chat/wire/x.ts": `import { find } from "../../platform/index.ts";\n`,
      "chat/wire/y.ts": `import { log } from "../view/log.ts";\n`,
    };
    expect(await faultsWith(files)).toEqual([
      "chat/view/x.ts:1: the floor view must not import the floor services (platform/services/storage.ts)",
      "chat/wire/x.ts:1: the floor services must not import the floor view (platform/view/find.ts)",
      "chat/wire/y.ts:1: the floor services must not import the floor view (chat/view/log.ts)",
    ]);
  });

  test("a command imports only the type of a service", async () => {
    const type = `import type { Storage } from "../platform/index.ts";\n`;
    expect(await faultsWith({ "shell/x.ts": type })).toEqual([]);
    expect(
      await faultsWith({
        "shell/x.ts": `import { readStorage, type Storage } from "../platform/index.ts";\n`,
      }),
    ).toEqual(["shell/x.ts:1: a command must not import the floor services (platform/services/storage.ts)"]);
  });
});

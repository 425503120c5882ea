import fc from "fast-check";
import { deleteDB } from "idb";
import { afterEach, expect, test } from "vitest";
import { createDatabase } from "../../../src/history/services/database.ts";
import { createHistoryStore } from "../../../src/history/services/store.ts";
import { OPENING_MS } from "../support/searched-stores.ts";

const NAME = "causette.properties";
const database = createDatabase(NAME, undefined, () => import("idb"), OPENING_MS);

afterEach(async () => {
  (await database()).close();
  await deleteDB(NAME);
});

test("In whatever pieces a text arrives, and wherever it is cut off, what was appended is there", async () => {
  const store = createHistoryStore(database);
  let count = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ answer: fc.string({ unit: "grapheme" }) }), { maxLength: 8 }),
      fc.string({ unit: "binary" }),
      async (pieces, title) => {
        const [id, message] = [`c${++count}`, `m${count}`];
        const empty = { role: "assistant", id: message, thinking: "", answer: "", order: 1 };
        await store.write({
          id,
          change: () => ({ id, title, createdAt: 1, updatedAt: 1 }),
          put: [empty],
        });
        await Promise.all(
          pieces.map(async (texts, part) => store.append({ conversation: id, id: message, part, texts })),
        );
        const kept = await store.read(id);
        expect(kept?.record.title).toBe(title);
        expect(kept?.messages).toMatchObject([
          { ...empty, answer: pieces.map((piece) => piece.answer).join("") },
        ]);
      },
    ),
    { numRuns: 30 },
  );
});

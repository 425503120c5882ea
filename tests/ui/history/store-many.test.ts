import { afterEach, describe, expect, test } from "vitest";
import type { HistoryChange, HistoryStore } from "../../../src/history/model/store.ts";
import { conversation, deleteStores, STORES } from "../support/searched-stores.ts";

afterEach(deleteStores);

const idOf = (index: number): string => `c${String(index).padStart(4, "0")}`;

function changeOf(index: number): HistoryChange {
  const id = idOf(index);
  const put = [{ id: `${id}-q`, order: 0, role: "user", text: `About ${id}` }];
  return { id, change: () => conversation(id, index), put };
}

async function fill(store: HistoryStore, count: number): Promise<void> {
  await store.writeAll(Array.from({ length: count }, (_, index) => changeOf(index)));
}

const idsOf = (records: readonly { readonly id: string }[]): readonly string[] => records.map(({ id }) => id);

describe.each(STORES)("In the %s", (_kind, open) => {
  test("A long list is whole and in its order, and its beginning can be read alone", async () => {
    const store = open();
    await fill(store, 1203);
    const latestFirst = Array.from({ length: 1203 }, (_, index) => idOf(1202 - index));
    expect(idsOf(await store.list())).toEqual(latestFirst);
    expect(idsOf(await store.latest(60))).toEqual(latestFirst.slice(0, 60));
  });

  test("What was deleted for good is in no list, but among the ids", async () => {
    const store = open();
    await fill(store, 3);
    await store.erase([idOf(2)], 5);
    await store.erase([idOf(1)], undefined);
    expect(idsOf(await store.list())).toEqual([idOf(0)]);
    expect(idsOf(await store.latest(60))).toEqual([idOf(0)]);
    expect([...(await store.ids())].toSorted()).toEqual([idOf(0), idOf(2)]);
  });

  test("Many are changed and erased in one step, with messages, texts and drafts", async () => {
    const store = open();
    const long = Array.from({ length: 250 }, (_, order) => ({ id: `m${order}`, order, text: `${order}` }));
    const written = await store.writeAll([
      { ...changeOf(0), put: long, draft: { human: "half" } },
      changeOf(1),
    ]);
    expect(written.map((record) => record?.id)).toEqual([idOf(0), idOf(1)]);
    expect((await store.read(idOf(0)))?.messages).toMatchObject(long);
    expect(await store.readDraft(idOf(0))).toEqual({ human: "half" });
    await store.erase([idOf(0), idOf(1)], 9);
    expect(await store.read(idOf(0))).toBeUndefined();
    expect(await store.readDraft(idOf(0))).toBeUndefined();
    const again = await store.writeAll([changeOf(1), changeOf(2)]);
    expect(
      again.map((record) => record?.id),
      "what was erased stays so",
    ).toEqual([undefined, idOf(2)]);
  });
});

test("When one change fails, none of the step is in the database", async () => {
  const [, open] = STORES[0] ?? expect.unreachable();
  const store = open();
  const failing: HistoryChange = {
    ...changeOf(9),
    change: () => {
      throw new Error("It can't be changed.");
    },
  };
  await expect(store.writeAll([changeOf(0), failing])).rejects.toMatchObject({ name: "HistoryError" });
  expect(await store.list()).toEqual([]);
  await store.write(changeOf(1));
  expect(idsOf(await store.list())).toEqual([idOf(1)]);
});

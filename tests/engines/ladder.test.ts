import { expect, test } from "../support/engines/engine-test.ts";
import { listEngines } from "../support/engines/list-engines.ts";
import { copyLadder, ladderPages } from "../support/ladder.ts";
import { startModelServer } from "../support/model-server.ts";
import { says } from "../support/scenarios.ts";

test.use({ cdn: "as-esm.sh" });

const names = await ladderPages();

for (const known of await listEngines()) {
  test(`${known.name}: each page of the ladder gives the same answer from disk`, async ({
    openEngine,
    outside,
  }) => {
    test.skip(!known.isHere, `${known.name} is not on this machine.`);
    const server = await startModelServer();
    server.answer(says(["One, ", "two."]));
    const ladder = await copyLadder(server.baseURL);
    const engine = await openEngine(known);
    for (const name of names) {
      await engine.open(ladder.url(name));
      await engine.waitUntil(
        `document.querySelector("#answer").textContent === "One, two."`,
        `the answer of ${name}`,
      );
    }
    expect(server.chats).toHaveLength(names.length);
    expect(outside.refused).toEqual([]);
    await ladder.remove();
    await server.close();
  });
}

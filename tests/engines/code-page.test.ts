import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { textOf } from "../../src/work/code/model/code-text.ts";
import { bodyOf } from "../../src/work/code/model/shown-request.ts";
import { LANGCHAIN_PAGE } from "../../src/work/code/model/targets/langchain-page.ts";
import { expect, test } from "../support/engines/engine-test.ts";
import { listEngines } from "../support/engines/list-engines.ts";
import { startModelServer } from "../support/model-server.ts";
import { says } from "../support/scenarios.ts";
import { importMapOf, readPage } from "../unit/page/inline-parts.ts";
import { canonical } from "../unit/work/code/canonical.ts";
import { someRequests } from "../unit/work/code/requests.ts";

const ANSWER = ["Because", " it’s", " so."];

for (const known of await listEngines()) {
  test.describe(`${known.name}, the LangChain page`, () => {
    test.skip(!known.isHere, `${known.name} is not on this machine.`);

    test("opens from disk, sends the page’s own body and prints the answer", async ({ openEngine }) => {
      const server = await startModelServer();
      server.answer(says(ANSWER));
      const folder = await mkdtemp(join(tmpdir(), "causette-page-"));
      const file = join(folder, "langchain.html");
      const imports = Object.fromEntries(importMapOf(await readPage()));
      const request = someRequests(server.baseURL, 0).find(({ fields }) => fields["top_p"] === 0);
      if (request === undefined) throw new Error("There is no such request.");
      await writeFile(file, textOf(LANGCHAIN_PAGE.write(request, { imports })));
      const engine = await openEngine(known);
      await engine.open(pathToFileURL(file).href);
      await engine.waitUntil(
        'document.querySelector("pre").textContent === "Because it’s so."',
        "the answer",
      );
      expect(canonical(server.chats[0]?.body)).toBe(canonical(bodyOf(request)));
      await server.close();
      await rm(folder, { recursive: true, force: true });
    });
  });
}

import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import sirv from "sirv";
import { startChromium } from "../support/engines/chromium.ts";
import { expect, test as base } from "../support/engines/engine-test.ts";
import type { Engine } from "../support/engines/engine.ts";
import { listEngines } from "../support/engines/list-engines.ts";
import { listen } from "../../scripts/listen.mjs";

/** What a model in the page needs, tried out later than what a test tool itself does, which may be excepted. */
const TRY_ALL = `new Promise((resolve) => setTimeout(async () => {
  const wasm = WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => true, () => false);
  const worker = new Promise((resolve) => {
    try {
      const worker = new Worker(URL.createObjectURL(new Blob(["postMessage(1)"], { type: "text/javascript" })));
      worker.onmessage = () => resolve(true);
      worker.onerror = () => resolve(false);
    } catch {
      resolve(false);
    }
  });
  const script = new Promise((resolve) => {
    const element = document.createElement("script");
    element.src = "neighbour.js";
    element.onload = () => resolve(globalThis.isNeighbourHere === true);
    element.onerror = () => resolve(false);
    document.head.append(element);
  });
  resolve({ wasm: await wasm, worker: await worker, script: await script });
}))`;

for (const known of [
  { name: "Chromium" as const, isHere: true, start: startChromium },
  ...(await listEngines()),
]) {
  const { name, isHere } = known;
  const test = base.extend<{ engine: Engine; folder: string }>({
    engine: async ({ openEngine }, use) => use(await openEngine(known)),
    folder: async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), "causette-policy-"));
      await copyFile("index.html", join(folder, "index.html"));
      await writeFile(join(folder, "neighbour.js"), "globalThis.isNeighbourHere = true;");
      await use(folder);
      await rm(folder, { recursive: true });
    },
  });

  test.describe(`${name}, what may run in the page`, () => {
    test.skip(!isHere, `${name} is not on this machine.`);

    test("is no file beside it, from disk", async ({ engine, folder }) => {
      // `subjectToCSP` in dom/security/nsCSPService.cpp leaves out what is a local resource.
      test.skip(name === "Firefox", "Firefox asks no policy about files on disk.");
      await engine.open(pathToFileURL(join(folder, "index.html")).href);
      expect(await engine.evaluate(TRY_ALL)).toMatchObject({ script: false });
    });

    test("is what a model needs, and no file beside it, over http", async ({ engine, folder }) => {
      const server = createServer(sirv(folder, { dev: true }));
      await engine.open(`http://127.0.0.1:${await listen(server)}/`);
      expect(await engine.evaluate(TRY_ALL)).toEqual({ wasm: true, worker: true, script: false });
      server.closeAllConnections();
      server.close();
    });

    test("is no script that somebody writes into the page, and none of another origin", async ({
      engine,
      folder,
    }) => {
      const server = createServer(sirv(folder, { dev: true }));
      const other = `http://127.0.0.1:${await listen(server)}/neighbour.js`;
      for (const from of [pathToFileURL(join(folder, "index.html")).href, new URL("/", other).href]) {
        await engine.open(from);
        const elsewhere = other.replace("127.0.0.1", "localhost");
        expect(await engine.evaluate(tryScript({ src: elsewhere }))).toBe(false);
        expect(await engine.evaluate(tryScript({ text: "globalThis.isNeighbourHere = true" }))).toBe(false);
      }
      server.closeAllConnections();
      server.close();
    });
  });
}

/** Whether such a script runs. */
function tryScript(script: { readonly src: string } | { readonly text: string }): string {
  return `new Promise((resolve) => {
    const element = Object.assign(document.createElement("script"), ${JSON.stringify(script)});
    const look = () => setTimeout(() => resolve(globalThis.isNeighbourHere === true));
    element.onload = element.onerror = look;
    document.head.append(element);
    if (element.src === "") look();
  })`;
}

import { once } from "node:events";
import { request } from "node:https";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { KNOWN_MODELS } from "../../../src/in-browser/model/known-models.ts";
import { type ModelHub, startModelHub } from "../../support/model-hub.ts";

let hub: ModelHub;
beforeEach(async () => void (hub = await startModelHub()));
afterEach(() => hub.close());

const MODELS = KNOWN_MODELS.map(({ id, url = "" }) => ({ id, url }));
const url = MODELS[0]?.url ?? "";

interface Reply {
  readonly status: number | undefined;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: Buffer;
}

async function ask(address: string, method = "GET", headers: Record<string, string> = {}): Promise<Reply> {
  const { host, pathname } = new URL(address);
  const options = { host: "127.0.0.1", port: hub.port, path: pathname, rejectUnauthorized: false };
  const asking = request({ ...options, method, headers: { host, ...headers } }).end();
  const [response] = await once(asking, "response");
  return { status: response.statusCode, headers: response.headers, body: await buffer(response) };
}

/** As a browser does: to where the hub sends it. */
async function download(headers: Record<string, string> = {}, method = "GET"): Promise<Reply> {
  const { status, headers: sent } = await ask(url, method);
  expect(status).toBe(302);
  return ask(String(sent["location"]), method, headers);
}

test.each(MODELS)("$id is listed with size and checksum, and its file is the toy's", async ({ url }) => {
  const [, owner, repository, , , file] = new URL(url).pathname.split("/");
  const { body } = await ask(`https://huggingface.co/api/models/${owner}/${repository}/tree/main`);
  const listed: unknown = JSON.parse(String(body));
  const { bytes, sha256 } = hub.listed;
  expect(listed).toContainEqual(
    expect.objectContaining({ path: file, lfs: expect.objectContaining({ oid: sha256 }) }),
  );
  const { headers } = await ask(url, "HEAD");
  const sent = await ask(String(headers["location"]));
  expect(sent.body.length).toBe(bytes);
  expect(sent.body.subarray(0, 4).toString()).toBe("GGUF");
});

describe("A file", () => {
  test("is sent from the middle on", async () => {
    const { status, headers, body } = await download({ range: "bytes=4000000-" });
    expect([status, body.length]).toEqual([206, hub.bytes.length - 4_000_000]);
    expect(headers["content-range"]).toBe(`bytes 4000000-${hub.bytes.length - 1}/${hub.bytes.length}`);
    expect(headers["etag"]).toBe(`"${hub.listed.sha256}"`);
  });

  test("is sent whole by a hub that knows no ranges", async () => {
    hub.knowsRanges = false;
    expect(await download({ range: "bytes=4000000-" })).toMatchObject({ status: 200 });
  });

  test("has nothing beyond its end", async () => {
    expect((await download({ range: `bytes=${hub.bytes.length}-` })).status).toBe(416);
  });

  test("is described to HEAD", async () => {
    const { headers, body } = await download({}, "HEAD");
    expect([headers["content-length"], body.length]).toEqual([String(hub.bytes.length), 0]);
  });

  test("is cut where the test says", async () => {
    hub.cutAfter = 100_000;
    await expect(download()).rejects.toThrow("aborted");
    await expect(download({ range: "bytes=4000000-" })).rejects.toThrow("aborted");
    expect(hub.requests.at(-1)).toMatchObject({ range: "bytes=4000000-", status: 206 });
  });

  test("is held until the test lets it go", async () => {
    const release = hub.holdAfter(1000);
    let isDone = false;
    const whole = download().finally(() => (isDone = true));
    const { status } = await ask("https://huggingface.co/api/models/nobody/nothing/tree/main");
    expect([status, isDone]).toEqual([404, false]);
    release();
    expect((await whole).body.length).toBe(hub.bytes.length);
  });

  test("is refused with the status that the test wants", async () => {
    hub.refuseWith = 404;
    expect((await ask(url)).status).toBe(404);
  });
});

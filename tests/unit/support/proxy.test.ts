import { once } from "node:events";
import { get, request } from "node:http";
import { createServer, type Server } from "node:net";
import type { Duplex } from "node:stream";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { listen } from "../../../scripts/listen.mjs";
import { type Proxy, startProxy } from "../../support/proxy.ts";

let cdn: Server;
let cdnPort: number;
beforeAll(async () => {
  cdn = createServer((socket) => socket.pipe(socket));
  cdnPort = await listen(cdn);
});
afterAll(() => void cdn.close());

async function openProxy(): Promise<Proxy> {
  const proxy = await startProxy({ cdnPort });
  onTestFinished(() => proxy.close());
  return proxy;
}

interface Tunnel {
  readonly status: number | undefined;
  readonly socket: Duplex;
}

function tunnel(proxy: Proxy, path: string): Promise<Tunnel> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: "127.0.0.1", port: proxy.port, method: "CONNECT", path });
    asking.on("connect", ({ statusCode }, socket) => resolve({ status: statusCode, socket }));
    asking.on("error", reject).end();
  });
}

test("esm.sh is the CDN stand-in", async () => {
  const proxy = await openProxy();
  const { status, socket } = await tunnel(proxy, "esm.sh:443");
  socket.write("hello");
  expect([status, String((await once(socket, "data"))[0])]).toEqual([200, "hello"]);
  expect([proxy.tunnels, proxy.refused]).toEqual([["esm.sh:443"], []]);
});

test("the model hub is its own stand-in, and refused where there is none", async () => {
  const proxy = await startProxy({ hubPort: cdnPort });
  onTestFinished(() => proxy.close());
  expect((await tunnel(proxy, "huggingface.co:443")).status).toBe(200);
  expect((await tunnel(proxy, "esm.sh:443")).status).toBe(502);
  expect((await tunnel(await openProxy(), "huggingface.co:443")).status).toBe(502);
  expect(proxy.refused).toEqual(["esm.sh:443"]);
});

test("every other host is refused and put on record", async () => {
  const proxy = await openProxy();
  expect((await tunnel(proxy, "api.openai.com:443")).status).toBe(502);
  expect((await tunnel(proxy, "esm.sh:80")).status).toBe(502);
  const plain = get({ host: "127.0.0.1", port: proxy.port, path: "http://example.org/" });
  await expect(once(plain, "response")).rejects.toThrow("socket hang up");
  expect(proxy.refused).toEqual(["api.openai.com:443", "esm.sh:80", "example.org:80"]);
});

test("offline cuts open tunnels and refuses new ones, until it is over", async () => {
  const proxy = await openProxy();
  const { socket } = await tunnel(proxy, "esm.sh:443");
  const cut = once(socket, "close");
  proxy.offline(true);
  await cut;
  expect((await tunnel(proxy, "esm.sh:443")).status).toBe(502);
  proxy.offline(false);
  expect((await tunnel(proxy, "esm.sh:443")).status).toBe(200);
  expect(proxy.refused).toEqual([]);
});

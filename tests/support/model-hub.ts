import { createHash } from "node:crypto";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import { KNOWN_MODELS } from "../../src/in-browser/model/known-models.ts";
import { makeCertificate } from "./certificate.ts";
import { sendRange } from "./hub/send-range.ts";
import { listen } from "../../scripts/listen.mjs";

const HUB = "huggingface.co";
const STORAGE = "cas-bridge.xethub.hf.co";
const BYTES = await readFile("assets/toy-chat.gguf");
const SHA256 = sha256Of(BYTES);
const FILES = KNOWN_MODELS.flatMap(({ url }) => (url === undefined ? [] : new URL(url).pathname));

/** One request that reached the stand-in. */
export interface HubRequest {
  readonly method: string;
  /** `https://host/path`, as the page asked. */
  readonly url: string;
  readonly range: string | undefined;
  /** What it was answered with, as soon as that is decided. */
  readonly status: number;
}

/** A running stand-in for the model hub, played by the test. What the fields say holds from the next request on. */
export interface ModelHub {
  readonly port: number;
  /** Every request in the order of arrival. */
  readonly requests: readonly HubRequest[];
  /** What every model's file holds: the toy model's bytes. Another content has another `etag`. */
  bytes: Uint8Array;
  /** What the list of files says of size and checksum, true or not. */
  listed: { bytes: number; sha256: string };
  /** The connection drops once so many bytes of a file were sent, counted from the file's beginning. */
  cutAfter: number | undefined;
  /** Every request for a file gets this status. */
  refuseWith: number | undefined;
  /** Whether a file can be asked for from the middle on. */
  knowsRanges: boolean;
  /** Answers send this many bytes of a file, and the rest after the function that comes back was called. */
  holdAfter(bytes: number): () => void;
  close(): Promise<void>;
}

/**
 * Starts a stand-in for the model hub: HTTPS on a free port of 127.0.0.1 with a certificate of its own making, which
 * answers the URLs of the models that the page offers, each with the toy model's bytes. As the hub does, it sends those
 * who ask for a file on to another host, and lists a repository's files with size and checksum:
 * https://huggingface.co/docs/hub/api
 */
export async function startModelHub(): Promise<ModelHub> {
  const requests: HubRequest[] = [];
  let held: { readonly bytes: number; readonly released: Promise<void> } | undefined;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const host = request.headers.host ?? "";
    const url = new URL(request.url ?? "/", `https://${host}`);
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("access-control-expose-headers", "ETag, Accept-Ranges, Content-Range, X-Linked-Size");
    const file = FILES.find((path) => nameOf(path) === nameOf(url.pathname));
    const [, repository] = /^\/api\/models\/([^/]+\/[^/]+)\/tree\/main\/?$/.exec(url.pathname) ?? [];
    requests.push({
      method: request.method ?? "",
      url: url.href,
      range: request.headers.range,
      get status() {
        return response.statusCode;
      },
    });
    if (host === HUB && repository !== undefined) return list(repository, response);
    if (file === undefined) return void response.writeHead(404).end();
    if (hub.refuseWith !== undefined) return void response.writeHead(hub.refuseWith).end();
    if (host === HUB) {
      const location = `https://${STORAGE}/${SHA256}/${nameOf(file)}`;
      return void response.writeHead(302, { location, "x-linked-size": hub.listed.bytes }).end();
    }
    const limit = held?.bytes ?? Infinity;
    await sendRange(request, response, {
      bytes: hub.bytes,
      etag: `"${sha256Of(hub.bytes)}"`,
      knowsRanges: hub.knowsRanges,
      cutAfter: hub.cutAfter,
      pause: { after: limit, until: held?.released ?? Promise.resolve() },
    });
  }

  function list(repository: string, response: ServerResponse): void {
    const files = FILES.filter((path) => path.startsWith(`/${repository}/`));
    if (files.length === 0) return void response.writeHead(404).end();
    const { bytes, sha256 } = hub.listed;
    const lfs = { oid: sha256, size: bytes, pointerSize: 134 };
    const tree = files.map((path) => ({ type: "file", path: nameOf(path), size: bytes, lfs }));
    response.writeHead(200, { "content-type": "application/json; charset=utf-8" });
    response.end(JSON.stringify([{ type: "file", path: "README.md", size: 2 }, ...tree]));
  }

  const certificate = await makeCertificate([HUB, STORAGE]);
  const server = createServer(certificate, (request, response) => void answer(request, response));
  server.on("tlsClientError", () => undefined); // a test may end in the middle of a handshake
  const hub: ModelHub = {
    port: await listen(server),
    requests,
    bytes: BYTES,
    listed: { bytes: BYTES.length, sha256: SHA256 },
    cutAfter: undefined,
    refuseWith: undefined,
    knowsRanges: true,
    holdAfter(bytes) {
      let release: () => void = () => undefined;
      held = { bytes, released: new Promise((resolve) => (release = resolve)) };
      return () => {
        held = undefined;
        release();
      };
    },
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
  return hub;
}

function nameOf(path: string): string | undefined {
  return path.split("/").at(-1);
}

function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from "node:http2";
import type { Socket } from "node:net";
import { type Answer, answerFor, type Cut } from "./cdn/answer.ts";
import { openModuleCache } from "./cdn/cache.ts";
import { makeCertificate } from "./certificate.ts";
import { listen } from "../../scripts/listen.mjs";

/** One request that reached the stand-in. */
interface CdnRequest {
  /** Path and query, as they were asked for. */
  readonly path: string;
  readonly status: number;
  /** Why it was refused: not pinned, another version than the one installed, no such file … */
  readonly refusal?: string;
}

/** A running stand-in for esm.sh. */
export interface Cdn {
  readonly port: number;
  /** Every request in the order of the answers. */
  readonly requests: readonly CdnRequest[];
  close(): Promise<void>;
}

/**
 * Starts a stand-in for esm.sh on a free port of 127.0.0.1: HTTPS (HTTP/2 and 1.1) with a certificate of its own
 * making, which serves the exact URLs of the page's import map from node_modules.
 *
 * It proves pins, names, one copy of each package and the page's own logic. It can't prove that the real service links
 * the same modules: esm.sh cuts packages along other lines, renames what its minifier renames, and fills in Node's
 * built-ins (all but `process` are refused here).
 */
export async function startCdn(cut: Cut = "as-esm.sh"): Promise<Cdn> {
  const cache = openModuleCache();
  const answers = new Map<string, Promise<Answer>>();
  const requests: CdnRequest[] = [];
  const sockets = new Set<Socket>();

  function answerOnce(url: string): Promise<Answer> {
    const known = answers.get(url) ?? answerFor(url, cache, cut);
    answers.set(url, known);
    return known;
  }

  async function respond(request: Http2ServerRequest, response: Http2ServerResponse): Promise<void> {
    const { status, type, body, refusal } = await answerOnce(request.url);
    requests.push({ path: request.url, status, ...(refusal === undefined ? {} : { refusal }) });
    response.writeHead(status, {
      "access-control-allow-origin": "*",
      "content-type": type,
      "cache-control": status === 200 ? "public, max-age=31536000, immutable" : "no-store",
    });
    response.end(body);
  }

  const certificate = await makeCertificate(["esm.sh", "*.esm.sh", "localhost"]);
  const server = createSecureServer(
    { ...certificate, allowHTTP1: true },
    (request, response) => void respond(request, response),
  );
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  // A test may end, or go offline, during a request, which must not end the stand-in.
  server.on("sessionError", () => undefined);

  return {
    port: await listen(server),
    requests,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

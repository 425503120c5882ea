import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from "node:http";
import { type Cors, judgeOrigin } from "./cors.ts";
import { type Exchange, openExchange, type Scenario } from "./exchange.ts";
import { listen } from "../../scripts/listen.mjs";
import { type RecordedRequest, record, type Recording } from "./recorded-request.ts";
import { refusals } from "./refusals.ts";
import { says } from "./scenarios.ts";

/** A running stand-in for LM Studio and its kind, played by the test. */
export interface ModelServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** The origin and `/v1`. */
  readonly baseURL: string;
  readonly port: number;
  /** Every request in the order of arrival, OPTIONS included. */
  readonly requests: readonly RecordedRequest[];
  /** Only `POST …/chat/completions`. */
  readonly chats: readonly RecordedRequest[];
  /** The ids that `GET …/models` lists. */
  models: string[];
  /** How pages of other origins are treated; `any` at first. */
  cors: Cors;
  /** Sets how each following chat request is answered. */
  answer(scenario: Scenario): void;
  /** Gives the next chat request to the test instead of the scenario. Call it before the page sends the request. */
  nextChat(): Promise<Exchange>;
  /** From now on, everything but OPTIONS wants this bearer key; undefined: no key. */
  requireKey(key: string | undefined): void;
  /** Ends open connections too. Rejects with the first error that a scenario threw. */
  close(): Promise<void>;
}

/**
 * Starts a model server on 127.0.0.1, on a free port or on the one given (for a server that comes back later).
 * Paths that it doesn't know, `/chat/completions` without a prefix among them, answer as LM Studio's do: 200 and
 * an error in the body.
 */
export async function startModelServer(options: { readonly port?: number } = {}): Promise<ModelServer> {
  const requests: RecordedRequest[] = [];
  const chats: RecordedRequest[] = [];
  const awaited: ((exchange: Exchange) => void)[] = [];
  const recordings = new Set<Recording>();
  const failures: unknown[] = [];
  let scenario: Scenario = says("Hello from the stand-in.");
  let requiredKey: string | undefined;

  async function respond(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const recording = await record(incoming, response).catch(() => undefined);
    // The client has left during its own request: there is nothing to answer.
    if (recording === undefined) return;
    const { request } = recording;
    recordings.add(recording);
    requests.push(request);
    const path = request.path.replace(/\?.*/, "");
    const isChat = request.method === "POST" && path.endsWith("/chat/completions");
    if (isChat) chats.push(request);

    const { isForbidden, headers, preflight } = judgeOrigin(server.cors, request.headers);
    const json = (status: number, body: unknown): void => sendJson(response, status, body, headers);
    if (isForbidden) response.writeHead(403).end();
    else if (request.method === "OPTIONS" && preflight !== undefined)
      response.writeHead(204, preflight).end();
    else if (request.method !== "OPTIONS" && !hasKey(request)) json(401, refusals.wrongKey.body);
    else if (isChat && path !== "/chat/completions") await play(openExchange(recording, response, headers));
    else if (request.method === "GET" && path.endsWith("/models")) json(200, listModels(server.models));
    else json(200, { error: `Unexpected endpoint or method. (${request.method} ${path})` });
  }

  async function play(exchange: Exchange): Promise<void> {
    const taker = awaited.shift();
    if (taker !== undefined) return taker(exchange);
    await scenario(exchange);
  }

  function hasKey(request: RecordedRequest): boolean {
    return requiredKey === undefined || request.headers.authorization === `Bearer ${requiredKey}`;
  }

  const http = createServer((incoming, response) => {
    respond(incoming, response).catch((error: unknown) => {
      failures.push(error);
      response.destroy();
    });
  });
  const port = await listen(http, options.port);
  const origin = `http://127.0.0.1:${port}`;

  const server: ModelServer = {
    origin,
    baseURL: `${origin}/v1`,
    port,
    requests,
    chats,
    models: ["stand-in"],
    cors: "any",
    answer: (next) => void (scenario = next),
    nextChat: () => new Promise((resolve) => awaited.push(resolve)),
    requireKey: (key) => void (requiredKey = key),
    async close() {
      for (const recording of recordings) recording.cutByUs();
      const closed = new Promise((resolve) => http.close(resolve));
      http.closeAllConnections();
      await closed;
      if (failures.length > 0) throw failures[0];
    },
  };
  return server;
}

function listModels(ids: readonly string[]): object {
  return { object: "list", data: ids.map((id) => ({ id, object: "model" })) };
}

function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: OutgoingHttpHeaders,
): void {
  response.writeHead(status, { ...headers, "content-type": "application/json" }).end(JSON.stringify(body));
}

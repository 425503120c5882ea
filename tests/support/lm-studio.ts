import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type Cors, judgeOrigin } from "./cors.ts";
import { type Exchange, openExchange, type Scenario } from "./exchange.ts";
import { listen } from "../../scripts/listen.mjs";
import { ok, unknownEndpoint, wrongToken } from "./lm-studio/answers.ts";
import { createDownloads, type StandInDownload } from "./lm-studio/downloads.ts";
import { createHolds, type Held, type Holdable } from "./lm-studio/holds.ts";
import { type StandInModel, usualModels } from "./lm-studio/models.ts";
import { type LmStudioVersion, routeOf } from "./lm-studio/route.ts";
import { addInstance, field, findAnswerer, overflows } from "./lm-studio/chat-models.ts";
import { type RecordedRequest, record, type Recording } from "./recorded-request.ts";
import { says, silentStop } from "./scenarios.ts";

export interface LmStudioOptions {
  readonly port?: number;
  /** `0.4` by default; `0.3` has the list `/api/v0` only, `old` not even that. */
  readonly version?: LmStudioVersion;
  /** The default: `off`. */
  readonly cors?: Cors;
  /** An API token that everything except the greeting requires. */
  readonly token?: string;
  readonly models?: readonly StandInModel[];
  /** Models that it finds when it is asked to download them. */
  readonly downloadable?: readonly StandInModel[];
  /** Just-in-time loading; on by default. */
  readonly jit?: boolean;
}

/** A running stand-in for LM Studio, which loads, unloads and downloads when the test lets it. */
export interface LmStudioServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly baseURL: string;
  readonly port: number;
  /** Every request in the order of arrival, OPTIONS included. */
  readonly requests: readonly RecordedRequest[];
  /** Only `POST /v1/chat/completions`. */
  readonly chats: readonly RecordedRequest[];
  /** What is on its disk; a test may change it. */
  models: StandInModel[];
  cors: Cors;
  jit: boolean;
  token: string | undefined;
  /** What `load` says that it took. */
  loadSeconds: number;
  /** Sets how each following chat request is answered, once a model is there for it. */
  answer(scenario: Scenario): void;
  /** Holds back the next request of this kind; several wait in line. */
  hold(kind: Holdable): Held;
  /** The latest download of a model that somebody has asked for. */
  download(key: string): StandInDownload;
  /** Ends open connections too. Rejects with the first error that a scenario threw. */
  close(): Promise<void>;
}

/** Starts a stand-in for LM Studio on 127.0.0.1, on a free port unless told otherwise. */
export async function startLmStudio(options: LmStudioOptions = {}): Promise<LmStudioServer> {
  const { version = "0.4", downloadable = [] } = options;
  const requests: RecordedRequest[] = [];
  const chats: RecordedRequest[] = [];
  const recordings = new Set<Recording>();
  const failures: unknown[] = [];
  const holds = createHolds();
  const downloads = createDownloads((model) => void (server.models = [...server.models, model]));
  let scenario: Scenario = says("Hello from the stand-in.");

  async function respond(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const recording = await record(incoming, response).catch(() => undefined);
    // The client has left during its own request: there is nothing to answer.
    if (recording === undefined) return;
    const { request } = recording;
    recordings.add(recording);
    requests.push(request);
    const { isForbidden, headers, preflight } = judgeOrigin(server.cors, request.headers);
    const exchange = openExchange(recording, response, headers);
    const path = request.path.replace(/\?.*/, "");
    if (isForbidden) return send(exchange, { status: 403, body: {} });
    if (request.method === "OPTIONS" && preflight !== undefined)
      return void response.writeHead(204, preflight).end();
    if (request.method === "GET" && path === "/lmstudio-greeting")
      return send(exchange, ok({ lmstudio: true }));
    if (request.method !== "OPTIONS" && !hasToken(request)) return send(exchange, wrongToken);
    if (request.method === "POST" && path === "/v1/chat/completions") return chat(exchange);
    const route = routeOf(version, request.method, path);
    if (route === undefined) return send(exchange, unknownEndpoint(request.method, path));
    if (await stopped(route.kind, exchange)) return;
    send(exchange, route.answer(request, { server, downloads, downloadable }));
  }

  async function chat(exchange: Exchange): Promise<void> {
    const { request } = exchange;
    chats.push(request);
    const name = field(request.body, "model");
    const found = findAnswerer(server.models, name, server.jit, version === "0.4" ? 404 : 400);
    if (found.kind === "nobody") return send(exchange, found.answer);
    if (found.kind === "to-load" && (await stopped("jit", exchange))) return;
    const instance = found.kind === "loaded" ? found.instance : addInstance(found.model);
    await (overflows(request.body, instance) ? silentStop() : scenario)(exchange);
  }

  /** Waits as long as the test holds it; true when the test has answered in its own way. */
  async function stopped(kind: Holdable, exchange: Exchange): Promise<boolean> {
    const verdict = await holds.verdict(kind, exchange.request);
    if (verdict.kind === "drop") exchange.drop();
    else if (verdict.kind === "refuse") send(exchange, verdict);
    return verdict.kind !== "go-on";
  }

  function hasToken({ headers }: RecordedRequest): boolean {
    return server.token === undefined || headers.authorization === `Bearer ${server.token}`;
  }

  const http = createServer((incoming, response) => {
    respond(incoming, response).catch((error: unknown) => {
      failures.push(error);
      response.destroy();
    });
  });
  const port = await listen(http, options.port);
  const origin = `http://127.0.0.1:${port}`;

  const server: LmStudioServer = {
    origin,
    baseURL: `${origin}/v1`,
    port,
    requests,
    chats,
    models: [...(options.models ?? usualModels())],
    cors: options.cors ?? "off",
    jit: options.jit ?? true,
    token: options.token,
    loadSeconds: 3.21,
    answer: (next) => void (scenario = next),
    hold: (kind) => holds.next(kind),
    download: (key) => downloads.of(key),
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

function send(exchange: Exchange, { status, body }: { status: number; body: unknown }): void {
  exchange.headers(status, { "content-type": "application/json; charset=utf-8" });
  void exchange.raw(JSON.stringify(body));
  exchange.end();
}

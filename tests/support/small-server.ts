import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from "node:http";
import { type Cors, judgeOrigin } from "./cors.ts";
import { listen } from "../../scripts/listen.mjs";
import { type RecordedRequest, record } from "./recorded-request.ts";

/** What a small server answers; an object goes out as JSON. */
export interface SmallAnswer {
  readonly status: number;
  readonly headers?: OutgoingHttpHeaders;
  readonly body: object | string;
}

/** A server that answers every request as the test defines. */
export interface SmallServer {
  readonly origin: string;
  readonly baseURL: string;
  readonly port: number;
  /** Every request in the order of arrival, OPTIONS included. */
  readonly requests: readonly RecordedRequest[];
  /** May be replaced, for a server that is fixed. */
  answer: (request: RecordedRequest) => SmallAnswer;
  /** How pages of other origins are treated; `any` at first. */
  cors: Cors;
  close(): Promise<void>;
}

/** Starts it on 127.0.0.1, on a free port or on the one given. */
export async function startSmallServer(answer: SmallServer["answer"], port = 0): Promise<SmallServer> {
  const requests: RecordedRequest[] = [];

  async function respond(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const recording = await record(incoming, response).catch(() => undefined);
    if (recording === undefined) return; // the client has left
    const { request } = recording;
    requests.push(request);
    const { isForbidden, headers: cors, preflight } = judgeOrigin(server.cors, request.headers);
    if (isForbidden) return void response.writeHead(403).end();
    if (request.method === "OPTIONS") return void response.writeHead(204, preflight).end();
    const { status, headers, body } = server.answer(request);
    const isText = typeof body === "string";
    const contentType = isText ? "text/plain; charset=utf-8" : "application/json";
    response.writeHead(status, { ...cors, "content-type": contentType, ...headers });
    response.end(isText ? body : JSON.stringify(body));
  }

  const http = createServer((incoming, response) => void respond(incoming, response));
  const taken = await listen(http, port);
  const origin = `http://127.0.0.1:${taken}`;
  const server: SmallServer = {
    origin,
    baseURL: `${origin}/v1`,
    port: taken,
    requests,
    answer,
    cors: "any",
    async close() {
      const closed = new Promise((resolve) => http.close(resolve));
      http.closeAllConnections();
      await closed;
    },
  };
  return server;
}

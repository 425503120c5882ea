import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from "node:http";
import { judgeOrigin } from "./cors.ts";
import { listen } from "./listen.ts";
import { type RecordedRequest, record } from "./recorded-request.ts";

/** What a small server answers; an object goes out as JSON. */
export interface SmallAnswer {
  readonly status: number;
  readonly headers?: OutgoingHttpHeaders;
  readonly body: object | string;
}

/** A server that says to every request what the test tells it to, and lets all pages in. */
export interface SmallServer {
  readonly origin: string;
  readonly baseURL: string;
  readonly port: number;
  /** Every request in the order of arrival, OPTIONS included. */
  readonly requests: readonly RecordedRequest[];
  /** May be set anew, for a server that is mended. */
  answer: (request: RecordedRequest) => SmallAnswer;
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
    const { headers: cors, preflight } = judgeOrigin("any", request.headers);
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
    async close() {
      const closed = new Promise((resolve) => http.close(resolve));
      http.closeAllConnections();
      await closed;
    },
  };
  return server;
}

/** llama-server while it reads its model's file. */
export function loadingModel(): SmallAnswer {
  const error = { message: "Loading model", type: "unavailable_error", code: 503 };
  return { status: 503, body: { error } };
}

/** llama-server with a model. */
export function llamaServer({ path }: Pick<RecordedRequest, "path">): SmallAnswer {
  if (path === "/props")
    return { status: 200, body: { default_generation_settings: { n_ctx: 4096 }, total_slots: 1 } };
  if (path !== "/v1/models")
    return { status: 404, body: { error: { message: "File Not Found", type: "not_found_error", code: 404 } } };
  return {
    status: 200,
    body: { object: "list", data: [{ id: "toy-chat.gguf", object: "model", owned_by: "llamacpp" }] },
  };
}

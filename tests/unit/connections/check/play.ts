import { createServer } from "node:http";
import type { CheckReport, CheckRequest } from "../../../../src/connections/check/model/check.ts";
import { checkConnection } from "../../../../src/connections/check/services/check-connection.ts";
import { type Cors, judgeOrigin } from "../../../support/cors.ts";
import { listen } from "../../../../scripts/listen.mjs";

/** What one path answers. An object goes out as JSON, a text as the content type says. */
export interface Part {
  readonly status?: number;
  readonly type?: string;
  readonly body: object | string;
}

export type Parts = Readonly<Record<string, Part>>;

const NOT_FOUND: Part = { status: 404, body: { detail: "Not Found" } };
const UNAUTHORIZED: Part = { status: 401, body: { error: { message: "Invalid API Key" } } };

/** A server behind a key, which is asked for before anything else. */
export function playLocked(key: string, parts: Parts) {
  return playServer(parts, "any", key);
}

/** A server that plays the parts given, by method and path; FastAPI's 404 for every other. */
export async function playServer(parts: Parts, cors: Cors = "any", key?: string) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const name = `${request.method} ${request.url}`;
    asked.push(name);
    const { isForbidden, headers, preflight } = judgeOrigin(cors, request.headers);
    request.resume();
    if (isForbidden) return response.writeHead(403).end();
    if (request.method === "OPTIONS" && preflight !== undefined)
      return response.writeHead(204, preflight).end();
    const isOpen = key === undefined || request.headers.authorization === `Bearer ${key}`;
    const { status = 200, type, body } = isOpen ? (parts[name] ?? NOT_FOUND) : UNAUTHORIZED;
    const contentType = type ?? (typeof body === "string" ? "text/plain" : "application/json");
    response.writeHead(status, { ...headers, "content-type": contentType });
    return response.end(typeof body === "string" ? body : JSON.stringify(body));
  });
  const port = await listen(server);
  return {
    origin: `http://127.0.0.1:${port}`,
    baseURL: `http://127.0.0.1:${port}/v1`,
    /** Such as `GET /v1/models`, in the order of arrival. */
    asked,
    async [Symbol.asyncDispose]() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** An address on which nobody listens. */
export async function deserted(): Promise<string> {
  await using server = await playServer({});
  return server.baseURL;
}

export function listOf(...models: readonly object[]): Part {
  return { body: { object: "list", data: models.map((model) => ({ object: "model", ...model })) } };
}

/** All that a check tells. */
export async function check(
  request: Partial<CheckRequest> & Pick<CheckRequest, "baseURL">,
  signal = new AbortController().signal,
): Promise<readonly CheckReport[]> {
  const reports: CheckReport[] = [];
  const whole = { model: "", key: "", withAnswer: false, ...request };
  for await (const report of checkConnection(whole, signal)) reports.push(report);
  return reports;
}

/** Its steps in short: `address passed`, `permission skipped` … */
export function stepsOf(reports: readonly CheckReport[]): readonly string[] {
  return reports.filter(({ state }) => state !== "running").map(({ step, state }) => `${step} ${state}`);
}

/** The step that it stopped at, and why; the last report when it passed. */
export function endOf(reports: readonly CheckReport[]): unknown {
  const last = reports.at(-1);
  return last?.state === "failed" ? { step: last.step, ...last.fault } : last;
}

import { createServer } from "node:http";
import { listen } from "../../../scripts/listen.mjs";

/** What a path answers: a body with status 200, or a status of its own; `silence` never answers. */
export type Answer =
  | { readonly body: unknown; readonly status?: number }
  | { readonly markup: string }
  | { readonly silence: (() => void) | undefined };

export interface AnsweringServer {
  readonly origin: string;
  /** The paths that were asked, in their order. */
  readonly paths: readonly string[];
  /** The header `Authorization` of each request. */
  readonly authorizations: readonly (string | undefined)[];
  /** Ends open connections too. */
  close(): Promise<void>;
}

/** What a server does with a path that it doesn't know. */
export type Unknown = (path: string) => Answer;

export const notFound: Unknown = () => ({ status: 404, body: { detail: "Not Found" } });
/** LM Studio's habit. */
export const unexpectedEndpoint: Unknown = (path) => ({
  body: { error: `Unexpected endpoint or method. (GET ${path})` },
});

/** A server on 127.0.0.1 that knows these paths and writes down what it is asked. */
export async function startAnsweringServer(
  answers: Readonly<Record<string, Answer>>,
  unknown: Unknown = notFound,
): Promise<AnsweringServer> {
  const paths: string[] = [];
  const authorizations: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    paths.push(path);
    authorizations.push(request.headers.authorization);
    const answer = answers[path] ?? unknown(path);
    if ("silence" in answer) return answer.silence?.();
    const [type, text] =
      "markup" in answer ? ["text/html", answer.markup] : ["application/json", JSON.stringify(answer.body)];
    response.writeHead("status" in answer ? (answer.status ?? 200) : 200, { "content-type": type }).end(text);
  });
  const port = await listen(server);
  return {
    origin: `http://127.0.0.1:${port}`,
    paths,
    authorizations,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

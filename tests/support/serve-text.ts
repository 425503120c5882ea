import { createServer } from "node:http";
import { listen } from "../../scripts/listen.mjs";

/** Serves one text at every path of a free port, as it is when it is asked for. */
export async function serveText(
  contentType: string,
  read: () => Promise<string>,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((_request, response) => {
    read().then(
      (text) => response.writeHead(200, { "content-type": contentType }).end(text),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

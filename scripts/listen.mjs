// @ts-check
import { once } from "node:events";

/**
 * Starts a server on 127.0.0.1 and gives its port; port 0 takes a free one. Rejects when the port is taken.
 *
 * @param {import("node:net").Server} server
 * @param {number} [port]
 */
export async function listen(server, port = 0) {
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address.port;
}

import { once } from "node:events";
import type { Server } from "node:net";

/** Starts a server on 127.0.0.1 and gives its port; port 0 takes a free one. Rejects when the port is taken. */
export async function listen(server: Server, port = 0): Promise<number> {
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a server without a port");
  return address.port;
}

// @ts-check
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const PROGRAM = fileURLToPath(new URL("stream-server.mjs", import.meta.url));

/**
 * The model server, in a process of its own so that it never waits for the measuring.
 *
 * @typedef {object} ModelServer
 * @property {string} baseURL
 * @property {() => Promise<number>} nextClose when a client next closes a connection before its answer is whole, in
 *   milliseconds since 1970 with fractions
 * @property {() => Promise<void>} close
 */

/** @param {readonly number[]} tokens the lengths of the answers that it prepares @returns {Promise<ModelServer>} */
export async function startModelServer(tokens) {
  const child = fork(PROGRAM, tokens.map(String));
  const exited = once(child, "exit");
  const message = async (/** @type {"port" | "closedAt"} */ name) => {
    for (;;) {
      const [said] = await Promise.race([once(child, "message"), exited]);
      if (child.exitCode !== null) throw new Error("The model server has ended.");
      if (typeof said?.[name] === "number") return said[name];
    }
  };
  const port = await message("port");
  return {
    baseURL: `http://127.0.0.1:${port}/v1`,
    nextClose: () => message("closedAt"),
    async close() {
      child.disconnect();
      await exited;
    },
  };
}

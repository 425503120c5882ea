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
 * @property {(asked: string) => Promise<number>} nextClose when a client next closes a connection on which it asked for
 *   this scenario, before its answer is whole; milliseconds since 1970
 * @property {() => Promise<void>} close
 */

/** @param {readonly string[]} scenarios the names of those that it answers @returns {Promise<ModelServer>} */
export async function startModelServer(scenarios) {
  const child = fork(PROGRAM, scenarios);
  const exited = once(child, "exit");
  child.on("message", () => undefined); // Node keeps what nobody listens to for the next one who does
  const next = (/** @type {(said: unknown) => number | undefined} */ read) =>
    new Promise((/** @type {(value: number) => void} */ resolve, reject) => {
      const listen = (/** @type {unknown} */ said) => {
        const value = read(said);
        if (value === undefined) return;
        child.off("message", listen);
        resolve(value);
      };
      child.on("message", listen);
      child.once("exit", () => reject(new Error("The model server has ended.")));
    });
  const number = (/** @type {unknown} */ said, /** @type {string} */ name) => {
    const value = typeof said === "object" && said !== null ? Reflect.get(said, name) : undefined;
    return typeof value === "number" ? value : undefined;
  };
  const port = await next((said) => number(said, "port"));
  return {
    baseURL: `http://127.0.0.1:${port}/v1`,
    nextClose: (asked) => next((said) => (isAbout(said, asked) ? number(said, "closedAt") : undefined)),
    async close() {
      child.disconnect();
      await exited;
    },
  };
}

/** @param {unknown} said @param {string} asked */
function isAbout(said, asked) {
  return typeof said === "object" && said !== null && "asked" in said && said.asked === asked;
}

// @ts-check
// The model server of the benchmark, a process of its own (see model-server.mjs). It answers the prompt
// `bench 20000 full` or `bench warm-up`; the answers of the scenarios that the arguments name are written before it listens.
import { once } from "node:events";
import { createServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { listen } from "../../scripts/listen.mjs";
import { writeAnswer, writeWarmUp } from "./answers.mjs";
import { chatEvents } from "./chat-events.mjs";
import { parseScenario } from "./scenarios.mjs";

/** @typedef {import("node:http").ServerResponse} ServerResponse */

const CORS = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "*, authorization",
  "access-control-max-age": "7200",
};
/** No timer of Node is finer. */
const PACE_MS = 1;

/** By the scenario's name. */
const answers = new Map([["warm-up", chatEvents(writeWarmUp())]]);
for (const name of process.argv.slice(2)) answers.set(name, chatEvents(writeAnswer(parseScenario(name))));

const server = createServer((request, response) => {
  if (request.method === "OPTIONS") response.writeHead(204, CORS).end();
  else if (request.method === "GET") sendJSON(response, 200, { object: "list", data: [{ id: "bench" }] });
  else void chat(request, response);
});
process.send?.({ port: await listen(server) });
process.once("disconnect", () => process.exit(0));

/** @param {import("node:http").IncomingMessage} request @param {ServerResponse} response */
async function chat(request, response) {
  let body = "";
  for await (const piece of request.setEncoding("utf8")) body += piece;
  const asked = /"bench ([^"]+)"/.exec(body)?.[1] ?? "";
  const events = answers.get(asked);
  if (events === undefined) return sendJSON(response, 400, { error: "No such scenario." });
  const { perSecond } = asked === "warm-up" ? { perSecond: Infinity } : parseScenario(asked);
  response.once("close", () => {
    if (!response.writableFinished) process.send?.({ closedAt: Date.now(), asked });
  });
  response.writeHead(200, { ...CORS, "content-type": "text/event-stream", "cache-control": "no-cache" });
  await (perSecond === Infinity ? sendAll(response, events) : sendPaced(response, events, perSecond));
  response.end();
}

/** As fast as the connection takes it. @param {ServerResponse} response @param {readonly Buffer[]} events */
async function sendAll(response, events) {
  const closed = once(response, "close");
  for (const event of events) {
    if (!response.write(event)) await Promise.race([once(response, "drain"), closed]);
    if (response.destroyed) return;
  }
}

/**
 * Each event at its time after the first one, however late the timers are.
 *
 * @param {ServerResponse} response @param {readonly Buffer[]} events @param {number} perSecond
 */
async function sendPaced(response, events, perSecond) {
  const startedAt = performance.now();
  for (let sent = 0; sent < events.length && !response.destroyed;) {
    const due = 1 + Math.floor(((performance.now() - startedAt) / 1000) * perSecond);
    for (; sent < Math.min(due, events.length); sent += 1) response.write(events[sent]);
    await sleep(PACE_MS);
  }
}

/** @param {ServerResponse} response @param {number} status @param {object} body */
function sendJSON(response, status, body) {
  response.writeHead(status, { ...CORS, "content-type": "application/json" }).end(JSON.stringify(body));
}

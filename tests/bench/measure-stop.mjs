// @ts-check
import { setTimeout as sleep } from "node:timers/promises";
import { openChat, PARTS } from "./open-chat.mjs";
import { STOP_SCENARIO } from "./scenarios.mjs";
import { watchRun } from "./watch-run.mjs";

const STREAM_MS = 1000;

/**
 * Presses Stop in the middle of an answer.
 *
 * @param {import("./browser.mjs").Browser} browser @param {string} url of the page
 * @param {import("./model-server.mjs").ModelServer} server
 * @returns {Promise<number>} milliseconds from the click on Stop until the server has seen the connection close
 */
export async function measureStop(browser, url, server) {
  const question = `bench ${STOP_SCENARIO.name}`;
  const tab = await openChat(browser, { url, baseURL: server.baseURL, question });
  const watch = await tab.keep(watchRun, PARTS);
  const pressSend = await tab.aimAt(PARTS.send);
  await pressSend();
  await sleep(STREAM_MS);
  const pressStop = await tab.aimAt(PARTS.stop); // it may have moved since the run began
  const closed = server.nextClose(STOP_SCENARIO.name);
  closed.catch(() => undefined); // reported below, unless the run has ended otherwise
  await pressStop();
  const watched = await watch.evaluate(({ over }) => over);
  if (watched.status !== "stopped") throw new Error(`Stop ended as ${watched.status}.`);
  const closedAt = await closed;
  await tab.close();
  return closedAt - watched.stopClickedAt;
}

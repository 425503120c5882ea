// @ts-check
import { writeFile } from "node:fs/promises";
import { runToEnd } from "./measure-run.mjs";
import { openChat } from "./open-chat.mjs";

const SAMPLE_US = 100;
const SHOWN = 20;

/** @typedef {import("./measure-run.mjs").Place} Place */
/** @typedef {Awaited<ReturnType<typeof record>>} Profile */

/**
 * Records where the time of a run goes, and writes it for the Performance panel of Chrome's developer tools.
 *
 * @param {import("./browser.mjs").Browser} browser @param {Place} place
 * @param {import("./scenarios.mjs").Scenario} scenario @param {string} file a `.cpuprofile`
 * @returns {Promise<string>} a Markdown table of the functions that took the most time
 */
export async function profileRun(browser, place, scenario, file) {
  const profile = await record(browser, place, scenario);
  await writeFile(file, JSON.stringify(profile));
  const rows = [...timesOf(profile)].toSorted(([, a], [, b]) => b.self - a.self).slice(0, SHOWN);
  const lines = rows.map(
    ([name, { self, total }]) => `| ${self.toFixed(1)} | ${total.toFixed(1)} | ${name} |`,
  );
  return ["| self, ms | with callees, ms | function |", "| --- | --- | --- |", ...lines].join("\n");
}

/** @param {import("./browser.mjs").Browser} browser @param {Place} place @param {import("./scenarios.mjs").Scenario} scenario */
async function record(browser, place, scenario) {
  const { name, isCold } = scenario;
  const tab = await openChat(browser, { ...place, question: `bench ${name}`, isCold });
  await tab.devtools.send("Profiler.enable");
  await tab.devtools.send("Profiler.setSamplingInterval", { interval: SAMPLE_US });
  await tab.devtools.send("Profiler.start");
  await runToEnd(tab, scenario);
  const { profile } = await tab.devtools.send("Profiler.stop");
  await tab.close();
  return profile;
}

/** Milliseconds by function: its own, and with what it called. @param {Profile} profile */
function timesOf({ nodes, samples = [], timeDeltas = [] }) {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  /** @type {Map<string, { self: number, total: number }>} */
  const times = new Map();
  for (const [i, sample] of samples.entries()) {
    const ms = (timeDeltas[i + 1] ?? 0) / 1000; // a delta is the time since the sample before
    const seen = new Set();
    for (let id = /** @type {number | undefined} */ (sample); id !== undefined; id = parents.get(id)) {
      const name = names.get(id) ?? "";
      const time = times.get(name) ?? { self: 0, total: 0 };
      if (id === sample) time.self += ms;
      if (!seen.has(name)) time.total += ms;
      seen.add(name);
      times.set(name, time);
    }
  }
  times.delete("(root)");
  return times;
}

/** @param {{ functionName: string, url: string, lineNumber: number }} frame */
function nameOf({ functionName, url, lineNumber }) {
  const name = functionName === "" ? "(anonymous)" : functionName;
  if (url === "") return name;
  const { pathname } = new URL(url);
  return `${name} ${pathname === "/" ? "page" : pathname}:${lineNumber + 1}`;
}

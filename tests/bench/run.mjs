// @ts-check
// `npm run bench`: measures our page against a baseline page, and prints a table. docs/benchmark.md says what it means.
//   --rounds N        how often each is measured, 3 unless told otherwise
//   --only NAME       one of the scenarios ("20000 full", "cold 1000 200/s", "300 kB word", or any like them), "history", "stop", "usable" or "weight"
//   --profile FILE    writes a CPU profile of our page in the scenario instead, "20000 full" unless --only says another
//   --itself          measures the baseline in our place: how far from 1.00 the ratios are by chance
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { launchBrowser } from "./browser.mjs";
import { describeMachine } from "./describe-machine.mjs";
import { measureAll } from "./measure-all.mjs";
import { startModelServer } from "./model-server.mjs";
import { probe } from "./probe.mjs";
import { profileRun } from "./profile.mjs";
import { tableOf } from "./report.mjs";
import {
  HISTORY_SCENARIO,
  isLong,
  LONG_SCENARIOS,
  parseScenario,
  SCENARIOS,
  STOP_SCENARIO,
} from "./scenarios.mjs";
import { serveSite } from "./site.mjs";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "3" },
    only: { type: "string" },
    profile: { type: "string" },
    itself: { type: "boolean", default: false },
  },
});
const { only, profile, itself } = values;
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error("--rounds takes a whole number from 1.");
const isPart = only !== undefined && ["history", "stop", "usable", "weight"].includes(only);
const named = only === undefined ? [...SCENARIOS, ...LONG_SCENARIOS] : isPart ? [] : [parseScenario(only)];
const scenarios = named.filter((scenario) => !isLong(scenario));
const longScenarios = named.filter(isLong);

const [load = NaN] = loadavg();
const site = await serveSite(); // first: it fails when the page doesn't build
const server = await startModelServer([
  ...new Set([...named, STOP_SCENARIO, HISTORY_SCENARIO].map(({ name }) => name)),
]);
const browser = await launchBrowser();
try {
  const { baseURL } = server;
  const real = { url: site.ours, baseURL };
  const { look, framesPerSecond } = await probe(browser, real);
  const baseline = { url: `${site.baseline}?${new URLSearchParams(look)}`, baseURL };
  const ours = itself ? baseline : real;
  if (profile !== undefined) {
    const scenario = named.length === 1 ? named[0] : parseScenario("20000 full");
    if (scenario !== undefined) console.log(await profileRun(browser, ours, scenario, profile));
  } else {
    const wants = (/** @type {string} */ part) => only === undefined || only === part;
    const pages = { ours, baseline };
    const rows = await measureAll({ browser, server, site, pages, scenarios, longScenarios, rounds, wants });
    console.log(`${describeMachine(browser, framesPerSecond, rounds, load)}\n\n${tableOf(rows)}`);
  }
} finally {
  await Promise.all([browser.close(), site.close(), server.close()]);
}

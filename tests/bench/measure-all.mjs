// @ts-check
import { alternate } from "./alternate.mjs";
import { historyRows } from "./history-rows.mjs";
import { measureLong } from "./measure-long.mjs";
import { measureRun } from "./measure-run.mjs";
import { measureStop } from "./measure-stop.mjs";
import { growthRows, longRows, runRows } from "./rows.mjs";
import { usableRows } from "./usable-rows.mjs";
import { weighPage } from "./weigh.mjs";

/** @typedef {import("./measure-run.mjs").Place} Place */
/** @typedef {import("./report.mjs").Row} Row */

/**
 * @param {object} options
 * @param {import("./browser.mjs").Browser} options.browser
 * @param {import("./model-server.mjs").ModelServer} options.server
 * @param {import("./site.mjs").Site} options.site
 * @param {{ ours: Place, baseline: Place }} options.pages
 * @param {readonly import("./scenarios.mjs").Scenario[]} options.scenarios
 * @param {readonly import("./scenarios.mjs").Scenario[]} options.longScenarios measured on our page alone
 * @param {number} options.rounds
 * @param {(part: "history" | "stop" | "usable" | "weight") => boolean} options.wants
 * @returns {Promise<Row[]>}
 */
export async function measureAll({ browser, server, site, pages, scenarios, longScenarios, rounds, wants }) {
  const measured = [];
  for (const scenario of scenarios) {
    const runs = await alternate(scenario.name, rounds, pages, (page) => measureRun(browser, page, scenario));
    measured.push({ scenario, runs });
  }
  const rows = measured.flatMap(({ scenario, runs }) => runRows(scenario, runs));
  for (const scenario of longScenarios) {
    const { ours } = await alternate(scenario.name, rounds, { ours: pages.ours }, (page) =>
      measureLong(browser, page, scenario),
    );
    rows.push(...longRows(scenario, ours));
  }
  const short = measured.find(({ scenario }) => scenario.name === "1000 full");
  const long = measured.find(({ scenario }) => scenario.name === "20000 full");
  if (short !== undefined && long !== undefined) rows.push(...growthRows(short, long));
  if (wants("stop")) {
    const ms = await alternate("stop", rounds, pages, ({ url }) => measureStop(browser, url, server));
    rows.push({ scenario: "stop", figure: "until the server sees it", unit: "ms", digits: 1, ...ms });
  }
  if (wants("history")) rows.push(...(await historyRows(browser, pages.ours, rounds)));
  if (wants("usable")) rows.push(...(await usableRows(browser, site, rounds)));
  return wants("weight") ? [...rows, ...(await weighPage())] : rows;
}

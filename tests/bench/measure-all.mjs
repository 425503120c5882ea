// @ts-check
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PAGE } from "../../scripts/paths.mjs";
import { alternate } from "./alternate.mjs";
import { measureRun } from "./measure-run.mjs";
import { measureStop } from "./measure-stop.mjs";
import { measureUsable } from "./measure-usable.mjs";
import { growthRows, runRows } from "./rows.mjs";
import { withoutCode } from "./site.mjs";
import { weighPage } from "./weigh.mjs";

/** @typedef {import("./measure-run.mjs").Place} Place */
/** @typedef {import("./report.mjs").Row} Row */

/** Opening a page takes a moment only, and varies. */
const LEAST_OPENINGS = 9;

/**
 * @param {object} options
 * @param {import("@playwright/test").Browser} options.browser
 * @param {import("./model-server.mjs").ModelServer} options.server
 * @param {import("./site.mjs").Site} options.site
 * @param {{ ours: Place, baseline: Place }} options.pages
 * @param {readonly import("./scenarios.mjs").Scenario[]} options.scenarios
 * @param {number} options.rounds
 * @param {(part: "stop" | "usable" | "weight") => boolean} options.wants
 * @returns {Promise<Row[]>}
 */
export async function measureAll({ browser, server, site, pages, scenarios, rounds, wants }) {
  const measured = [];
  for (const scenario of scenarios) {
    const runs = await alternate(scenario.name, rounds, pages, (page) => measureRun(browser, page, scenario));
    measured.push({ scenario, runs });
  }
  const rows = measured.flatMap(({ scenario, runs }) => runRows(scenario, runs));
  const [short, , long] = measured;
  if (short !== undefined && long !== undefined) rows.push(...growthRows(short, long));
  if (wants("stop")) {
    const ms = await alternate("stop", rounds, pages, ({ url }) => measureStop(browser, url, server));
    rows.push({ scenario: "stop", figure: "until the server sees it", unit: "ms", digits: 1, ...ms });
  }
  if (wants("usable")) {
    const places = {
      "from http": { ours: site.committed, baseline: site.bare },
      "from disk": await onDisk(),
    };
    for (const [figure, urls] of Object.entries(places)) {
      const name = `usable ${figure}`;
      const ms = await alternate(name, Math.max(rounds, LEAST_OPENINGS), urls, (url) =>
        measureUsable(browser, url),
      );
      rows.push({ scenario: "usable", figure, unit: "ms", digits: 1, ...ms });
    }
    await rm(new URL(".", places["from disk"].baseline), { recursive: true });
  }
  return wants("weight") ? [...rows, ...(await weighPage())] : rows;
}

/** The committed page and its bare markup as files. */
async function onDisk() {
  const bare = join(await mkdtemp(join(tmpdir(), "causette-bench-")), "bare.html");
  await writeFile(bare, withoutCode(await readFile(PAGE, "utf8")));
  return { ours: pathToFileURL(PAGE).href, baseline: pathToFileURL(bare).href };
}

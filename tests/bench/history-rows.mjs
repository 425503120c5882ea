// @ts-check
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measureHistory, openWithHistory } from "./measure-history.mjs";
import { runToEnd } from "./measure-run.mjs";
import { openChatIn, PARTS } from "./open-chat.mjs";
import { HISTORY_SCENARIO } from "./scenarios.mjs";
import { writeSeed } from "./seed-history.mjs";

/** @typedef {import("./report.mjs").Row} Row */
/** @typedef {import("./measure-run.mjs").Place} Place */
/** @typedef {import("./measure-history.mjs").HistoryFigures} HistoryFigures */

const SCENARIO = "history";
/** 200,000 messages, some 100 MB of text. */
const MANY = 10_000;
/** So that the list has rows to draw as well. */
const FEW = 20;

/** @type {readonly (readonly [keyof HistoryFigures, string, string])[]} */
const FIGURES = [
  ["usableMs", "usable", "ms"],
  ["listMs", "list after usable", "ms"],
  ["rows", "rows mounted", ""],
  ["openMs", "conversation opened", "ms"],
  ["firstHitMs", "first hits", "ms"],
  ["allHitsMs", "all hits", "ms"],
  ["slowestKeyMs", "slowest key", "ms"],
  ["longestTaskMs", "longest task", "ms"],
];

/**
 * What 10,000 conversations cost, beside a store with 20: each is imported into a context of its own, and the page is
 * opened again there for each round.
 *
 * @param {import("./browser.mjs").Browser} browser @param {Place} place @param {number} rounds
 * @returns {Promise<Row[]>}
 */
export async function historyRows(browser, { url, baseURL }, rounds) {
  const folder = await mkdtemp(join(tmpdir(), "causette-bench-"));
  try {
    const [many, few] = [await seeded(MANY), await seeded(FEW)];
    /** @type {{ ours: HistoryFigures, baseline: HistoryFigures }[]} */
    const figures = [];
    const busy = [];
    for (let round = 0; round < rounds; round += 1) {
      process.stderr.write(`${SCENARIO}, round ${round + 1} of ${rounds}\n`);
      figures.push({
        ours: await measureHistory(many.tab, url),
        baseline: await measureHistory(few.tab, url),
      });
      busy.push({ ours: await streamed(many.tab), baseline: await streamed(few.tab) });
    }
    await Promise.all([many.tab.close(), few.tab.close()]);
    return [
      ...FIGURES.map(([key, figure, unit]) => ({
        ...{ scenario: SCENARIO, figure, unit },
        ours: figures.map(({ ours }) => ours[key]),
        baseline: figures.map(({ baseline }) => baseline[key]),
      })),
      {
        ...{ scenario: SCENARIO, figure: "busy while streaming", unit: "ms" },
        ours: busy.map(({ ours }) => ours),
        baseline: busy.map(({ baseline }) => baseline),
      },
      imported("import, total", many.importMs),
      imported("import, longest task", many.longestTaskMs),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }

  /** @param {number} count */
  async function seeded(count) {
    process.stderr.write(`${SCENARIO}: imports ${count} conversations\n`);
    const file = join(folder, `${count}.jsonl`);
    await writeSeed(file, count);
    return openWithHistory(browser, url, file);
  }

  /** @param {import("./tab.mjs").Tab} tab */
  async function streamed(tab) {
    await tab.seen(PARTS.answer);
    await tab.click(PARTS.startOver);
    await tab.gone(PARTS.answer);
    await openChatIn(tab, { url, baseURL, question: `bench ${HISTORY_SCENARIO.name}` });
    return (await runToEnd(tab, HISTORY_SCENARIO)).busyMs;
  }
}

/** @param {string} figure @param {number} ms @returns {Row} */
function imported(figure, ms) {
  return { scenario: SCENARIO, figure, unit: "ms", ours: [ms], baseline: [] };
}

// @ts-check
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PAGE } from "../../scripts/paths.mjs";
import { alternate } from "./alternate.mjs";
import { measureUsable } from "./measure-usable.mjs";
import { withoutCode } from "./site.mjs";

/** @typedef {import("./report.mjs").Row} Row */

/** Opening a page takes a moment only, and varies. */
const LEAST_OPENINGS = 21;

/**
 * How soon the committed page can be typed into, over http and from disk, beside its markup alone.
 *
 * @param {import("./browser.mjs").Browser} browser @param {import("./site.mjs").Site} site
 * @param {number} rounds
 * @returns {Promise<Row[]>}
 */
export async function usableRows(browser, site, rounds) {
  const folder = await mkdtemp(join(tmpdir(), "causette-bench-"));
  try {
    const bare = join(folder, "bare.html");
    await writeFile(bare, withoutCode(await readFile(PAGE, "utf8")));
    const onDisk = { ours: pathToFileURL(PAGE).href, baseline: pathToFileURL(bare).href };
    return [
      await row("from http", { ours: site.committed, baseline: site.bare }),
      await row("from disk", onDisk),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }

  /** @param {string} figure @param {{ ours: string, baseline: string }} urls @returns {Promise<Row>} */
  async function row(figure, urls) {
    const openings = Math.max(rounds, LEAST_OPENINGS);
    const ms = await alternate(`usable ${figure}`, openings, urls, (url) => measureUsable(browser, url));
    return { scenario: "usable", figure, unit: "ms", digits: 1, ...ms };
  }
}

// @ts-check

/**
 * What was measured on our page and on the one that it is compared with, round by round.
 *
 * @template T
 * @typedef {{ ours: T[], baseline: T[] }} Both
 */

const ORDER = /** @type {const} */ (["ours", "baseline"]);
/** Far longer than any round: a page that takes longer has stopped. */
const LIMIT_MS = 120_000;

/**
 * Measures both in turns, so that what else the machine does meets both alike. Rejects when a round doesn't end.
 *
 * @template Place, Figures
 * @param {string} name @param {number} rounds @param {{ ours: Place, baseline?: Place }} places without a baseline, ours alone
 * @param {(place: Place) => Promise<Figures>} measure
 * @returns {Promise<Both<Figures>>}
 */
export async function alternate(name, rounds, places, measure) {
  /** @type {Both<Figures>} */
  const figures = { ours: [], baseline: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const page of round % 2 === 0 ? ORDER : ORDER.toReversed()) {
      const place = places[page];
      if (place === undefined) continue;
      process.stderr.write(`${name}, round ${round + 1} of ${rounds}: ${page}\n`);
      figures[page].push(await withinLimit(measure(place)));
    }
  }
  return figures;
}

/** @template T @param {Promise<T>} round @returns {Promise<T>} */
async function withinLimit(round) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const late = new Promise((/** @type {(value: never) => void} */ _, reject) => {
    timer = setTimeout(() => reject(new Error(`It did not end within ${LIMIT_MS / 1000} s.`)), LIMIT_MS);
  });
  try {
    return await Promise.race([round, late]);
  } finally {
    clearTimeout(timer);
  }
}

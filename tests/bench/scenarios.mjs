// @ts-check

/**
 * An answer and its speed. Its name is what the page asks: `bench 5000 1000/s`.
 *
 * @typedef {object} Scenario
 * @property {string} name such as `20000 full` or `1000 200/s`
 * @property {number} tokens
 * @property {number} perSecond Infinity: as fast as the connection takes them
 */

/** What `npm run bench` measures. */
export const SCENARIOS = ["1000 full", "5000 full", "20000 full", "1000 200/s", "5000 1000/s"].map(
  parseScenario,
);
/** What streams when Stop is pressed. */
export const STOP_SCENARIO = parseScenario("5000 1000/s");

/** @param {string} name @returns {Scenario} fails if it is none */
export function parseScenario(name) {
  const [, tokens, speed] = /^(\d+) (full|\d+\/s)$/.exec(name) ?? [];
  if (tokens === undefined || speed === undefined)
    throw new Error(`"${name}" is no scenario: try "20000 full" or "1000 200/s".`);
  return { name, tokens: Number(tokens), perSecond: speed === "full" ? Infinity : parseInt(speed, 10) };
}

// @ts-check

/**
 * A stream of numbers that is the same for the same seed.
 *
 * @typedef {object} Random
 * @property {(below: number) => number} integer from 0 to `below` - 1
 * @property {(probability: number) => boolean} chance
 * @property {<T>(choices: readonly T[]) => T} pick
 */

/**
 * Mulberry32 (https://github.com/cprosche/mulberry32): `Math.random` takes no seed, and an answer has to be the same in
 * every run of the benchmark.
 *
 * @param {number} seed
 * @returns {Random}
 */
export function createRandom(seed) {
  let state = seed >>> 0;
  function next() {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const integer = (/** @type {number} */ below) => Math.floor(next() * below);
  return {
    integer,
    chance: (probability) => next() < probability,
    pick(choices) {
      const index = integer(choices.length);
      for (const [i, choice] of choices.entries()) if (i === index) return choice;
      throw new Error("Nothing to pick from.");
    },
  };
}

// @ts-check
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { createRandom } from "./random.mjs";

const MESSAGES = 20;
const WORDS_PER_MESSAGE = 60;
/** A word that a few conversations have, the oldest among them. */
export const RARE = { word: "Quokkaélan", query: "quokkaelan", count: 5 };
/** A word that all have. */
export const COMMON = "walnut";
const SYLLABLES =
  "an ber ca do el fra gi hou in jo ka lé mi no or pi qua re sta tu un ver wo xi ya zu ing ment ion".split(
    " ",
  );

/**
 * Writes conversations in the format that the page imports (docs/conversations-format.md), some 500 characters per message.
 *
 * @param {string} file @param {number} count
 */
export async function writeSeed(file, count) {
  const random = createRandom(7);
  const vocabulary = Array.from({ length: 20_000 }, () => makeWord(random));
  const stream = createWriteStream(file);
  const line = async (/** @type {object} */ record) => {
    if (!stream.write(`${JSON.stringify(record)}\n`)) await once(stream, "drain");
  };
  await line({ causette: "conversations", version: 1 });
  const every = Math.max(1, Math.floor(count / RARE.count));
  for (let index = 0; index < count; index += 1) {
    const id = `seed-${index}`;
    const at = Date.UTC(2026, 0, 1) - index * 3_600_000;
    const title = `${makeText(random, vocabulary, 5)} ${index}`;
    const leaf = `${id}-${MESSAGES - 1}`;
    await line({ type: "conversation", id, title, createdAt: at, updatedAt: at, leaf, model: "bench" });
    for (let number = 0; number < MESSAGES; number += 1) {
      const isRare = number === 7 && index % every === every - 1;
      const words = `${makeText(random, vocabulary, WORDS_PER_MESSAGE)} ${isRare ? RARE.word : COMMON}.`;
      const place = { conversation: id, id: `${id}-${number}`, at: at + number };
      const parent = number === 0 ? {} : { parent: `${id}-${number - 1}` };
      const said =
        number % 2 === 0
          ? { role: "user", text: words }
          : {
              role: "assistant",
              thinking: "",
              answer: words,
              end: { ending: { status: "done", reason: "stop" } },
            };
      await line({ type: "message", ...place, ...parent, ...said });
    }
  }
  stream.end();
  await once(stream, "finish");
}

/** @param {import("./random.mjs").Random} random */
function makeWord(random) {
  return Array.from({ length: 1 + random.integer(4) }, () => random.pick(SYLLABLES)).join("");
}

/** @param {import("./random.mjs").Random} random @param {readonly string[]} vocabulary @param {number} words */
function makeText(random, vocabulary, words) {
  return Array.from({ length: words }, () => vocabulary[random.integer(vocabulary.length)]).join(" ");
}

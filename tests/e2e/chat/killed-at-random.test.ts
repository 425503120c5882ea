import { setTimeout as sleep } from "node:timers/promises";
import { createRandom } from "../../bench/random.mjs";
import { role, text } from "../../support/chunks.ts";
import type { Exchange } from "../../support/exchange.ts";
import { readKept } from "../../support/kept.ts";
import { connect, expect, MOST_LOST_MS, test } from "../../support/killable-test.ts";
import type { Chat } from "../../support/page.ts";

/** How often the browser is killed: 5 times, or as often as CAUSETTE_KILLS says; more than 5 print what was lost. */
const KILLS = Number(process.env["CAUSETTE_KILLS"] ?? 5);
/** Where the random moments begin; CAUSETTE_SEED repeats those of a run that has failed. */
const SEED = Number(process.env["CAUSETTE_SEED"] ?? Date.now() % 1_000_000);
/** How fast the server writes, and how much at most: for some 3 s. */
const PER_CHUNK_MS = 20;
const MOST_CHUNKS = 150;

/** A text that the server has sent, with its time. */
interface Sent {
  readonly text: string;
  readonly at: number;
}

test(`killed at ${KILLS} random moments, the browser keeps each question, and each answer but for its last second`, async ({
  launch,
  server,
}) => {
  test.setTimeout(30_000 + KILLS * 20_000);
  const random = createRandom(SEED);
  const answers: string[] = [];
  const lost: number[] = [];
  let { chat, kill } = await launch();
  await chat.open();
  for (let count = 1; count <= KILLS; count += 1) {
    const chunks = 1 + random.integer(MOST_CHUNKS);
    const moment = `seed ${SEED}, kill ${count} after ${chunks} chunks`;
    const asked = server.nextChat();
    await chat.ask(`Question ${count}`);
    const exchange = await asked;
    await expectKept(chat, `Question ${count}`);
    const sent = await sendWords(exchange, count, chunks);
    const killedAt = Date.now();
    const old = sent.findLast(({ at }) => killedAt - at > MOST_LOST_MS);
    if (old !== undefined) await expectKept(chat, old.text.trim());
    await kill();

    ({ chat, kill } = await launch());
    await chat.openPlain();
    const questions = Array.from({ length: count }, (_, index) => `Question ${index + 1}`);
    await expect(articles(chat, "You"), moment).toHaveText(questions.map((each) => new RegExp(each)));
    await expect(chat.log.locator("[data-role=assistant][data-drawn]"), moment).toHaveCount(count);
    const shown = await articles(chat, "Assistant").locator("[data-part=answer]").allTextContents();
    const answer = plain(shown.at(-1) ?? "");
    expect(shown.slice(0, -1).map(plain), `${moment}: the answers before`).toEqual(answers);
    expect(plain(sent.map((each) => each.text).join("")).startsWith(answer), `${moment}: ${answer}`).toBe(
      true,
    );
    lost.push(lostMs(sent, answer, killedAt));
    expect(lost.at(-1), `${moment}: what is lost, in ms`).toBeLessThanOrEqual(MOST_LOST_MS);
    answers.push(answer);
    await connect(chat, server.baseURL);
  }
  const mean = Math.round(lost.reduce((sum, each) => sum + each, 0) / lost.length);
  const figures = `min ${Math.min(...lost)}, mean ${mean}, max ${Math.max(...lost)} (seed ${SEED})`;
  test.info().annotations.push({ type: "lost at a kill, in ms", description: figures });
  if (KILLS > 5) console.log(`Lost at a kill, in ms: ${figures}: ${lost.join(", ")}`);
});

/** Waits until a text is in the database: on a busy machine, that can take longer than the page wants it to. */
async function expectKept(chat: Chat, part: string): Promise<void> {
  const kept = async (): Promise<string> => {
    const { texts, pieces } = await readKept(chat.page);
    return JSON.stringify([texts, pieces]);
  };
  await expect.poll(kept).toContain(part);
}

/** Sends so many words, one after the other. No other question gets the same. */
async function sendWords(exchange: Exchange, question: number, chunks: number): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  exchange.send(role());
  for (let index = 1; index <= chunks; index += 1) {
    const word = `walnut${question}x${index} `;
    exchange.send(text(word));
    sent.push({ text: word, at: Date.now() });
    if (index < chunks) await sleep(PER_CHUNK_MS); // the server's pace
  }
  return sent;
}

/** How long before the kill the first word was sent that is not there. */
function lostMs(sent: readonly Sent[], answer: string, killedAt: number): number {
  const there = answer === "" ? 0 : answer.split(" ").length;
  const whole = answer.endsWith(sent[there - 1]?.text.trim() ?? "") ? there : there - 1;
  const first = sent[whole];
  return first === undefined ? 0 : killedAt - first.at;
}

function articles(chat: Chat, name: "You" | "Assistant") {
  return chat.log.getByRole("article", { name });
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

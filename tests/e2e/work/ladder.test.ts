import { finish, role, text } from "../../support/chunks.ts";
import { copyLadder, ladderPages } from "../../support/ladder.ts";
import { expect, test } from "../../support/page.ts";
import { says } from "../../support/scenarios.ts";

const QUESTION =
  'Say "it\'s" in {braces} and {{two}}, `$x`, \\n, 100 %, </script>, 👩‍🚀, \u2028,\nin two lines.';
const PIECES = ["Because ", '"tokens" ', "come\n", "one by one: 👩‍🚀 <b>."];

test.use({ cdn: "as-esm.sh", ownContext: true });

for (const [index, name] of (await ladderPages()).entries()) {
  test(`${name} opens from disk, asks as it is written, and shows ${index === 0 ? "the answer" : "each piece at once"}`, async ({
    page,
    server,
  }) => {
    const ladder = await copyLadder(server.baseURL, QUESTION);
    const answer = page.locator("#answer");
    const asked = server.nextChat();
    await page.goto(ladder.url(name));
    const exchange = await asked;
    if (index === 0) await says(PIECES)(exchange);
    else {
      exchange.send(role());
      let shown = "";
      for (const piece of PIECES) {
        exchange.send(text(piece));
        shown += piece;
        await expect.poll(() => answer.textContent()).toBe(shown);
      }
      exchange.send(finish("stop"));
      exchange.send("[DONE]");
      exchange.end();
    }
    await expect.poll(() => answer.textContent()).toBe(PIECES.join(""));
    expect(server.chats).toHaveLength(1);
    expect(server.chats[0]?.body).toMatchObject({
      messages: [
        { role: "system", content: "Answer in one sentence." },
        { role: "user", content: QUESTION },
      ],
      ...(index === 0 ? {} : { stream: true }),
    });
    await ladder.remove();
  });
}

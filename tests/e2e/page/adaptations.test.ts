import { finish, role, text } from "../../support/chunks.ts";
import { hiddenParts } from "../../support/hidden-parts.ts";
import { expect, started, test } from "../../support/page.ts";
import { says } from "../../support/scenarios.ts";

const CODE = "\n\n```ts\nconst a = 1;\n```\n";
const TABLE = (cells: string) => `\n\n| ${cells} |\n| --- | --- |\n| ${cells} |\n`;

test.describe("at 200 % zoom", () => {
  test.use({ viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 });
  test("the frame holds, and nothing is cut off sideways", async ({ chat, page, server }) => {
    server.answer(says("A paragraph.\n\n".repeat(40)));
    await chat.openPlain();
    await started(page);
    await expect.poll(() => hiddenParts(page)).toEqual([]);
    // The end of the quiet check moves what is below its panel.
    await expect(page.locator("[data-part=connection]")).toHaveAttribute("data-status", /fault|connected/);
    await chat.baseURL.fill(server.baseURL);
    for (const control of await chat.configuration.locator("input, button, select").all()) {
      if (!(await control.isVisible())) continue;
      await control.scrollIntoViewIfNeeded();
      await expect(control).toBeInViewport({ ratio: 0.99 });
    }
    await chat.ask("Write much");
    await expect(chat.status).toHaveText(/^Done/);
    await expect.poll(() => hiddenParts(page)).toEqual([]);
  });
});

test("With less motion, nothing moves by itself; else only the mark of a run that waits does", async ({
  chat,
  page,
  server,
}) => {
  const animations = () => page.evaluate(() => document.getAnimations().length);
  await chat.open();
  await chat.closeConfiguration();
  const asked = server.nextChat();
  await chat.ask("Hello");
  const exchange = await asked;
  exchange.send(role());
  await expect(chat.status).toHaveText(/^Waiting/);
  await expect.poll(animations).toBe(1);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await expect.poll(animations).toBe(0);
  await chat.stop.hover();
  expect(await animations()).toBe(0);
  exchange.send(text("Hi."));
  exchange.send(finish("stop"));
  exchange.end();
  await expect(chat.status).toHaveText(/^Done/);
});

test("With forced colours, a switch shows whether it is on, and marks have a colour of the system", async ({
  chat,
  page,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  await chat.openPlain();
  await chat.openConfiguration();
  const look = async () => (await chat.stream.screenshot()).toString("base64");
  const on = await look();
  await chat.stream.uncheck();
  await chat.openConfiguration();
  await chat.configuration.getByRole("heading", { name: "Sampling" }).hover();
  expect(await look()).not.toBe(on);
  const mark = page.locator("[data-part=status]");
  const colours = await mark.evaluate((status) => [
    getComputedStyle(status, "::before").backgroundColor,
    getComputedStyle(status).color,
  ]);
  expect(colours[0]).toBe(colours[1]);
});

test("Arabic and Hebrew stand from right to left, the English and the code beside them from left to right", async ({
  chat,
  server,
}) => {
  const arabic = `## عنوان\n\nهذه فقرة قصيرة.\n\n- العنصر الأول\n- العنصر الثاني\n\n> اقتباس من كتاب${TABLE("عمود | قيمة")}`;
  const hebrew = "זו פסקה בעברית עם `const a` בתוכה.\n\n1. ראשון\n2. שני";
  server.answer(says(`${arabic}\n\n${hebrew}\n\nAn English paragraph.\n\n- An item${CODE}`));
  await chat.open();
  await chat.ask("مرحبا");
  await expect(chat.status).toHaveText(/^Done/);
  const { answer } = chat;
  await expect(answer.locator(".hljs-keyword")).toHaveText("const"); // the end of it is drawn for good
  const directionOf = (selector: string) =>
    answer
      .locator(selector)
      .first()
      .evaluate((part) => getComputedStyle(part).direction);
  for (const part of ["h4, h5", "p", "ul > li", "blockquote", "table", "ol > li"])
    expect(await directionOf(part), part).toBe("rtl");
  expect(await answer.getByText("An English").evaluate((part) => getComputedStyle(part).direction)).toBe(
    "ltr",
  );
  expect(await directionOf("pre")).toBe("ltr");

  const placeOf = (part: Element) => {
    const range = document.createRange();
    range.selectNodeContents(part);
    const [words, box] = [range.getBoundingClientRect(), part.parentElement?.getBoundingClientRect()];
    return { left: words.left - (box?.left ?? 0), right: (box?.right ?? 0) - words.right };
  };
  for (const words of ["هذه فقرة", "العنصر الأول", "اقتباس", "זו פסקה", "ראשון"]) {
    const { left, right } = await answer.getByText(words).evaluate(placeOf);
    expect(right, words).toBeLessThan(left);
  }
  for (const words of ["An English", "An item"]) {
    const { left, right } = await answer.getByText(words).evaluate(placeOf);
    expect(left, words).toBeLessThan(right);
  }
  const border = await answer
    .locator("blockquote")
    .evaluate((quote) => [getComputedStyle(quote).borderRightWidth, getComputedStyle(quote).borderLeftWidth]);
  expect(border).toEqual(["3px", "0px"]);
  const [first, second] = await answer
    .locator("th")
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().x));
  expect(first).toBeGreaterThan(second ?? 0);
  await expect(chat.log.getByRole("article", { name: "You" }).locator("[data-part=answer]")).toHaveCSS(
    "direction",
    "rtl",
  );
});

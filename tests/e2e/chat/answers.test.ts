import { text } from "../../support/chunks.ts";
import { expect, test } from "../../support/page.ts";
import { begin, says } from "../../support/scenarios.ts";

const ANSWER = `# Why

It **packs** an application, see [the docs](https://docs.example/).

| Engine | Speed |
| --- | ---: |
| llama.cpp | 120 |

\`\`\`js
const answer = 42;
\`\`\`
`;

test.beforeEach(({ context }) => context.grantPermissions(["clipboard-read", "clipboard-write"]));

test("Markdown is rendered while it streams, and finished blocks keep their nodes", async ({
  chat,
  server,
}) => {
  await chat.open();
  const asked = server.nextChat();
  await chat.ask("Why?");
  const exchange = await asked;
  begin(exchange, "First **bold** words.\n\nSecond");
  const strong = chat.answer.locator("strong");
  await expect(strong).toHaveText("bold");
  await strong.evaluate((node) => Object.assign(window, { kept: node }));
  exchange.send(text(" paragraph with `code` and **half a bo"));
  await expect(chat.answer.locator("code")).toHaveText("code");
  await expect(chat.answer).toContainText("half a bo");
  await expect(chat.answer).not.toContainText("**");
  exchange.send(text("ld** end.\n\n- one\n- two\n"));
  await says([])(exchange);
  await expect(chat.status).toHaveText(/^Done/);
  await expect(chat.answer.locator("li")).toHaveText(["one", "two"]);
  expect(await strong.first().evaluate((node) => Object.is(Reflect.get(window, "kept"), node))).toBe(true);
});

test("code has its language, colours, and a button that copies exactly the code", async ({
  chat,
  server,
  page,
}) => {
  server.answer(says(ANSWER));
  await chat.open();
  await chat.ask("Why?");
  await expect(chat.answer.locator("figcaption")).toContainText("js");
  await expect(chat.answer.locator("pre .hljs-keyword")).toHaveText("const");
  await chat.answer.getByRole("button", { name: "Copy" }).click();
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toBe("const answer = 42;");
});

test("code is coloured once it is on screen", async ({ chat, server }) => {
  const far = Array.from({ length: 80 }, (_, line) => `Line ${line}\n\n`).join("");
  server.answer(says(`${ANSWER}\n${far}\`\`\`js\nlet last = 1;\n\`\`\`\n`));
  await chat.open();
  await chat.ask("Why?");
  await expect(chat.answer.locator(".hljs-keyword").last()).toHaveText("let");
  await chat.log.press("Home");
  await expect(chat.answer.locator(".hljs-keyword")).toHaveText(["const", "let"]);
});

test("Raw shows what the model wrote, and back again", async ({ chat, server }) => {
  server.answer(says(ANSWER));
  await chat.open();
  await chat.ask("Why?");
  await expect(chat.answer.locator("table")).toBeVisible();
  const raw = chat.log.getByRole("button", { name: "Raw" });
  await raw.click();
  await expect(raw).toHaveAttribute("aria-pressed", "true");
  await expect.poll(() => chat.answer.textContent()).toBe(ANSWER);
  await raw.click();
  await expect(chat.answer.locator("h4")).toHaveText("Why");
  await expect(chat.answer.locator("table")).toBeVisible();
});

test("Copy gives the Markdown, Copy as rich text gives it formatted as well", async ({
  chat,
  server,
  page,
}) => {
  server.answer(says(ANSWER));
  await chat.open();
  await chat.ask("Why?");
  await expect(chat.answer.locator("strong")).toHaveText("packs");
  await chat.log.locator("[data-action=copy]").last().click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(ANSWER);
  await chat.log.getByRole("button", { name: "Copy as rich text" }).click();
  const read = (): Promise<string | undefined> =>
    page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return item?.types.includes("text/html") ? (await item.getType("text/html")).text() : undefined;
    });
  await expect.poll(read).toContain("<strong>packs</strong>");
  const html = await read();
  expect(html).not.toContain("<button");
});

test("KaTeX renders formulas, and amounts of money stay text", async ({ chat, server }) => {
  server.answer(says("Energy is $E = mc^2$, for $5 and $10.\n\n$$\\frac{1}{2}$$\n"));
  await chat.open();
  await chat.ask("Energy?");
  await expect(chat.answer.locator(".katex")).toHaveCount(2);
  await expect(chat.answer).toContainText("$5 and $10");
});

test("without the libraries an answer is plain text, and is rendered as soon as they are loaded", async ({
  chat,
  server,
  page,
}) => {
  let isBlocked = true;
  await page.route("https://esm.sh/markdown-it**", (route) => (isBlocked ? route.abort() : route.continue()));
  server.answer(says("It **packs**\nan application."));
  await chat.open();
  await chat.ask("Why?");
  await expect(chat.status).toHaveText(/^Done/);
  await expect(chat.answer).toContainText("It **packs**");
  isBlocked = false;
  await chat.ask("And?");
  await expect(chat.answer.locator("strong")).toHaveText("packs");
  await expect(chat.log.locator("strong")).toHaveCount(2);
});

test("hostile Markdown runs no code and requests no other host, when streamed and when restored", async ({
  chat,
  server,
  page,
  outside,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const hostile = [
    "[a](javascript:document.title=1) [b](JaVaScRiPt:document.title=1) <javascript:document.title=1>",
    "[c](data:text/html,<script>document.title=1</script>) [d](vbscript:x) [e](file:///etc/passwd)",
    "![x](https://evil.example/x.png) [![y](https://evil.example/y.png)](https://evil.example/)",
    '<svg onload="document.title=1"><math href="javascript:document.title=1">x</math></svg>',
    '<style>@import "https://evil.example/s.css"</style> <link rel=stylesheet href=https://evil.example/>',
    "$\\href{javascript:document.title=1}{x}$ $\\includegraphics{https://evil.example/z.png}$",
    "![s](data:image/svg+xml,<svg onload=document.title=1>)",
  ].join("\n\n");
  server.answer(says(hostile));
  await chat.open();
  await chat.ask("Attack");
  await expect(chat.status).toHaveText(/^Done/);
  await expect(chat.answer.locator("a").first()).toBeVisible(); // drawn as Markdown
  await expect(chat.answer).toContainText("evil.example");
  await page.reload();
  await expect(chat.answer.locator("a").first()).toBeVisible();
  await expect(chat.answer).toContainText("evil.example");
  await expect(page).toHaveTitle(/^Causette/);
  await expect(chat.answer.locator("img, svg[onload], style, link, script, iframe")).toHaveCount(0);
  const links = await chat.answer
    .locator("a")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  expect(links.filter((href) => !/^(https?|mailto):/.test(href))).toEqual([]);
  expect(asked.filter((url) => url.includes("evil"))).toEqual([]);
  expect(outside.refused).toEqual([]);
});

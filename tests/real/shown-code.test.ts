import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { type Chat, expect, test } from "../support/page.ts";
import { downloadFiles, workOf } from "../support/work.ts";

/** The code that the panel shows for an answer, run against the real server that CAUSETTE_BASE_URL names. */
const fast = process.env["CAUSETTE_BASE_URL"] ?? "";
const python = process.env["CAUSETTE_PYTHON"] ?? "python3";
const run = promisify(execFile);

/** Whether a program is on this machine. */
const isHere = (program: string, ...args: readonly string[]): Promise<boolean> =>
  run(program, args).then(
    () => true,
    () => false,
  );
const hasModule = (name: string) => (): Promise<boolean> => isHere(python, "-c", `import ${name}`);
const always = (): Promise<boolean> => Promise.resolve(true);

interface Program {
  readonly tab: string;
  /** In the choice of the tab. */
  readonly choice?: string;
  readonly file: string;
  readonly command: string;
  readonly canRun: () => Promise<boolean>;
  /** It prints what the server sends instead of the answer. */
  readonly printsAll?: boolean;
}

const inNode = { file: "ask.mjs", command: process.execPath, canRun: always };
const inPython = { tab: "Python", file: "ask.py", command: python };

const PROGRAMS: readonly Program[] = [
  { tab: "LangChain JS", ...inNode },
  { tab: "openai JS", ...inNode },
  { tab: "fetch", ...inNode },
  {
    ...{ tab: "curl", choice: "bash", file: "ask.sh", command: "bash", printsAll: true },
    canRun: () => isHere("curl", "--version"),
  },
  {
    ...{ tab: "curl", choice: "PowerShell 7", file: "ask.ps1", command: "pwsh", printsAll: true },
    canRun: () => isHere("pwsh", "-NoProfile", "-Command", "exit"),
  },
  { ...inPython, choice: "requests", canRun: hasModule("requests") },
  { ...inPython, choice: "openai", canRun: hasModule("openai") },
  { ...inPython, choice: "LangChain", canRun: hasModule("langchain_openai") },
];

test.skip(fast === "", "CAUSETTE_BASE_URL is not set: no real server was asked.");

/** Asks the real server for an answer in one plain sentence, and shows its code. */
async function askForCode(chat: Chat): Promise<void> {
  await chat.openPlain();
  await chat.baseURL.fill(fast);
  await chat.temperature.fill("0");
  await chat.configuration.getByText("More").click();
  await chat.configuration.getByRole("spinbutton", { name: "Seed" }).fill("7");
  await chat.maxTokens.fill("40");
  await chat.ask('Why would one say "it’s $5"?');
  await expect(chat.status).toHaveText(/^(Done|Cut)/);
  await expect(chat.answer).toHaveText(/\w+ \w+/);
  await workOf(chat).open();
  await workOf(chat).subject.selectOption({ index: 1 });
}

for (const { tab, choice, file, command, canRun, printsAll } of PROGRAMS) {
  const name = choice === undefined ? tab : `${tab}, ${choice}`;
  test(`the code that is copied gets the page’s own answer: ${name}`, async ({
    chat,
    context,
    page,
  }, info) => {
    test.skip(!(await canRun()), `What runs it is not on this machine: ${name}`);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await askForCode(chat);
    const work = workOf(chat);
    await work.tab(tab).click();
    if (choice !== undefined)
      await work.panel.getByRole("combobox", { name: /^(Shell|Library)$/ }).selectOption(choice);
    await page.evaluate(() => navigator.clipboard.writeText(""));
    await work.panel.getByRole("button", { name: "Copy", exact: true }).click();
    const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(copied).toBe(await work.code.textContent());

    const path = info.outputPath(file);
    await writeFile(path, await copied());
    const { stdout } = await run(command, [path]);
    const answer = (await chat.answer.textContent()) ?? "";
    expect(answer.length).toBeGreaterThan(20);
    expect(printsAll === true ? textIn(stdout) : stdout.trimEnd()).toBe(answer);
  });
}

test("the LangChain page that is downloaded gets the page’s own answer", async ({ chat, page }, info) => {
  await downloadFiles(chat);
  await askForCode(chat);
  const work = workOf(chat);
  const path = info.outputPath("ask.html");
  await writeFile(path, await work.download(work.panel.getByRole("button", { name: "Download this page" })));
  const answer = (await chat.answer.textContent()) ?? "";
  expect(answer.length).toBeGreaterThan(20);
  await page.goto(pathToFileURL(path).href);
  await expect(page.locator("pre")).toHaveText(answer, { useInnerText: false });
});

/** The text in a stream of chunks. */
function textIn(stream: string): string {
  const chunks = stream.split("\n").filter((line) => line.startsWith("data: {"));
  return chunks.map((line) => JSON.parse(line.slice(6)).choices[0]?.delta.content ?? "").join("");
}

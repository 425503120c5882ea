import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { listen } from "../../../scripts/listen.mjs";

const START = fileURLToPath(new URL("../../../scripts/start.mjs", import.meta.url));
/** In ms; generous, because the page is built first. */
const PATIENCE = 120_000;

test.each(["SIGINT", "SIGTERM"] as const)(
  "it says where the page is, on the next port if one is taken, and %s ends it cleanly",
  async (signal) => {
    const taken = createServer();
    const port = await listen(taken);
    onTestFinished(() => void taken.close());
    const child = start(["--no-open", `--port=${port}`]);
    const ended = once(child, "exit");
    const [line] = await once(createInterface(child.stdout), "line");
    const url = /^Causette: (http:\/\/127\.0\.0\.1:\d+\/)$/.exec(String(line))?.[1] ?? "";
    expect(Number(new URL(url).port)).toBeGreaterThan(port);
    expect((await fetch(url)).status).toBe(200);
    child.kill(signal);
    expect(await ended).toEqual([0, null]);
  },
  PATIENCE,
);

test(
  "--no-threads serves the page as any host would",
  async () => {
    const child = start(["--no-open", "--no-threads"]);
    const [line] = await once(createInterface(child.stdout), "line");
    const { headers } = await fetch(String(line).replace("Causette: ", ""));
    expect(headers.get("cross-origin-embedder-policy")).toBeNull();
    child.kill("SIGTERM");
    await once(child, "exit");
  },
  PATIENCE,
);

test("a port that is none is refused with a sentence", async () => {
  const child = start(["--port=x"]);
  const ended = once(child, "exit"); // it may end before its words are read
  const [line] = await once(createInterface(child.stderr), "line");
  expect(line).toContain("--port takes a number");
  expect(await ended).toEqual([1, null]);
});

function start(args: readonly string[]) {
  const child = spawn(process.execPath, [START, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    // No test installs anything: were something missing, this would fail.
    env: { ...process.env, npm_execpath: "/nowhere/npm-cli.js" },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

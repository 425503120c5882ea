import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { chromium, type Page } from "@playwright/test";
import { SANDBOX_ARGS } from "../../scripts/sandbox-args.mjs";

/** A browser with its own profile folder, whose process can be killed. */
export interface KillableBrowser {
  readonly page: Page;
  /** Ends the whole process group by SIGKILL, as a crash, a power key or the system's lack of memory does. */
  kill(): Promise<void>;
}

/** Starts the Chromium of CAUSETTE_CHROMIUM, else Playwright's, on this folder, and opens a tab. */
export async function startKillableBrowser(folder: string, proxyPort: number): Promise<KillableBrowser> {
  const child = spawn(
    process.env["CAUSETTE_CHROMIUM"] ?? chromium.executablePath(),
    [
      "--headless",
      `--user-data-dir=${folder}`,
      "--remote-debugging-port=0",
      "--no-first-run",
      "--window-size=1280,800", // wide: a narrow page folds its Configuration
      "--disable-background-networking",
      "--lang=en-GB",
      "--ignore-certificate-errors", // of the stand-in for the CDN
      `--proxy-server=http://127.0.0.1:${proxyPort}`,
      "--proxy-bypass-list=127.0.0.1;localhost;[::1]",
      ...SANDBOX_ARGS,
      "about:blank",
    ],
    { detached: true, stdio: ["ignore", "ignore", "pipe"] }, // detached: the leader of a group of its own
  );
  const exited = once(child, "exit");

  async function kill(): Promise<void> {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    process.kill(-child.pid, "SIGKILL");
    await exited;
  }

  try {
    const browser = await chromium.connectOverCDP(await readAddress(child.stderr));
    const [context] = browser.contexts();
    if (context === undefined) throw new Error("The browser has no context.");
    return { page: context.pages()[0] ?? (await context.newPage()), kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

/** Where the browser listens, which it says on its error output. What follows is read and dropped, or it would block. */
async function readAddress(output: NodeJS.ReadableStream): Promise<string> {
  const lines = createInterface(output);
  const said = new Promise<string>((resolve, reject) => {
    lines.on("line", (line) => {
      const address = /^DevTools listening on (ws:\S+)$/.exec(line)?.[1];
      if (address !== undefined) resolve(address);
    });
    lines.on("close", () => reject(new Error("The browser has ended before it listened.")));
  });
  return said;
}

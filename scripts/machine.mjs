// @ts-check
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";

/**
 * What the search for browsers reads and runs.
 *
 * @typedef {object} Machine
 * @property {NodeJS.ProcessEnv} env
 * @property {NodeJS.Platform} platform
 * @property {boolean} isDebianRoot whether packages may be installed with apt-get
 * @property {(command: string, args: readonly string[], options?: { visible: boolean }) => Promise<boolean>} run runs a
 * command for at most 10 minutes; resolves with whether it started and ended with exit code 0. Shows its errors if
 * `visible`.
 */

const RUN_LIMIT_MS = 600_000;

/** The machine that this process runs on. @type {Machine} */
export const thisMachine = {
  env: process.env,
  platform: process.platform,
  isDebianRoot: existsSync("/etc/debian_version") && process.getuid?.() === 0,
  async run(command, args, { visible } = { visible: false }) {
    const child = spawn(command, args, {
      stdio: ["ignore", "ignore", visible ? "inherit" : "ignore"],
      timeout: RUN_LIMIT_MS,
    });
    // A command that can't be started counts as failed.
    const [code] = await once(child, "exit").catch(() => [1]);
    return code === 0;
  },
};

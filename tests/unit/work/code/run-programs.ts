import { execFile } from "node:child_process";
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { onTestFinished } from "vitest";

const run = promisify(execFile);

/** The key in the environment of the programs. */
export const KEY_IN_ENVIRONMENT = "key-of-the-environment";

/** What runs several files of a kind one after the other, in one process. U+0000 follows what each prints. */
export type Runner = (files: readonly string[]) => readonly [program: string, ...args: string[]];

export const inNode: Runner = (files) => [
  process.execPath,
  resolve("tests/support/programs/run-modules.mjs"),
  ...files,
];

/** The Python that `CAUSETTE_PYTHON` names may have the libraries, which are then used instead of stand-ins. */
export const PYTHON_COMMAND = process.env["CAUSETTE_PYTHON"] ?? "python3";

export const inPython: Runner = (files) => [
  PYTHON_COMMAND,
  resolve("tests/support/programs/run-scripts.py"),
  ...files,
];

export const inBash: Runner = (files) => [
  "bash",
  "-c",
  'for file in "$@"; do . "$file" || exit 1; printf "\\0"; done',
  "bash",
  ...files,
];

export const inPowerShell: Runner = (files) => [
  "pwsh",
  "-NoProfile",
  "-File",
  resolve("tests/support/programs/run-scripts.ps1"),
  ...files,
];

export const inCmd: Runner = (files) => [
  "cmd",
  "/d",
  "/c",
  files.map((file) => `call "${file}"`).join(" & "),
];

/** Runs programs, and returns what each has printed. Rejects with what they say when one fails. */
export async function runPrograms(
  runner: Runner,
  programs: readonly string[],
  suffix: string,
): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), "causette-programs-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await symlink(resolve("node_modules"), join(folder, "node_modules"), "dir");
  const files = programs.map((_, index) => join(folder, `${index}${suffix}`));
  await Promise.all(files.map((file, index) => writeFile(file, programs[index] ?? "")));
  const [program, ...args] = runner(files);
  const { stdout } = await run(program, args, {
    cwd: folder,
    maxBuffer: 100_000_000,
    env: {
      ...process.env,
      API_KEY: KEY_IN_ENVIRONMENT,
      PYTHONIOENCODING: "utf-8",
      PYTHONDONTWRITEBYTECODE: "1",
    },
  });
  return stdout.split("\0").slice(0, -1);
}

/** Whether a program is on this machine. */
export async function isHere(program: string, ...args: readonly string[]): Promise<boolean> {
  return run(program, args).then(
    () => true,
    () => false,
  );
}

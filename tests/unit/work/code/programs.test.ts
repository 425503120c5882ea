import { describe, expect, test } from "vitest";
import { textOf } from "../../../../src/work/code/model/code-text.ts";
import { bodyOf, type ShownRequest } from "../../../../src/work/code/model/shown-request.ts";
import {
  CURL_BASH,
  CURL_CMD,
  CURL_PWSH,
  CURL_WINDOWS,
} from "../../../../src/work/code/model/targets/curl.ts";
import { FETCH } from "../../../../src/work/code/model/targets/fetch.ts";
import { LANGCHAIN_JS } from "../../../../src/work/code/model/targets/langchain-js.ts";
import { OPENAI_JS } from "../../../../src/work/code/model/targets/openai-js.ts";
import { PYTHON_LANGCHAIN } from "../../../../src/work/code/model/targets/python-langchain.ts";
import { PYTHON_OPENAI, PYTHON_REQUESTS } from "../../../../src/work/code/model/targets/python.ts";
import type { Target } from "../../../../src/work/code/model/targets/target.ts";
import { says } from "../../../support/scenarios.ts";
import { openServer } from "../../chat/langchain/reply-of.ts";
import { canonical } from "./canonical.ts";
import { schemaRequests, someRequests } from "./requests.ts";
import {
  inBash,
  inCmd,
  inNode,
  inPowerShell,
  inPython,
  isHere,
  KEY_IN_ENVIRONMENT,
  PYTHON_COMMAND,
  runPrograms,
  type Runner,
} from "./run-programs.ts";

const FUZZED = 10;
const FIXED = someRequests("http://127.0.0.1/v1", 0).length;
const ANSWER = ["Be", 'cause, é 🦙 "x"', "\n\\ it’s so."];
const SOURCES = { imports: {} };

const isPythonHere = await isHere(PYTHON_COMMAND, "--version");
const isCurlHere = (await isHere("bash", "--version")) && (await isHere("curl", "--version"));

const isPowerShellHere = await isHere("pwsh", "-NoProfile", "-Command", "exit");
const isWindows = process.platform === "win32";

interface Runnable {
  readonly target: Target;
  readonly runner: Runner;
  readonly suffix: string;
  readonly isHere: boolean;
  /** The library encodes texts as UTF-8, which has no lone surrogates. */
  readonly isWellFormed?: boolean;
  /** It prints what the server sends instead of the answer. */
  readonly printsAll?: boolean;
  /** It is written for the prompt, where `%` in the address is not special, as it is in a file. */
  readonly isAtPrompt?: boolean;
}

const JS_PROGRAM = { runner: inNode, suffix: ".mjs", isHere: true };
const PYTHON_PROGRAM = { runner: inPython, suffix: ".py", isHere: isPythonHere };

const PROGRAMS: readonly Runnable[] = [
  { target: LANGCHAIN_JS, ...JS_PROGRAM },
  { target: OPENAI_JS, ...JS_PROGRAM },
  { target: FETCH, ...JS_PROGRAM },
  { target: CURL_BASH, runner: inBash, suffix: ".sh", isHere: isCurlHere, printsAll: true },
  { target: CURL_PWSH, runner: inPowerShell, suffix: ".ps1", isHere: isPowerShellHere, printsAll: true },
  {
    target: CURL_WINDOWS,
    runner: (files) => ["powershell", ...inPowerShell(files).slice(1)],
    suffix: ".ps1",
    isHere: isWindows,
    printsAll: true,
  },
  { target: CURL_CMD, runner: inCmd, suffix: ".cmd", isHere: isWindows, printsAll: true, isAtPrompt: true },
  { target: PYTHON_OPENAI, ...PYTHON_PROGRAM, isWellFormed: true },
  { target: PYTHON_LANGCHAIN, ...PYTHON_PROGRAM, isWellFormed: true },
  { target: PYTHON_REQUESTS, ...PYTHON_PROGRAM },
];

for (const { target, runner, suffix, isHere: canRun, isWellFormed, printsAll, isAtPrompt } of PROGRAMS) {
  const name = `${suffix.slice(1)}, ${target.name}`;
  describe.skipIf(!canRun)(canRun ? name : `${name}: what runs it is not on this machine`, () => {
    test(`sends the page’s own body and prints the answer (${FUZZED} fuzzed requests and ${FIXED} fixed ones)`, async () => {
      const server = await openServer();
      server.answer(says(ANSWER));
      const requests = someRequests(server.baseURL, FUZZED).filter(
        ({ query }) => isAtPrompt !== true || query === undefined,
      );
      const programs = requests.map((request) => textOf(target.write(request, SOURCES)));
      const printed = await runPrograms(runner, programs, suffix);
      expect(server.chats.length).toBe(requests.length);
      for (const [index, request] of requests.entries()) {
        const { body, headers, path } = server.chats[index] ?? {};
        expect(canonical(body), programs[index]).toBe(canonical(expected(request, isWellFormed)));
        expect([...new URLSearchParams(path?.split("?")[1])]).toEqual(Object.entries(request.query ?? {}));
        if (request.hasKey) expect(headers?.authorization).toBe(`Bearer ${KEY_IN_ENVIRONMENT}`);
        if (printsAll !== true) expect(printed[index]?.trimEnd()).toBe(ANSWER.join(""));
      }
    });

    test("sends a schema for the answer as the page does, and prints the JSON", async () => {
      const server = await openServer();
      const json = '{"a b":"```json\\n{}\\n```"}';
      server.answer(says([json]));
      const requests = schemaRequests(server.baseURL);
      const programs = requests.map((request) => textOf(target.write(request, SOURCES)));
      const printed = await runPrograms(runner, programs, suffix);
      expect(server.chats.length).toBe(requests.length);
      for (const [index, request] of requests.entries()) {
        const { body } = server.chats[index] ?? {};
        expect(canonical(body), programs[index]).toBe(canonical(expected(request, isWellFormed)));
        if (printsAll !== true) expect(printed[index]?.trimEnd()).toBe(json);
      }
    });
  });
}

function expected(request: ShownRequest, isWellFormed = false): unknown {
  const body = bodyOf(request);
  if (!isWellFormed) return body;
  return JSON.parse(JSON.stringify(body), (_, value: unknown) => wellFormed(value));
}

function wellFormed(value: unknown): unknown {
  if (typeof value === "string") return value.replace(/\p{Surrogate}/gu, "\ufffd");
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [wellFormed(name), each]));
}

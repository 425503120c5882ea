import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import { textOf } from "../../../../src/work/code/model/code-text.ts";
import { bodyOf, type ShownRequest } from "../../../../src/work/code/model/shown-request.ts";
import { CURL_CMD, CURL_PWSH, CURL_WINDOWS } from "../../../../src/work/code/model/targets/curl.ts";
import { HAR } from "../../../../src/work/code/model/targets/har.ts";
import { powershellString } from "../../../../src/work/code/model/literals/powershell.ts";
import type { Target } from "../../../../src/work/code/model/targets/target.ts";
import { openServer } from "../../chat/langchain/reply-of.ts";
import { canonical } from "./canonical.ts";
import { someRequests } from "./requests.ts";

/*
 * PowerShell and cmd are on few machines that run these tests (programs.test.ts uses them where they are), so the texts
 * are also read here by the rules that their documentation states.
 */

const REQUESTS = someRequests("http://127.0.0.1:1234/v1", 100);

function textFor(target: Target, request: ShownRequest): string {
  return textOf(target.write(request, { imports: {} }));
}

/** A literal here-string: all characters between the first line and a line that begins with `'@`. */
function hereString(script: string): string {
  return /@'\n([^]*?)\n'@/.exec(script)?.[1] ?? "";
}

/** The text that the `echo` commands of a cmd script write into a file. */
function echoed(script: string): string {
  const lines = script.split("\n").filter((line) => line.includes("echo("));
  return lines
    .map((line, index) => {
      expect(line.length).toBeLessThan(8191);
      const [, to, text = ""] = /^(>{1,2})request\.json echo\((.*)$/.exec(line) ?? [];
      expect(to).toBe(index === 0 ? ">" : ">>");
      // None of what cmd replaces, in any state of its quotes, and no option of `echo`.
      expect(text).toMatch(/^[\x20-\x7e]+$/);
      expect(text).not.toMatch(/[%^!&|<>?]/);
      return `${text}\r\n`;
    })
    .join("");
}

describe.each([CURL_PWSH, CURL_WINDOWS])("$name", (target) => {
  test(`has the page’s own body in a here-string (${REQUESTS.length} requests)`, () => {
    for (const request of REQUESTS) {
      const script = textFor(target, request);
      expect(canonical(JSON.parse(hereString(script))), script).toBe(canonical(bodyOf(request)));
    }
  });
});

test.each([CURL_WINDOWS, CURL_CMD])("$name gets ASCII only", (target) => {
  for (const request of REQUESTS) expect(textFor(target, request)).toMatch(/^[\x20-\x7e\n]*$/);
});

test("A string of PowerShell has all its quotes doubled", () => {
  expect(powershellString("a'b’c$d`e")).toBe("'a''b’’c$d`e'");
});

test(`cmd writes the page’s own body into a file (${REQUESTS.length} requests)`, () => {
  for (const request of REQUESTS) {
    const file = echoed(textFor(CURL_CMD, request));
    expect(canonical(JSON.parse(file.replace(/[\r\n]/g, "")))).toBe(canonical(bodyOf(request)));
  }
});

test("curl sends that file without its line breaks", async () => {
  const server = await openServer();
  const folder = await mkdtemp(join(tmpdir(), "causette-programs-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, "request.json");
  const request = someRequests(server.baseURL, 0).find(
    ({ messages }) => JSON.stringify(messages).length > 100_000,
  );
  if (request === undefined) throw new Error("No request is long.");
  await writeFile(file, echoed(textFor(CURL_CMD, request)));
  const url = `${server.baseURL}/chat/completions`;
  await promisify(execFile)("curl", [
    "-s",
    url,
    "-H",
    "Content-Type: application/json",
    "--data",
    `@${file}`,
  ]);
  expect(canonical(server.chats[0]?.body)).toBe(canonical(bodyOf(request)));
});

test(`HAR has the page’s own body and the address (${REQUESTS.length} requests)`, () => {
  for (const request of REQUESTS) {
    const { log } = JSON.parse(textFor(HAR, request));
    expect(log).toMatchObject({ version: "1.2", entries: [{ request: { method: "POST" } }] });
    const { postData, queryString, url } = log.entries[0].request;
    expect(canonical(JSON.parse(postData.text))).toBe(canonical(bodyOf(request)));
    expect(new URL(url).searchParams.size).toBe(queryString.length);
  }
});

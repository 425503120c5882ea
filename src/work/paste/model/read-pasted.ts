import { parseBaseURL } from "../../../configuration/index.ts";
import { hasCurl, readCurl } from "./read-curl.ts";
import { hasFetch, readFetch } from "./read-fetch.ts";
import { hasWebRequest, readPowerShell, splitPowerShell } from "./read-power-shell.ts";
import { readBody } from "./read-body.ts";
import { readHeaders } from "./read-headers.ts";
import { readMessages } from "./read-messages.ts";
import type { LeftOut, PasteFault, PasteReading, SentReading, SentRequest } from "./pasted-request.ts";
import { splitBash } from "./shells/bash.ts";
import { splitCmd } from "./shells/cmd.ts";
import type { SplitText } from "./shells/command.ts";

/** In characters. */
const LONGEST_PASTE = 4_000_000;

/** How a command for cmd, or one for PowerShell, differs from others: its line ends, its quotes, its name of the program. */
const SHELL_MARK = /\s\^"|\^\n|\s`\n|\bcurl\.exe\b/i;
/** Fences of Markdown around a command. */
const FENCE = /^[ \t]*```[^\n]*$/gm;

/**
 * Reads a pasted request: a curl command for bash, cmd or PowerShell, a web request of PowerShell, a call of `fetch`, or
 * the JSON of a body alone. Runs nothing, and never throws.
 */
export function readPasted(pasted: string): PasteReading {
  const text = pasted.replaceAll("\r\n", "\n").replace(FENCE, (fence) => " ".repeat(fence.length));
  if (text.trim() === "") return refuse({ kind: "empty" });
  if (text.length > LONGEST_PASTE) return refuse({ kind: "too-long", most: LONGEST_PASTE });
  let first: PasteFault | undefined;
  for (const read of readersFor(text)) {
    const sent = read(text);
    const reading = "fault" in sent ? refuse(sent.fault) : complete(sent);
    if (reading.ok) return reading;
    first = isBetter(reading.fault, first) ? reading.fault : first;
  }
  return refuse(first ?? { kind: "unknown" });
}

function refuse(fault: PasteFault): { readonly ok: false; readonly fault: PasteFault } {
  return { ok: false, fault };
}

/** The first fault is the one to report, but “unknown” says less than any other. */
function isBetter(fault: PasteFault, first: PasteFault | undefined): boolean {
  return first === undefined || (first.kind === "unknown" && fault.kind !== "unknown");
}

/**
 * The readers that may fit, the most likely one first. One line of curl may be written for either shell, so both are
 * tried until one finds a body.
 */
function readersFor(text: string): readonly ((text: string) => SentReading)[] {
  const start = text.trimStart();
  if (start.startsWith("{")) return [readBare];
  if (hasWebRequest(text)) return [readPowerShell];
  if (hasCurl(text) && !/^(?:await|const|let|var|fetch|import|async|\/\/)\b/.test(start)) {
    const withCurl = (split: (text: string) => SplitText) => (text: string) => readCurl(split(text));
    const bash = withCurl(splitBash);
    const cmd = withCurl(splitCmd);
    let split: SplitText | undefined;
    const splitOnce = (): SplitText => (split ??= splitPowerShell(text));
    const powerShell = withCurl(splitOnce);
    const windowsPowerShell = withCurl(() => unescapeQuotes(splitOnce()));
    const isFrom = SHELL_MARK.exec(text)?.[0].trim() ?? "";
    if (isFrom.startsWith("^")) return [cmd, bash, powerShell, windowsPowerShell];
    if (isFrom !== "") return [powerShell, windowsPowerShell, bash, cmd];
    return [bash, cmd, powerShell, windowsPowerShell];
  }
  return hasFetch(text) ? [readFetch] : [];
}

function readBare(text: string): SentReading {
  return { url: undefined, headers: [], body: { text, at: 0 }, leftOut: [] };
}

/** Windows PowerShell passes `\"` on, and the program makes `"` of it. */
function unescapeQuotes({ commands }: SplitText): SplitText {
  const words = commands.map((command) => ({
    ...command,
    words: command.words.map((word) => ({
      ...word,
      text: word.text.replace(
        /(?<!\\)(\\*)\\"/g,
        (_, slashes: string) => `${"\\".repeat(slashes.length / 2)}"`,
      ),
    })),
  }));
  return { commands: words };
}

function complete({ url, headers, body, leftOut }: SentRequest): PasteReading {
  if (body === undefined) return refuse({ kind: "no-body", at: 0 });
  const read = readBody(body.text);
  if ("offset" in read) return refuse({ kind: "body", at: body.at, near: read.near });
  const { messages, leftOut: parts } = readMessages(read.body["messages"]);
  if (messages.length === 0) return refuse({ kind: "no-messages", at: body.at });

  const { key, leftOut: others } = readHeaders(headers);
  const base = url === undefined ? undefined : parseBaseURL(url);
  const address: readonly LeftOut[] =
    base === undefined || base.ok ? [] : [{ name: withoutQuery(url ?? ""), reason: "address" }];
  const { messages: _, model, stream, ...fields } = read.body;
  return {
    ok: true,
    request: {
      baseURL: base?.ok === true ? base.url : undefined,
      key,
      messages,
      model: typeof model === "string" ? model : undefined,
      stream: typeof stream === "boolean" ? stream : undefined,
      fields,
      leftOut: [...address, ...leftOut, ...others, ...parts],
    },
  };
}

/** An address without what may be a key. */
function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/s, "").replace(/\/\/[^/]*@/, "//");
}

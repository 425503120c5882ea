import type { LeftOut, SentReading } from "./pasted-request.ts";
import type { Command, SplitText, Word } from "./shells/command.ts";

/** Options with a value that are read: https://curl.se/docs/manpage.html */
const READ: Readonly<Record<string, "data" | "raw" | "header" | "key" | "url" | "cookie" | "form">> = {
  "-d": "data",
  "--data": "data",
  "--data-ascii": "data",
  "--data-binary": "data",
  "--json": "data",
  "--data-raw": "raw",
  "-H": "header",
  "--header": "header",
  "--oauth2-bearer": "key",
  "--url": "url",
  "-b": "cookie",
  "--cookie": "cookie",
  "-F": "form",
  "--form": "form",
};
/** Options with a value that say only how curl shows the answer, or what is a POST anyway. */
const UNIMPORTANT_WITH_VALUE = new Set([
  "-X",
  "--request",
  "-o",
  "--output",
  "-w",
  "--write-out",
  "-D",
  "--dump-header",
]);
const WITH_VALUE = new Set(
  [
    ...[
      "-A",
      "-e",
      "-u",
      "-x",
      "-m",
      "-E",
      "-c",
      "-C",
      "-K",
      "-T",
      "-r",
      "-t",
      "-Y",
      "-y",
      "-z",
      "-U",
      "-P",
      "-h",
    ],
    ...["user-agent", "referer", "user", "proxy", "proxy-user", "max-time", "connect-timeout", "cert", "key"],
    ...[
      "cacert",
      "capath",
      "cookie-jar",
      "config",
      "retry",
      "retry-delay",
      "resolve",
      "connect-to",
      "interface",
    ],
    ...["limit-rate", "data-urlencode", "form-string", "unix-socket", "max-redirs", "speed-time", "tls-max"],
    ...["upload-file", "aws-sigv4", "socks5", "socks5-hostname", "noproxy", "ciphers", "proto", "stderr"],
  ].map((name) => (name.startsWith("-") ? name : `--${name}`)),
);
const UNIMPORTANT = new Set(
  [
    ...["-s", "-S", "-N", "-i", "-v", "-L", "-f", "-g", "-#", "-0", "-4", "-6", "-O", "-J"],
    ...[
      "compressed",
      "silent",
      "show-error",
      "no-buffer",
      "include",
      "verbose",
      "location",
      "fail",
      "globoff",
    ],
    ...["fail-with-body", "progress-bar", "no-progress-meter", "http1.1", "http2", "http1.0", "post301"],
  ].map((name) => (name.startsWith("-") ? name : `--${name}`)),
);

interface Option {
  readonly name: string;
  readonly value: Word | undefined;
}

/** Whether a text may contain a curl command. */
export function hasCurl(text: string): boolean {
  return /\bcurl(?:\.exe)?\b/i.test(text);
}

/** Reads the first curl command of a text that a shell's rules have split. */
export function readCurl({ commands, fault }: SplitText): SentReading {
  const isCurl = ({ text }: Word): boolean => /^(?:.*[\\/])?curl(?:\.exe)?$/i.test(text);
  const found = commands.filter(({ words }) => words.some(isCurl));
  const [command] = found;
  if (fault !== undefined && found.length < 2) return { fault };
  if (command === undefined) return { fault: { kind: "unknown" } };
  const args = command.words.slice(command.words.findIndex(isCurl) + 1);
  const others: readonly LeftOut[] = found.length > 1 ? [{ name: "curl", reason: "other-request" }] : [];
  return readArguments(command, args, others);
}

function readArguments(command: Command, args: readonly Word[], others: readonly LeftOut[]): SentReading {
  const headers: (readonly [string, string])[] = [];
  const leftOut: LeftOut[] = [...others];
  const urls: Word[] = [];
  const bodies: Word[] = [];
  const at = command.words[0]?.at ?? 0;

  for (const { name, value } of optionsOf(args)) {
    const kind = name === "" ? "url" : READ[name];
    if (value?.variables.length && kind !== "data" && kind !== "raw") {
      const isHeader = kind === "header" && value.text.includes(":");
      leftOut.push({
        name: isHeader ? value.text.slice(0, value.text.indexOf(":")) : (value.variables[0] ?? name),
        reason: "unknown-value",
      });
    } else if (value === undefined || kind === undefined) {
      if (!UNIMPORTANT.has(name) && !UNIMPORTANT_WITH_VALUE.has(name))
        leftOut.push({ name, reason: "option" });
    } else if (kind === "url") urls.push(value);
    else if (kind === "header") headers.push(headerOf(value.text));
    else if (kind === "key") headers.push(["Authorization", `Bearer ${value.text}`]);
    else if (kind === "cookie") leftOut.push({ name: "Cookie", reason: "cookie" });
    else if (kind === "form") leftOut.push({ name, reason: "option" });
    else if (kind === "data" && value.text.startsWith("@")) {
      const isInput = value.text === "@-";
      if (!isInput || command.input === undefined)
        return { fault: { kind: "file", name: value.text.slice(1), at: value.at } };
      bodies.push(command.input);
    } else bodies.push(value);
  }

  const [first] = bodies;
  if (first === undefined) return { fault: { kind: "no-body", at } };
  const unknown = [...new Set(bodies.flatMap(({ variables }) => variables))];
  return {
    url: urls[0]?.text,
    headers,
    body: { text: bodies.map(({ text }) => text).join("&"), at: first.at },
    leftOut: [
      ...leftOut,
      ...unknown.map((name): LeftOut => ({ name, reason: "unknown-value" })),
      ...(urls.length > 1 ? [{ name: urls[1]?.text ?? "", reason: "other-request" } as const] : []),
    ],
  };
}

/** The options with their values; an argument without an option has the name "". */
function* optionsOf(args: readonly Word[]): Generator<Option> {
  const takesValue = (name: string): boolean =>
    name in READ || WITH_VALUE.has(name) || UNIMPORTANT_WITH_VALUE.has(name);
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index];
    if (word === undefined) return;
    if (!word.text.startsWith("-") || word.text === "-") yield { name: "", value: word };
    else if (word.text.startsWith("--")) {
      const value = takesValue(word.text) ? args[(index += 1)] : undefined;
      yield { name: word.text, value };
    } else {
      // `-sS` are two options, `-XPOST` is one with its value
      for (let place = 1; place < word.text.length; place += 1) {
        const name = `-${word.text[place]}`;
        if (!takesValue(name)) yield { name, value: undefined };
        else {
          const rest = word.text.slice(place + 1);
          yield { name, value: rest === "" ? args[(index += 1)] : { ...word, text: rest } };
          break;
        }
      }
    }
  }
}

function headerOf(text: string): readonly [string, string] {
  const colon = text.search(/[:;]/);
  return colon === -1 ? [text, ""] : [text.slice(0, colon).trim(), text.slice(colon + 1).trim()];
}

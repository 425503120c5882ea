import { isRecord } from "../../../platform/index.ts";
import type { LeftOut, SentReading } from "./pasted-request.ts";
import { type Argument, createPowerShellReader, wordsOf } from "./script/power-shell.ts";
import type { SplitText } from "./shells/command.ts";

const WEB_REQUEST = /^(?:Invoke-WebRequest|Invoke-RestMethod|iwr|irm)$/i;
/** Parameters that say nothing about what is sent; `-Method` is a POST anyway. */
const UNIMPORTANT = ["usebasicparsing", "method", "outfile", "contenttype", "verbose", "disablekeepalive"];
/** Parameters without a value. */
const SWITCHES = new Set([
  "usebasicparsing",
  "usedefaultcredentials",
  "skipcertificatecheck",
  "verbose",
  "disablekeepalive",
]);

/** Whether a text may contain a web request of PowerShell. */
export function hasWebRequest(text: string): boolean {
  return /\b(?:Invoke-WebRequest|Invoke-RestMethod)\b|(?:^|[\n;|=])[ \t]*(?:iwr|irm)\s/i.test(text);
}

/** Reads the first `Invoke-WebRequest` or `Invoke-RestMethod`, as browsers copy it and as people write it. */
export function readPowerShell(text: string): SentReading {
  const reader = createPowerShellReader(text);
  const requests = [...reader.commands()].filter(([command]) => isWebRequest(command));
  const [request] = requests;
  if (request === undefined) return { fault: { kind: "unknown" } };
  const parameters = parametersOf(request.slice(1));
  const body = parameters.get("body");
  const at = request[0]?.at ?? 0;
  const isOpen = typeof body?.value !== "string" && reader.unread().some(({ name }) => /^@?["']/.test(name));
  if (isOpen) return { fault: { kind: "unclosed", mark: '"', at } };
  if (typeof body?.value !== "string") return { fault: { kind: "no-body", at: body?.at ?? at } };

  const headers = parameters.get("headers")?.value;
  const uri = parameters.get("uri");
  const others = [...parameters].filter(
    ([name]) => !["body", "headers", "uri", ...UNIMPORTANT].includes(name),
  );
  return {
    url: typeof uri?.value === "string" && uri.variables.length === 0 ? uri.value : undefined,
    headers: Object.entries(isRecord(headers) ? headers : {}).flatMap(([name, value]) =>
      typeof value === "string" && !isUnknown(value, parameters.get("headers"))
        ? [[name, value] as const]
        : [],
    ),
    body: { text: body.value, at: body.at },
    leftOut: [
      ...unknownHeaders(headers, parameters.get("headers")),
      ...reader
        .unread()
        .filter(({ isMember }) => isMember)
        .map(({ name }): LeftOut => ({ name, reason: "unknown-value" })),
      ...body.variables.map((name): LeftOut => ({ name, reason: "unknown-value" })),
      ...(uri === undefined ? [] : uri.variables.map((name): LeftOut => ({ name, reason: "unknown-value" }))),
      ...others.map(([name]) => otherParameter(name)),
      ...(requests.length > 1
        ? [{ name: String(requests[1]?.[0]?.value), reason: "other-request" } as const]
        : []),
    ],
  };
}

/** Splits a text with programs’ commands, such as `curl.exe`, by PowerShell’s rules. */
export function splitPowerShell(text: string): SplitText {
  const reader = createPowerShellReader(text);
  return { commands: [...reader.commands()].map((args) => ({ words: wordsOf(args), input: undefined })) };
}

function isWebRequest(command: Argument | undefined): boolean {
  return typeof command?.value === "string" && WEB_REQUEST.test(command.value);
}

/** By their names, in small letters and in full. */
function parametersOf(args: readonly Argument[]): ReadonlyMap<string, Argument> {
  const parameters = new Map<string, Argument>();
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index];
    if (argument === undefined) break;
    const { isBare, value } = argument;
    const name =
      isBare && typeof value === "string" && /^-[a-z]/i.test(value)
        ? value.slice(1).toLowerCase()
        : undefined;
    if (name === undefined) parameters.set("uri", argument);
    else if (SWITCHES.has(name)) parameters.set(name, argument);
    else {
      index += 1;
      const given = args[index];
      if (given !== undefined) parameters.set(name, given);
    }
  }
  return parameters;
}

function isUnknown(value: string, headers: Argument | undefined): boolean {
  return headers?.variables.some((variable) => value.includes(variable)) ?? false;
}

function unknownHeaders(headers: unknown, argument: Argument | undefined): readonly LeftOut[] {
  return Object.entries(isRecord(headers) ? headers : {}).flatMap(([name, value]) =>
    typeof value === "string" && isUnknown(value, argument)
      ? [{ name, reason: "unknown-value" } as const]
      : [],
  );
}

/** A session has the cookies, and the browser’s name. */
function otherParameter(name: string): LeftOut {
  return name === "websession"
    ? { name: "WebSession", reason: "cookie" }
    : { name: `-${name}`, reason: "option" };
}

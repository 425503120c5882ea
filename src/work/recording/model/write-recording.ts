import { containsSecret, isSecretName } from "../../../configuration/index.ts";
import type { Exchange, SentRequest } from "../../../chat/index.ts";
import { isRecord, parseJSON } from "../../../platform/index.ts";
import { type RecordedEntry, RECORDING_NAME, RECORDING_VERSION } from "./recording.ts";
import { toBase64, wholeText } from "./read-text.ts";

export interface WriteOptions {
  /** Without it, the texts of the messages are replaced by their lengths. */
  readonly withPrompt: boolean;
}

type Source = Pick<Exchange, "begunAt"> & { readonly entries: readonly RecordedEntry[] };

/**
 * Writes what went over the wire for one reply as JSON Lines (docs/recordings.md). The answer is kept as it is: where it
 * repeats the prompt, the file contains that. Empty when no request was sent.
 */
export function writeRecording({ begunAt, entries }: Source, options: WriteOptions): string {
  const [first, ...rest] = entries;
  if (first?.kind !== "request") return "";
  const header = {
    causette: RECORDING_NAME,
    version: RECORDING_VERSION,
    recordedAt: new Date(begunAt + first.at).toISOString(),
    server: new URL(first.url).host,
    request: sharedRequest(first, options),
  };
  let before = microseconds(first.at);
  const lines = rest.map((entry) => {
    const now = Math.max(before, microseconds(entry.at));
    const seconds = (now - before) / 1e6;
    before = now;
    return [seconds, ...lineOf(entry, options)];
  });
  return [header, ...lines].map((line) => `${JSON.stringify(line)}\n`).join("");
}

function microseconds(ms: number): number {
  return Math.round(ms * 1000);
}

function lineOf(entry: RecordedEntry, options: WriteOptions): readonly [kind: string, data: unknown] {
  switch (entry.kind) {
    case "request":
      return ["request", sharedRequest(entry, options)];
    case "response":
      return ["response", { status: entry.status, statusText: entry.statusText, headers: entry.headers }];
    case "read": {
      const text = wholeText(entry.bytes);
      return text === undefined ? ["bytes", toBase64(entry.bytes)] : ["read", text];
    }
    case "dropped":
      return ["dropped", { reads: entry.reads, bytes: entry.bytes }];
    case "close":
      return ["close", null];
    case "failure":
      return ["failure", entry.problem];
    case "stop":
      return ["stop", entry.held > 0 ? { by: entry.by, held: entry.held } : entry.by];
    case "mark":
      return ["mark", entry.text];
  }
}

function sharedRequest({ url, method, headers, body }: SentRequest, options: WriteOptions): SentRequest {
  return { url, method, headers, body: body === "" ? "" : sharedBody(body, options) };
}

/** The body without members that may be keys, and without the texts of the messages. */
function sharedBody(text: string, { withPrompt }: WriteOptions): string {
  const body = parseJSON(text);
  if (!isRecord(body)) return withPrompt && !containsSecret(text) ? text : lengthOf(text);
  const safe = withoutSecrets(body);
  if (withPrompt || !isRecord(safe)) return JSON.stringify(safe);
  const shared = Object.entries(safe).map(([name, value]) => {
    if (name === "messages") return [name, withoutTexts(value)];
    return [name, name === "model" ? value : lengthsOf(value)];
  });
  return JSON.stringify(Object.fromEntries(shared));
}

/** Messages: each keeps its role. */
function withoutTexts(messages: unknown): unknown {
  if (!Array.isArray(messages)) return lengthsOf(messages);
  return messages.map((message: unknown) =>
    isRecord(message) && typeof message["role"] === "string"
      ? {
          ...Object.fromEntries(Object.entries(message).map(([name, value]) => [name, lengthsOf(value)])),
          role: message["role"],
        }
      : lengthsOf(message),
  );
}

/** The same value, with lengths in place of its texts. */
function lengthsOf(value: unknown): unknown {
  if (typeof value === "string") return lengthOf(value);
  if (Array.isArray(value)) return value.map(lengthsOf);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, lengthsOf(each)]));
}

function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => {
      const isMessage = name === "messages" || name === "content";
      return [
        name,
        isSecretName(name) && typeof each === "string" && !isMessage ? "•••" : withoutSecrets(each),
      ];
    }),
  );
}

function lengthOf(text: string): string {
  return `(${text.length} characters)`;
}

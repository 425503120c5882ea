import { isProblem, type HeaderPairs, type ReceivedHead, type SentRequest } from "../../../chat/index.ts";
import { isRecord, parseJSON } from "../../../platform/index.ts";
import { fromBase64 } from "./read-text.ts";
import { type RecordedEntry, type Recording, RECORDING_NAME, RECORDING_VERSION } from "./recording.ts";

/** Why a file is rejected. `line` counts from 1. */
export type RecordingFault =
  | { readonly kind: "too-large"; readonly most: number }
  /** It is something else than a recording. */
  | { readonly kind: "not-a-recording" }
  | { readonly kind: "newer" }
  | { readonly kind: "broken"; readonly line: number };

export type ParsedRecording =
  | { readonly ok: true; readonly recording: Recording }
  | { readonly ok: false; readonly fault: RecordingFault };

/** In characters. */
export const LONGEST_RECORDING = 64 * 1024 * 1024;
/** A replay that waits longer than this is a damaged one. */
const LONGEST_WAIT_S = 30 * 24 * 60 * 60;

/**
 * Parses a recording. Lines of kinds that it does not know, which a newer version may write, are left out. A file whose
 * last line was cut off is damaged. Never throws.
 */
export function parseRecording(text: string): ParsedRecording {
  if (text.length > LONGEST_RECORDING) return refuse({ kind: "too-large", most: LONGEST_RECORDING });
  const lines = text.replace(/^\ufeff/, "").split("\n");
  const header = parseJSON(lines[0] ?? "");
  if (!isRecord(header) || header["causette"] !== RECORDING_NAME) return refuse({ kind: "not-a-recording" });
  const { version, recordedAt, server, request } = header;
  if (typeof version === "number" && version > RECORDING_VERSION) return refuse({ kind: "newer" });
  const sent = readRequest(request);
  if (version !== RECORDING_VERSION || sent === undefined) return refuse({ kind: "broken", line: 1 });

  const rest: RecordedEntry[] = [];
  let microseconds = 0;
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === "") continue;
    const value = parseJSON(line);
    if (!Array.isArray(value)) return refuse({ kind: "broken", line: index + 1 });
    const [seconds, kind, data]: readonly unknown[] = value;
    if (!isWait(seconds) || typeof kind !== "string") return refuse({ kind: "broken", line: index + 1 });
    microseconds += Math.round(seconds * 1e6);
    const entry = readEntry(kind, data, microseconds / 1000);
    if (entry === "broken") return refuse({ kind: "broken", line: index + 1 });
    if (entry !== undefined) rest.push(entry);
  }
  const time = typeof recordedAt === "string" ? Date.parse(recordedAt) : NaN;
  return {
    ok: true,
    recording: {
      recordedAt: Number.isNaN(time) ? undefined : time,
      server: typeof server === "string" ? server : new URL(sent.url).host,
      entries: [{ kind: "request", at: 0, ...sent }, ...rest],
    },
  };
}

function refuse(fault: RecordingFault): ParsedRecording {
  return { ok: false, fault };
}

function isWait(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value <= LONGEST_WAIT_S;
}

/** `undefined`: a kind that a newer version may know. */
function readEntry(kind: string, data: unknown, at: number): RecordedEntry | "broken" | undefined {
  switch (kind) {
    case "request": {
      const request = readRequest(data);
      return request === undefined ? "broken" : { kind, at, ...request };
    }
    case "response": {
      const head = readHead(data);
      return head === undefined ? "broken" : { kind, at, ...head };
    }
    case "read":
      return typeof data === "string" ? { kind, at, bytes: new TextEncoder().encode(data) } : "broken";
    case "bytes": {
      const bytes = typeof data === "string" ? fromBase64(data) : undefined;
      return bytes === undefined ? "broken" : { kind: "read", at, bytes };
    }
    case "dropped": {
      const [reads, bytes] = isRecord(data) ? [data["reads"], data["bytes"]] : [];
      return typeof reads === "number" && typeof bytes === "number" ? { kind, at, reads, bytes } : "broken";
    }
    case "close":
      return { kind, at };
    case "failure":
      return isProblem(data) ? { kind, at, problem: data } : "broken";
    case "stop": {
      const [by, held] = isRecord(data) ? [data["by"], data["held"]] : [data, 0];
      const isStop = (by === "user" || by === "page") && typeof held === "number" && held >= 0;
      return isStop ? { kind, at, by, held } : "broken";
    }
    case "mark":
      return typeof data === "string" ? { kind, at, text: data } : "broken";
    default:
      return undefined;
  }
}

function readRequest(value: unknown): SentRequest | undefined {
  if (!isRecord(value)) return undefined;
  const { url, method, body } = value;
  const headers = readHeaders(value["headers"]);
  if (typeof url !== "string" || typeof method !== "string" || typeof body !== "string") return undefined;
  return headers === undefined || !URL.canParse(url) ? undefined : { url, method, headers, body };
}

/** A status that a response of a page can have: https://fetch.spec.whatwg.org/#dom-response */
function readHead(value: unknown): ReceivedHead | undefined {
  if (!isRecord(value)) return undefined;
  const { status, statusText } = value;
  const headers = readHeaders(value["headers"]);
  if (typeof status !== "number" || !Number.isInteger(status) || status < 200 || status > 599)
    return undefined;
  return headers === undefined || typeof statusText !== "string"
    ? undefined
    : { status, statusText, headers };
}

function readHeaders(value: unknown): HeaderPairs | undefined {
  if (!Array.isArray(value)) return undefined;
  const pairs: (readonly [string, string])[] = [];
  for (const pair of value) {
    const [name, text]: readonly unknown[] = Array.isArray(pair) ? pair : [];
    if (typeof name !== "string" || typeof text !== "string") return undefined;
    pairs.push([name, text]);
  }
  return pairs;
}

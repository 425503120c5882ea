import type { Message } from "../../../chat/index.ts";
import { isSecretName, containsSecret } from "../../../configuration/index.ts";
import { isRecord } from "../../../platform/index.ts";
import type { ConversationRecord } from "../records.ts";

/** A conversation to export. */
export interface ExportedConversation {
  readonly record: ConversationRecord;
  /** The messages of all branches, each after the one that it follows. */
  readonly all: readonly Message[];
  /** The branch that is shown. */
  readonly branch: readonly Message[];
  /** The system prompt, where one is known. */
  readonly system?: string | undefined;
}

/** Writes conversations in one format. */
export interface Exporter {
  readonly name: string;
  /** Of its files, with the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** Whether a file can hold several conversations. */
  readonly isMany: boolean;
  /** What a file begins with. */
  readonly header: string;
  /** The text of one conversation, in pieces. */
  write(conversation: ExportedConversation): Iterable<string>;
}

/** A URL, a host with a port, or an address of numbers. */
const ADDRESS =
  /:\/\/|\blocalhost\b|(?<![\w.])\d{1,3}(\.\d{1,3}){3}(?![\w.])|\[[\da-f]*:[\da-f:]+\]|[a-z\d-]{1,63}:\d{2,5}\b/i;

/** A model's name may have a colon and a number in it, as in `llama:70`. */
const URL_IN_NAME = /:\/\/|\blocalhost\b|\d{1,3}(\.\d{1,3}){3}:/i;

/** The texts in a problem that are the page's own words or the model's. All others may be a server's. */
const OWN_FIELDS: ReadonlySet<string> = new Set(["kind", "cause", "why", "tools", "reason"]);

/** A message without the address of a server, and without what may hold one or a key. The user's words stay. */
export function withoutAddresses(message: Message): Message | Readonly<Record<string, unknown>> {
  if (message.role !== "assistant") return message;
  const { madeBy, end } = message;
  return {
    ...message,
    ...(madeBy && {
      madeBy: {
        model: URL_IN_NAME.test(madeBy.model) ? "" : madeBy.model,
        settings: plainSettings(madeBy.settings),
        ...(madeBy.system !== undefined && { system: madeBy.system }),
      },
    }),
    end: end && { ...end, ending: plainEnding(end.ending), figures: plainFields(end.figures) },
  };
}

function plainSettings(settings: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const kept = Object.entries(settings).flatMap(([name, sent]) => {
    const value = name === "response_format" ? withoutAddressNotes(sent) : sent;
    const text = JSON.stringify(value) ?? "";
    const isPlain =
      !isSecretName(name) && !containsSecret(text) && !ADDRESS.test(text) && !ADDRESS.test(name);
    return isPlain ? [[name, value]] : [];
  });
  return Object.fromEntries(kept);
}

/** What a JSON schema may say beside its rules, which may be a URL. */
const ANNOTATIONS: ReadonlySet<string> = new Set([
  "$schema",
  "$id",
  "id",
  "$comment",
  "title",
  "description",
  "default",
]);

/** A schema for the answer is kept without the addresses in what it says beside its rules: it means the same. */
function withoutAddressNotes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAddressNotes);
  if (!isRecord(value)) return value;
  const kept = Object.entries(value).filter(
    ([name, each]) => !(ANNOTATIONS.has(name) && typeof each === "string" && ADDRESS.test(each)),
  );
  return Object.fromEntries(kept.map(([name, each]) => [name, withoutAddressNotes(each)]));
}

function plainEnding(ending: unknown): unknown {
  if (!isRecord(ending)) return ending;
  const { problem, note } = ending;
  return {
    ...plainFields(ending),
    ...(isRecord(note) && { note: plainFields(note) }),
    ...(isRecord(problem) && { problem: plainProblem(problem) }),
  };
}

function plainProblem(problem: Readonly<Record<string, unknown>>): unknown {
  if (problem["kind"] === "told") return { kind: "unknown", said: "" }; // its words may name a host
  const fields = Object.entries(plainFields(problem) ?? {});
  return Object.fromEntries(
    fields.map(([name, value]) => [name, typeof value === "string" && !OWN_FIELDS.has(name) ? "" : value]),
  );
}

function plainFields(fields: object | undefined): Readonly<Record<string, unknown>> | undefined {
  if (fields === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === "string" ? plain(value) : value,
    ]),
  );
}

function plain(text: string): string {
  return ADDRESS.test(text) || containsSecret(text) ? "" : text;
}

import type { Attachment } from "../../../attachments/index.ts";
import { isRecord, parseJSON } from "../../../platform/index.ts";
import {
  DEFAULT_SETTINGS,
  NUMBER_NAMES,
  NUMBER_SETTINGS,
  parseSettings,
  type SettingsDraft,
  withoutSecrets,
} from "../../../configuration/index.ts";
import type { LeftOut, PastedRequest } from "./pasted-request.ts";

type NumberName = (typeof NUMBER_NAMES)[number];
type Sampling = Pick<SettingsDraft, NumberName | "stop" | "extraBody">;

/** The texts of some fields, and what could not be written into them. */
interface Fields<Name extends string> {
  readonly texts: Readonly<Record<Name, string>>;
  readonly leftOut: readonly LeftOut[];
}

/** What a pasted request would write into the page. What is `undefined` stays as it is. */
export interface PastedSetup {
  readonly system: string;
  readonly human: string | undefined;
  /** The pictures of the last question. */
  readonly attachments: readonly Attachment[];
  readonly model: string | undefined;
  readonly stream: boolean | undefined;
  /** All of them: a number that the request does not send is not sent by the page either. */
  readonly sampling: Sampling;
  readonly baseURL: string | undefined;
  readonly key: string | undefined;
  readonly leftOut: readonly LeftOut[];
}

/** Another name of `max_tokens`. */
const NEW_MAX_TOKENS = "max_completion_tokens";
/** LangChain sends it by itself. */
const OWN = ["stream_options"];

/**
 * Converts a pasted request into fields of the page. System is the first system message, Human the last question.
 * Members of the body without a field go to the extra body, which is sent as it is: tools, `response_format` and
 * others work there as they do in the request. Members that may be keys are left out.
 */
export function pastedSetup(request: PastedRequest): PastedSetup {
  const { messages, fields } = request;
  const isSystem = (role: string): boolean => role === "system" || role === "developer";
  const system = messages.find(({ role }) => isSystem(role));
  const human = messages.findLast(({ role }) => role === "user");
  const earlier = messages.filter((message) => message !== system && message !== human);
  const numbers = readNumbers(fields);
  const stop = readStop(fields["stop"]);
  const extra = readExtra(fields);
  return {
    system: system?.text ?? "",
    human: human?.text,
    attachments: human?.pictures ?? [],
    model: request.model?.trim(),
    stream: request.stream,
    sampling: { ...numbers.texts, ...stop.texts, ...extra.texts },
    baseURL: request.baseURL,
    key: request.key,
    leftOut: unique([
      ...request.leftOut,
      ...earlier.map(({ role }): LeftOut => ({ name: role, reason: "earlier" })),
      ...numbers.leftOut,
      ...stop.leftOut,
      ...extra.leftOut,
    ]),
  };
}

/** `null` means that a number is not sent. */
function readNumbers(fields: PastedRequest["fields"]): Fields<NumberName> {
  const leftOut: LeftOut[] = [];
  const entries = NUMBER_NAMES.map((name): readonly [NumberName, string] => {
    const { sentAs } = NUMBER_SETTINGS[name];
    const sent = name === "maxTokens" && fields[sentAs] === undefined ? NEW_MAX_TOKENS : sentAs;
    const value = fields[sent] ?? undefined;
    const text = typeof value === "number" ? String(value) : "";
    const isValid = parseSettings({ ...DEFAULT_SETTINGS, [name]: text }).ok;
    if (value !== undefined && (text === "" || !isValid)) leftOut.push({ name: sent, reason: "invalid" });
    return [name, isValid ? text : ""];
  });
  return { texts: byName(entries), leftOut };
}

function byName(entries: readonly (readonly [NumberName, string])[]): Readonly<Record<NumberName, string>>;
function byName(entries: readonly (readonly [string, string])[]): object {
  return Object.fromEntries(entries);
}

/** A sequence that the field can't hold, such as a backslash before an `n`, is left out. */
function readStop(value: unknown): Fields<"stop"> {
  const given: readonly unknown[] = Array.isArray(value) ? value : [value ?? ""];
  const lines = given.flatMap((each) =>
    typeof each === "string" && each !== "" ? [each.replaceAll("\n", "\\n").replaceAll("\t", "\\t")] : [],
  );
  const kept = lines.filter((line) => given.includes(sequenceOf(line)) && !line.includes("\r"));
  const isWhole = kept.length === given.filter((each) => each !== "").length;
  return {
    texts: { stop: kept.join("\n") },
    leftOut: isWhole ? [] : [{ name: "stop", reason: "invalid" }],
  };
}

function sequenceOf(line: string): string | undefined {
  const parsed = parseSettings({ ...DEFAULT_SETTINGS, stop: line });
  return parsed.ok ? parsed.settings.stop?.[0] : undefined;
}

/** The members of the body that have no field. */
function readExtra(fields: PastedRequest["fields"]): Fields<"extraBody"> {
  const known = new Set<string>([
    ...NUMBER_NAMES.map((name) => NUMBER_SETTINGS[name].sentAs),
    ...["stop", NEW_MAX_TOKENS],
    ...OWN,
  ]);
  const extra = Object.entries(fields).filter(([name]) => !known.has(name));
  const written = extra.length === 0 ? "" : JSON.stringify(Object.fromEntries(extra), null, 2);
  const { text, leftOut } = withoutSecrets(written);
  const kept = parseJSON(text);
  return {
    texts: { extraBody: isRecord(kept) && text !== written ? JSON.stringify(kept, null, 2) : text },
    leftOut: [
      ...leftOut.map((name): LeftOut => ({ name, reason: "secret" })),
      ...OWN.filter((name) => name in fields).map((name): LeftOut => ({ name, reason: "own" })),
    ],
  };
}

function unique(leftOut: readonly LeftOut[]): readonly LeftOut[] {
  return [...new Map(leftOut.map((each) => [`${each.reason} ${each.name}`, each])).values()];
}

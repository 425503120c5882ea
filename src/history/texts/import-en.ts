import type { FaultReason, LostKind } from "../model/import/imported.ts";
import type { ImportSummary } from "../model/import/summary.ts";

const FORMATS: ReadonlyMap<string, string> = new Map([
  ["causette", "Causette"],
  ["chatgpt", "ChatGPT"],
  ["claude", "Claude"],
  ["open-webui", "Open WebUI"],
  ["lm-studio", "LM Studio"],
  ["llama.cpp", "llama.cpp"],
  ["librechat", "LibreChat"],
  ["page-assist", "Page Assist"],
  ["openai", "OpenAI messages"],
]);

/** What a format is called, in both languages. */
export function formatName(format: string): string {
  return FORMATS.get(format) ?? format;
}

const LOST: Readonly<Record<LostKind, string>> = {
  picture: "pictures",
  file: "files",
  tool: "results of tools",
  hidden: "hidden messages, which the other program does not show",
  unknown: "parts of a kind that this page does not know",
};

const REASONS: Readonly<Record<FaultReason, string>> = {
  "not-json": "it is not JSON",
  "cut-off": "the file ends in it",
  "too-deep": "it is nested too deeply",
  "too-large": "it is too large",
  unknown: "no format that this page knows",
  newer: "a newer version of Causette has written it",
  empty: "it has no messages",
  "too-many": "it has too many messages",
  archive: "the archive is broken",
};

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
const conversations = (number: number): string => count(number, "conversation", "conversations");

export const importEn = {
  reading: (share: number): string => `Reading … ${Math.round(share * 100)} %`,
  writing: (done: number, all: number): string => `Importing … ${done} of ${all}`,
  found: ({ new: fresh, more }: ImportSummary["merges"]): string => {
    if (fresh + more === 0) return "There is nothing new to import.";
    const added = more === 0 ? "" : ` and more messages for ${conversations(more)}`;
    return `${conversations(fresh)} to import${added}.`;
  },
  lines: ({ formats, merges, lost, faults, firstFaults }: ImportSummary): readonly string[] => [
    ...[...formats].map(([format, number]) => `${formatName(format)}: ${conversations(number)}`),
    ...(merges.same > 0 ? [`Here already: ${conversations(merges.same)}`] : []),
    ...(merges.erased > 0 ? [`You have deleted for good: ${conversations(merges.erased)}`] : []),
    ...[...lost].map(([kind, number]) => `Left out: ${number} ${LOST[kind]}`),
    ...firstFaults.map(
      ({ reason, position, entry }) =>
        `Record ${position}${entry === undefined ? "" : ` of ${entry}`} can’t be read: ${REASONS[reason]}.`,
    ),
    ...more([...faults.values()].reduce((sum, number) => sum + number, 0) - firstFaults.length),
  ],
  done: (number: number): string => `${conversations(number)} imported.`,
  /** The disk is full, or the database has failed. */
  incomplete: (number: number): string =>
    `${conversations(number)} imported. The rest could not be stored: make room on the disk, then import again. What is there stays, and is not imported twice.`,
  failed: "The file can’t be read. Choose it again.",
};

function more(number: number): readonly string[] {
  return number > 0 ? [`${count(number, "more record", "more records")} can’t be read.`] : [];
}

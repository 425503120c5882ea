import fc from "fast-check";
import type { FieldFault } from "../../../src/configuration/model/parse-settings.ts";
import { PRESETS } from "../../../src/chat/model/presets.ts";
import { describeProblem } from "../../../src/chat/texts/problem-text.ts";
import type { Texts } from "../../../src/shell/texts/texts.ts";
import { STORED_ITEMS } from "../../../src/platform/model/unsaved.ts";
import { anyFigures, anyProblem } from "../chat/arbitraries.ts";

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** Each fault that a field can have. */
export const FAULTS: readonly FieldFault[] = [
  { kind: "number" },
  { kind: "whole-number" },
  { kind: "range", min: 1, max: undefined },
  { kind: "range", min: 0, max: 2 },
  { kind: "json-object" },
  { kind: "reserved", name: "stream" },
  { kind: "key", fault: "characters" },
  { kind: "key", fault: "address" },
  ...(
    ["empty", "not-a-url", "scheme", "credentials", "secret", "fragment", "ipv6", "blocked-port"] as const
  ).map((fault) => ({ kind: "base-url", fault }) as const),
];

/** Every text of one language by its path in the catalogue; those that are made from values, from a few of them. */
export function allTexts(texts: Texts): readonly NamedText[] {
  const { fault, figures, seconds, keyStays, models, problems, ...plain } = texts;
  const problemTexts = fc.sample(anyProblem, { numRuns: 300, seed: 1 }).map((problem) => {
    const { what, next } = describeProblem({ ...problem, ...PLAIN }, problems);
    return { name: `problems.${problem.kind}`, text: `${what} ${next}` };
  });
  return [
    ...leaves("", plain),
    ...FAULTS.map((each) => ({ name: `fault.${each.kind}`, text: fault(each) })),
    ...fc
      .sample(anyFigures, { numRuns: 20, seed: 1 })
      .map((each) => ({ name: "figures", text: figures(each).join(" ") })),
    ...problemTexts,
    { name: "seconds", text: seconds(1500) },
    {
      name: "thinking",
      text: [texts.thinking(1500), texts.thought(1500), texts.thought(undefined)].join(" "),
    },
    { name: "storageFull", text: texts.storageFull(STORED_ITEMS) },
    { name: "keyStays", text: keyStays("http://h") },
    { name: "blocked", text: [texts.blocked.field("A", "B"), texts.blocked.go("A")].join(" ") },
    { name: "corrected", text: texts.corrected("http://h", "http://h/v1") },
    { name: "models", text: [models.unknown, models.asking, models.found(2, "h")].join(" ") },
    { name: "models.away", text: models.unreachable("h") },
  ];
}

/** A problem's own values, so that only the catalogue's words are judged. */
const PLAIN = { origin: "http://h", page: "null", host: "h", baseURL: "http://h", contentType: "text/html" };

/** The texts of the presets in one language. */
export function presetTexts(language: keyof typeof PRESETS): readonly NamedText[] {
  return leaves("presets.", PRESETS[language]);
}

function leaves(prefix: string, tree: object): readonly NamedText[] {
  return Object.entries(tree).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === "string") return [{ name: prefix + name, text: value }];
    return typeof value === "object" && value !== null ? leaves(`${prefix}${name}.`, value) : [];
  });
}

import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { lessonsEn } from "../../../src/work/lessons/texts/en.ts";
import { lessonsTexts } from "../../../src/work/lessons/texts/fr.ts";
import type { LeftOutReason, PasteFault } from "../../../src/work/paste/model/pasted-request.ts";
import { pasteEn } from "../../../src/work/paste/texts/en.ts";
import { type PasteTexts, pasteTexts } from "../../../src/work/paste/texts/fr.ts";

const REASONS: readonly LeftOutReason[] = [
  ...(["address", "cookie", "earlier", "header", "invalid", "option"] as const),
  ...(["other-request", "own", "part", "secret", "unknown-value"] as const),
];
const FAULTS: readonly PasteFault[] = [
  { kind: "empty" },
  { kind: "too-long", most: 4000 },
  { kind: "unknown" },
  { kind: "unclosed", mark: "'", at: 0 },
  { kind: "no-body", at: 0 },
  { kind: "file", name: "a.json", at: 0 },
  { kind: "body", at: 0, near: "}" },
  { kind: "body", at: 0, near: "" },
  { kind: "no-messages", at: 0 },
];

function sentences(paste: PasteTexts, lessons: ReturnType<typeof lessonsTexts>): readonly string[] {
  const { labels, fields, nothing, elsewhere, keyNeedsAddress, applied, notApplied, same } = paste;
  return [
    ...Object.values({
      ...labels,
      ...fields,
      ...lessons.labels,
      nothing,
      keyNeedsAddress,
      applied,
      notApplied,
      same,
    }),
    ...REASONS.map((reason) => paste.leftOut(reason, paste.quoted("x"))),
    ...FAULTS.map(paste.fault),
    elsewhere("h"),
    ...Object.values(lessons.steps).flatMap(({ title, adds }) => [title, adds]),
    ...[lessons.listing("x"), lessons.added, lessons.removed, lessons.hidden(1), lessons.hidden(2)],
  ];
}

const said = {
  en: sentences(pasteTexts("en"), lessonsTexts("en")),
  fr: sentences(pasteTexts("fr"), lessonsTexts("fr")),
};

test.each(["en", "fr"] as const)("Every case has its own text in %s", (language) => {
  for (const text of said[language]) {
    expect(text).toMatch(/\S/);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  }
  const whole = said[language].filter((text) => text.endsWith("."));
  expect(new Set(whole).size).toBe(whole.length);
});

test("The French marks stand as they should", () => {
  for (const text of said.fr) {
    expect(text).not.toMatch(/ [:;!?»]|« |\p{L}'\p{L}/u);
    expect(text).not.toMatch(/[\p{L}\d)](?:[;!?]|:(?![\d/]))/u);
  }
});

test("The markup says in English what the catalogue says", async () => {
  const pages = ["paste/view/paste", "lessons/view/ladder"].map((name) =>
    readFile(`src/work/${name}.html`, "utf8"),
  );
  const html = (await Promise.all(pages)).join("");
  const labels: Readonly<Record<string, string>> = { ...pasteEn.labels, ...lessonsEn.labels };
  const plain = [...html.matchAll(/<[^>]*\bdata-text="(\w+)"[^>]*>([^<]+)</g)];
  expect(new Set(plain.map(([, name]) => name))).toEqual(new Set(Object.keys(labels)));
  for (const [, name, text] of plain) expect(text?.trim().replace(/\s+/g, " ")).toBe(labels[name ?? ""]);
});

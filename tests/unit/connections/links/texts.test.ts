import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { ContextOutlook } from "../../../../src/connections/context/model/outlook.ts";
import type { ContextVerdict } from "../../../../src/connections/context/model/verdict.ts";
import type { LinkFault } from "../../../../src/connections/links/model/reading.ts";
import type { LeftOut } from "../../../../src/connections/links/model/collect-setup.ts";
import { contextEn } from "../../../../src/connections/context/texts/en.ts";
import { contextFr } from "../../../../src/connections/context/texts/fr.ts";
import { linksEn } from "../../../../src/connections/links/texts/en.ts";
import { linksFr } from "../../../../src/connections/links/texts/fr.ts";
import { TEXTS } from "../../../../src/shell/texts/texts.ts";

const FAULTS: readonly LinkFault[] = [
  { kind: "broken" },
  { kind: "newer" },
  { kind: "too-long" },
  { kind: "field", field: "stream" },
  { kind: "field", field: "temperature", fault: { kind: "range", min: 0, max: 2 } },
];
const LEFT_OUT: readonly LeftOut[] = [
  { kind: "members", names: ["api_key", "token"] },
  { kind: "key", field: "system" },
  { kind: "fault", field: "topP" },
  { kind: "attachments", count: 1 },
  { kind: "attachments", count: 3 },
  { kind: "long", field: "tools" },
];
const OUTLOOKS: readonly ContextOutlook[] = [
  { kind: "near", leftTokens: 300 },
  { kind: "short", leftTokens: 300, maxTokens: 4000 },
  { kind: "over", promptTokens: 5200 },
];
const prompt = { tokens: 5210, isEstimate: true };
const VERDICTS: readonly ContextVerdict[] = [
  { kind: "overflow", prompt, contextTokens: 4096 },
  { kind: "overflow", prompt: undefined, contextTokens: 4096 },
  { kind: "short", prompt, maxTokens: 4000, contextTokens: 4096 },
  { kind: "fitted", prompt, contextTokens: 4096 },
  { kind: "full", contextTokens: 4096 },
];

function sentences(
  links: typeof linksEn,
  context: typeof contextEn,
  language: "en" | "fr",
): readonly string[] {
  const { labels, fields, fault, leftOut, nothing, onDisk, applied, notApplied, same } = links;
  return [
    ...Object.values({ ...labels, ...fields, ...context.labels, nothing, onDisk, applied, notApplied, same }),
    links.tooLong(70_000, 64_000),
    links.elsewhere("h"),
    links.switched(true),
    links.switched(false),
    links.automatic(1),
    links.automatic(3),
    ...FAULTS.map((each) => fault(each, TEXTS[language].fault)),
    ...LEFT_OUT.map(leftOut),
    context.use(prompt, 4096),
    ...OUTLOOKS.map((each) => context.outlook(each, 4096)),
    ...VERDICTS.map(context.verdict),
  ];
}

const said = { en: sentences(linksEn, contextEn, "en"), fr: sentences(linksFr, contextFr, "fr") };

describe.each(["en", "fr"] as const)("%s", (language) => {
  test("Every case has its own text", () => {
    for (const text of said[language]) {
      expect(text).toMatch(/\S/);
      expect(text).not.toMatch(/undefined|NaN|\[object/);
    }
    const whole = said[language].filter((text) => text.endsWith("."));
    expect(new Set(whole).size).toBe(whole.length);
  });
});

test("The French marks stand as they should", () => {
  for (const text of said.fr) {
    expect(text).not.toMatch(/ [:;!?»]|« |\p{L}'\p{L}/u);
    expect(text).not.toMatch(/[\p{L}\d)](?:[;!?]|:(?![\d/]))/u);
  }
});

test("The markup says in English what the catalogue says", async () => {
  const pages = ["links/view/copy", "links/view/offer", "context/view/gauge"].map((name) =>
    readFile(`src/connections/${name}.html`, "utf8"),
  );
  const html = (await Promise.all(pages)).join("");
  const labels = { ...linksEn.labels, ...contextEn.labels };
  const plain = [...html.matchAll(/<[^>]*\bdata-text="(\w+)"[^>]*>([^<]+)</g)];
  const titles = [...html.matchAll(/\btitle="([^"]+)"\s+data-text-title="(\w+)"/g)];
  const named = [...plain.map(([, name]) => name), ...titles.map(([, , name]) => name)];
  expect(new Set(named)).toEqual(new Set(Object.keys(labels)));
  for (const [, title, name = ""] of titles) expect(labels).toHaveProperty([name], title);
  for (const [, name, text] of plain) {
    expect(labels).toHaveProperty([name ?? ""], text?.trim().replace(/\s+/g, " "));
  }
});

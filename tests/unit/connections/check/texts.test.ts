import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { CHECK_STEPS, type CheckFault, type Finding } from "../../../../src/connections/check/model/check.ts";
import {
  describeFault,
  type FaultContext,
  shortFault,
} from "../../../../src/connections/check/texts/describe-fault.ts";
import type { PageOrigin, ServerHelp } from "../../../../src/connections/model/server-help.ts";
import type { OperatingSystem } from "../../../../src/connections/model/servers.ts";
import { SERVER_KINDS } from "../../../../src/connections/model/servers.ts";
import { LANGUAGES, type Language } from "../../../../src/platform/model/language.ts";
import { DOCTOR_TEXTS } from "../../../../src/connections/check/texts/fr.ts";
import { TEXTS } from "../../../../src/shell/texts/texts.ts";
import { CHECK_FAULTS } from "./faults.ts";

const PAGES: readonly PageOrigin[] = [
  { kind: "disk" },
  { kind: "localhost", origin: "http://localhost:8080" },
  { kind: "elsewhere", origin: "https://chat.example.org" },
];
/** Says only what it was asked. */
const HELP: ServerHelp = {
  start: (kind, os) => ({ next: `Start ${kind}, ${os}:`, command: `start ${kind}` }),
  allow: (kind, os, page) => ({ next: `Allow ${kind}, ${os}, ${page.kind}:`, command: `allow ${kind}` }),
  load: (kind, os) => ({ next: `Load ${kind}, ${os}:`, command: `load ${kind}` }),
  key: (kind) => ({ next: `Key ${kind}.` }),
};
const every: readonly CheckFault[] = Object.values(CHECK_FAULTS).flat();
const FINDINGS: readonly Finding[] = [
  { kind: "address", baseURL: "http://h/v1", corrected: false },
  { kind: "address", baseURL: "http://h/v1", corrected: true },
  { kind: "moved", from: "http://h", baseURL: "http://h/v1" },
  ...SERVER_KINDS.map((server) => ({ kind: "server", server }) as const),
  { kind: "facts", facts: { kind: "other", source: "openai", models: [] } },
  { kind: "model", id: "a-model" },
  { kind: "answer", ms: 840 },
];

function contextIn(
  language: Language,
  page: PageOrigin = { kind: "disk" },
  os: OperatingSystem = "linux",
): FaultContext {
  return { help: HELP, os, page, problems: TEXTS[language].problems };
}

function describeIn(language: Language, fault: CheckFault, context = contextIn(language)) {
  return describeFault(fault, context, DOCTOR_TEXTS[language].faults);
}

describe.each(LANGUAGES)("In %s", (language) => {
  const texts = DOCTOR_TEXTS[language];

  test.each(Object.entries(CHECK_FAULTS))("%s says what it is and what to do", (_, faults) => {
    for (const fault of faults) {
      for (const page of PAGES) {
        const { what, next, command } = describeIn(language, fault, contextIn(language, page));
        expect(what).toMatch(/\S.*[.]$/su);
        expect(next).toMatch(/\S.*[.:]$/su);
        expect(command !== undefined, next).toBe(next.endsWith(":"));
        expect(what + next).not.toMatch(/undefined|null(?!\))|NaN|\[object|Failed to fetch/);
      }
    }
  });

  test("No two faults are diagnosed alike", () => {
    const said = every.map((fault) => describeIn(language, fault));
    expect(new Set(said.map(({ what, next }) => what + next)).size).toBe(every.length);
    expect(new Set(said.map(({ what }) => what)).size).toBeGreaterThan(Object.keys(CHECK_FAULTS).length);
  });

  test("Each has about three words for the banner, different for each kind", () => {
    const first = Object.values(CHECK_FAULTS).map(([fault]) => fault && shortFault(fault, texts.faults));
    expect(new Set(first).size).toBe(Object.keys(CHECK_FAULTS).length);
    for (const fault of every) {
      const words = shortFault(fault, texts.faults);
      expect(words).toMatch(/^\p{Lu}[^.]+$/u);
      expect(words.split(/\s/).length, words).toBeLessThanOrEqual(4);
    }
  });

  test.each(["windows", "macos", "linux"] as const)("The fix is that of the server, on %s", (os) => {
    for (const server of SERVER_KINDS) {
      const origin = "http://127.0.0.1:9";
      const fixOf = (fault: CheckFault): string => {
        const { next, command } = describeIn(language, fault, contextIn(language, PAGES[2], os));
        return `${next} ${command}`;
      };
      expect(fixOf({ kind: "not-running", origin, server })).toBe(`Start ${server}, ${os}: start ${server}`);
      const allow = `Allow ${server}, ${os}, elsewhere: allow ${server}`;
      expect(fixOf({ kind: "cors-off", origin, server })).toBe(allow);
      expect(fixOf({ kind: "headers-refused", origin, server })).toBe(allow);
      expect(fixOf({ kind: "no-model", server })).toBe(`Load ${server}, ${os}: load ${server}`);
      expect(fixOf({ kind: "key-refused", server, hasKey: true, said: "" })).toContain(`Key ${server}.`);
    }
  });

  test("Every step, state and finding has a word", () => {
    expect(Object.keys(texts.steps)).toEqual([...CHECK_STEPS]);
    expect(new Set(Object.values(texts.steps)).size).toBe(CHECK_STEPS.length);
    expect(new Set(Object.values(texts.states)).size).toBe(Object.keys(texts.states).length);
    for (const finding of FINDINGS) expect(texts.found(finding)).toMatch(/\S/);
    expect(texts.found({ kind: "nothing" })).toBe("");
  });

  test("CORS that is off names the origin that the page has for the server", () => {
    const said = PAGES.map((page) => {
      const fault = { kind: "cors-off", origin: "http://127.0.0.1:9", server: "other" } as const;
      return describeIn(language, fault, contextIn(language, page)).what;
    });
    expect(said[0]).toContain(" null)");
    expect(said[1]).toContain(" http://localhost:8080)");
    expect(said[2]).toContain(" https://chat.example.org)");
  });
});

test("French says nothing in English", () => {
  for (const fault of every.filter(({ kind }) => kind !== "problem")) {
    expect(describeIn("fr", fault).what).not.toBe(describeIn("en", fault).what);
    expect(shortFault(fault, DOCTOR_TEXTS.fr.faults)).not.toBe(shortFault(fault, DOCTOR_TEXTS.en.faults));
  }
  const { en, fr } = DOCTOR_TEXTS;
  for (const [name, text] of Object.entries(en.labels)) expect(fr.labels).not.toHaveProperty(name, text);
});

test("French has its typography", () => {
  const { labels, steps, states, found, faults, ...said } = DOCTOR_TEXTS.fr;
  const texts = [
    ...Object.values({ ...labels, ...steps, ...states }),
    ...FINDINGS.map(found),
    ...every.flatMap((fault) => {
      const { what, next } = describeFault(fault, contextIn("fr"), DOCTOR_TEXTS.fr.faults);
      return [
        shortFault(fault, faults),
        what,
        ...(next.includes("Start ") || /^(Allow|Load|Key) /.test(next) ? [] : [next]),
      ];
    }),
    said.checking("x"),
    said.answerBrowser,
    said.inBrowser,
  ];
  for (const text of texts) {
    expect(text).not.toMatch(/ [:;!?»]|« |\p{L}'\p{L}/u);
    expect(text.replaceAll(/https?:\/\//g, "")).not.toMatch(/\p{L}[:;!?](?!\d)/u);
  }
});

test("The markup says in English what the catalogue says", async () => {
  const html = await readFile("src/connections/check/view/doctor.html", "utf8");
  const plain = [...html.matchAll(/<[^>]*\bdata-text="(\w+)"[^>]*>([^<]+)</g)];
  expect(new Set(plain.map(([, name]) => name))).toEqual(new Set(Object.keys(DOCTOR_TEXTS.en.labels)));
  for (const [, name, text] of plain) {
    expect(DOCTOR_TEXTS.en.labels).toHaveProperty([name ?? ""], text?.trim().replace(/\s+/g, " "));
  }
});

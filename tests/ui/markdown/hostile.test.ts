import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { highlightCode } from "../../../src/markdown/refine/load-highlighter.ts";
import { typesetFormula } from "../../../src/markdown/refine/load-katex.ts";
import { cutInto } from "../../unit/markdown/arbitrary-markdown.ts";
import { ENDLESS_DOCUMENTS } from "./endless-documents.ts";
import { HOSTILE_DOCUMENTS, HOSTILE_TEX } from "./hostile-documents.ts";
import { strangersIn } from "./strangers.ts";
import { drawInPieces, idleQueue, toolsWith } from "./tools.ts";

const GENEROUS = { timeout: 60_000 };

/** The addresses of all requests of the page to other hosts. */
function foreignRequests(): readonly string[] {
  return performance
    .getEntriesByType("resource")
    .map(({ name }) => name)
    .filter((name) => !name.startsWith("data:") && new URL(name).host !== location.host);
}

function hackedBy(): unknown {
  return Reflect.get(window, "hacked");
}

/** Prevents links from opening tabs in front of this page: Chromium draws a hidden page only once per second. */
function keepTabsClosed(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (link?.target === "_blank" && /^(https?|mailto):$/.test(link.protocol)) event.preventDefault();
}

beforeAll(() => document.addEventListener("click", keepTabsClosed));
afterAll(() => document.removeEventListener("click", keepTabsClosed));
beforeEach(() => void Reflect.deleteProperty(window, "hacked"));
afterEach(() => {
  expect(hackedBy()).toBeUndefined();
  expect(foreignRequests()).toEqual([]);
});

describe("A hostile document runs no script, sends no request, and adds no unexpected elements to the page", () => {
  test("there are at least sixty of these documents", () =>
    expect(HOSTILE_DOCUMENTS.length).toBeGreaterThan(60));

  test.each(HOSTILE_DOCUMENTS.map((source) => [JSON.stringify(source.slice(0, 90)), source]))(
    "%s",
    (_, source) => {
      for (const pieces of [[source], source.split("")]) {
        const target = drawInPieces(pieces);
        expect(strangersIn(target)).toEqual([]);
        for (const element of target.querySelectorAll("*"))
          if (element instanceof HTMLElement) element.click();
      }
    },
  );

  test("also with highlighted code and formulas", GENEROUS, async () => {
    for (const source of [...HOSTILE_TEX, "```html\n<img src=x onerror=window.hacked=1>\n```\n"]) {
      const idle = idleQueue();
      const target = drawInPieces(
        [source],
        toolsWith({
          highlight: highlightCode,
          typeset: typesetFormula,
          whenIdle: idle.whenIdle,
        }),
      );
      await idle.finished();
      expect(strangersIn(target)).toEqual([]);
    }
  });
});

describe("A document that is expensive to parse is drawn in a limited time", () => {
  test.each(Object.entries(ENDLESS_DOCUMENTS))("%s", GENEROUS, (_, source) => {
    for (const pieces of [[source], cutInto(source, [20_011])]) {
      const target = drawInPieces(pieces);
      expect(target.childNodes.length).toBeGreaterThan(0);
      expect(depthOf(target)).toBeLessThan(120);
    }
  });
});

function depthOf(root: Element): number {
  let depth = 0;
  for (let level: readonly Element[] = [...root.children]; level.length > 0; depth++)
    level = level.flatMap(({ children }) => [...children]);
  return depth;
}

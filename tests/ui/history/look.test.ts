import axe from "axe-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { mountList, row, rowsOf } from "../support/mount-conversations.ts";

beforeEach(() => page.viewport(1280, 800));
afterEach(() => {
  document.documentElement.removeAttribute("data-conversations");
  delete document.documentElement.dataset["theme"];
});

test("In French, all of it is French", async () => {
  const updatedAt = Date.now() - 24 * 60 * 60 * 1000;
  const { root, setLanguage, more, menu, item, search } = mountList({
    rows: [row("a", { title: "Bonjour", updatedAt }), row("b", { updatedAt, isPinned: true })],
  });
  setLanguage("fr");
  expect(search.placeholder).toBe("Rechercher");
  expect(root).toHaveTextContent("Nouvelle conversation");
  expect(root).toHaveTextContent("Corbeille");
  const days = [...root.querySelectorAll(".conversation-day")].map((each) => each.textContent);
  expect(days).toEqual(["Épinglées", "Hier"]);
  expect(item("Bonjour").querySelector("time")?.textContent).toMatch(/^\d?\d:\d\d$/);
  expect(item("About b").querySelector("time")?.textContent).toBe("hier");
  await userEvent.click(more("Bonjour"));
  expect(menu.textContent).toBe("RenommerÉpinglerExporter en MarkdownExporter en JSONSupprimer");
});

describe.each([1280, 390])("At %d px", (width) => {
  test.each(["light", "dark"])("it is accessible in the %s theme, and nothing is too wide", async (theme) => {
    await page.viewport(width, 844);
    document.documentElement.dataset["theme"] = theme;
    const { root, show } = mountList({
      rows: [
        row("a", { isPinned: true }),
        row("b", { isRunning: true, title: "long ".repeat(60) }),
        ...rowsOf(40),
      ],
      shown: "c1",
      status: "memory",
    });
    const check = async (state: string): Promise<void> => {
      const { violations } = await axe.run(root);
      expect(
        violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
        state,
      ).toEqual([]);
      const right = root.getBoundingClientRect().right + 1;
      for (const each of root.querySelectorAll("*")) {
        if (!each.checkVisibility()) continue;
        expect(each.getBoundingClientRect().right, each.outerHTML).toBeLessThanOrEqual(right);
      }
    };
    await check("many");
    show({ query: "x", rows: [row("a", { excerpt: { before: "a ", hit: "x", after: " b ".repeat(90) } })] });
    await check("a search");
    show({ query: "", isBin: true, rows: [row("a", { deletedAt: Date.now() })] });
    await check("the bin");
  });
});

import axe from "axe-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { mountList, row, rowsOf } from "../support/mount-conversations.ts";

beforeEach(() => page.viewport(1280, 800));
afterEach(() => {
  document.documentElement.removeAttribute("data-conversations");
  delete document.documentElement.dataset["theme"];
  document.documentElement.lang = "en";
});

const button = (name: string) => page.getByRole("button", { name, exact: true });

describe("A row's menu", () => {
  test("has what can be done with it; Escape gives the focus back to its button", async () => {
    const { more, menu } = mountList({ rows: [row("a")] });
    await userEvent.click(more("About a"));
    expect([...menu.querySelectorAll("button")].map((each) => each.textContent)).toEqual([
      "Rename",
      "Pin",
      "Export as Markdown",
      "Export as JSON",
      "Delete",
    ]);
    expect(more("About a").getAttribute("aria-expanded")).toBe("true");
    await userEvent.keyboard("{ArrowDown}");
    expect(document.activeElement?.textContent).toBe("Pin");
    await userEvent.keyboard("{Escape}");
    expect(menu.matches(":popover-open")).toBe(false);
    expect(document.activeElement).toBe(more("About a"));
    await expect.poll(() => more("About a").getAttribute("aria-expanded")).toBe("false");
  });

  test("reports what was chosen", async () => {
    const { more, press, events } = mountList({ rows: [row("a"), row("b", { isPinned: true })] });
    await userEvent.click(more("About a"));
    press("Pin");
    await userEvent.click(more("About b"));
    press("Unpin");
    await userEvent.click(more("About b"));
    press("Export as JSON");
    await userEvent.click(more("About b"));
    press("Delete");
    expect(events.onPin.mock.calls).toEqual([
      ["a", true],
      ["b", false],
    ]);
    expect(events.onExport).toHaveBeenCalledExactlyOnceWith("b", "json");
    expect(events.onDelete).toHaveBeenCalledExactlyOnceWith("b");
  });

  test("is shut by another press on its button, and by scrolling", async () => {
    const { more, menu, scrollTo } = mountList({ rows: rowsOf(200) });
    await userEvent.click(more("Conversation 1"));
    await userEvent.click(more("Conversation 1"));
    expect(menu.matches(":popover-open")).toBe(false);
    await userEvent.click(more("Conversation 1"));
    expect(menu.matches(":popover-open")).toBe(true);
    await scrollTo(300);
    expect(menu.matches(":popover-open")).toBe(false);
  });
});

describe("A title", () => {
  test("is changed in its row: Enter keeps it, and the focus is on the row again", async () => {
    const { open, events, titles } = mountList({ rows: [row("a"), row("b")] });
    open("About a").focus();
    await userEvent.keyboard("{F2}");
    const field = page.getByRole("textbox", { name: "Title", exact: true });
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard("Another name{Enter}");
    expect(events.onRename).toHaveBeenCalledExactlyOnceWith("a", "Another name");
    expect(titles()).toContain("Another name");
    expect(document.activeElement).toBe(open("Another name"));
  });

  test("Escape restores it, an empty one is not accepted, and leaving the field keeps it", async () => {
    const { open, more, events, press, search } = mountList({ rows: [row("a")] });
    open("About a").focus();
    await userEvent.keyboard("{F2}Other{Escape}");
    expect(document.activeElement).toBe(open("About a"));
    await userEvent.keyboard("{F2}{Delete} {Enter}");
    expect(events.onRename).not.toHaveBeenCalled();
    expect(events.onDelete).not.toHaveBeenCalled();
    await userEvent.click(more("About a"));
    press("Rename");
    await userEvent.keyboard("Kept");
    search.focus();
    expect(events.onRename).toHaveBeenCalledExactlyOnceWith("a", "Kept");
    expect(document.activeElement).toBe(search);
  });

  test("keeps what is typed while the list changes around it, and is dropped with its conversation", async () => {
    const rows = rowsOf(30);
    const { open, events, show } = mountList({ rows });
    open("Conversation 4").focus();
    await userEvent.keyboard("{F2}Half a na");
    show({ rows: rows.map((each) => (each.id === "c4" ? { ...each, updatedAt: Date.now() + 1 } : each)) });
    await userEvent.keyboard("me");
    expect(document.activeElement).toHaveValue("Half a name");
    show({ rows: rows.filter(({ id }) => id !== "c4") });
    expect(events.onRename).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(open("Conversation 0"));
  });
});

describe("The search", () => {
  const excerpt = { before: "… the <b>", hit: "quantum", after: "</b> world …", messageId: "m7" };

  test("reports what is typed, shows where it was found as text, and opens that message", async () => {
    const { search, events, show, item, root } = mountList({ rows: rowsOf(3) });
    await userEvent.fill(search, "quantum");
    expect(events.onSearch).toHaveBeenLastCalledWith("quantum");
    show({ query: "quantum", rows: [row("a", { excerpt })] });
    expect(item("About a").querySelector("mark")?.textContent).toBe("quantum");
    expect(item("About a")).toHaveTextContent("the <b>quantum</b> world");
    expect(root.querySelector(".conversation-day")).toBeNull();
    expect(root).toHaveTextContent("1 conversation found");
    await userEvent.keyboard("{Enter}");
    expect(events.onOpen).toHaveBeenLastCalledWith("a", "m7");
    await userEvent.keyboard("{ArrowDown}");
    expect(document.activeElement?.textContent).toBe("About a");
  });

  test("says when nothing is found; Escape empties it and stops no run", async () => {
    const { search, events, show, root } = mountList({ rows: rowsOf(3) });
    await userEvent.fill(search, "nothing");
    show({ query: "nothing", rows: [] });
    expect(root).toHaveTextContent("Nothing found for “nothing”.");
    let isHeard = false;
    const hear = (): void => void (isHeard = true);
    document.addEventListener("keydown", hear);
    await userEvent.keyboard("{Escape}");
    document.removeEventListener("keydown", hear);
    expect(isHeard).toBe(false);
    expect(events.onSearch).toHaveBeenLastCalledWith("");
    expect(search.value).toBe("");
  });

  test("What is being typed is not replaced by results that come late", async () => {
    const { search, show, view } = mountList();
    view.focusSearch();
    await userEvent.keyboard("abc");
    show({ query: "ab" });
    expect(search.value).toBe("abc");
  });
});

describe("The bin", () => {
  const rows = [row("a", { deletedAt: new Date(2026, 10, 1, 12).getTime() })];

  test("is opened and left by one button, and says when its conversations are deleted for good", async () => {
    const { show, events, item, root } = mountList({ rows: rowsOf(2) });
    await button("Bin").click();
    expect(events.onBin).toHaveBeenLastCalledWith(true);
    show({ isBin: true, rows });
    expect(item("About a")).toHaveTextContent(/Deleted for good on Dec 1/);
    expect(root).toHaveTextContent("What you delete stays here for 30 days.");
    await button("Back to conversations").click();
    expect(events.onBin).toHaveBeenLastCalledWith(false);
    show({ isBin: true, rows: [] });
    expect(root).toHaveTextContent("The bin is empty.");
  });

  test("restores, and asks before it deletes for good", async () => {
    const { more, open, press, events } = mountList({ isBin: true, rows });
    await userEvent.click(more("About a"));
    press("Restore");
    expect(events.onRestore).toHaveBeenCalledExactlyOnceWith("a");
    open("About a").focus();
    await userEvent.keyboard("{Delete}");
    press("Delete for good");
    expect(events.onErase).not.toHaveBeenCalled();
    press("Really delete it for good?");
    expect(events.onErase).toHaveBeenCalledExactlyOnceWith("a");
    await button("More actions").click();
    press("Delete all for good");
    press("Really delete all for good?");
    expect(events.onEraseAll).toHaveBeenCalledOnce();
  });
});

test("The menu at the head imports, exports all and deletes all; without any, it only imports", async () => {
  const { press, events, menu, show } = mountList({ rows: rowsOf(2) });
  await button("More actions").click();
  press("Export all as Markdown");
  await button("More actions").click();
  press("Delete all");
  expect(events.onExportAll).toHaveBeenCalledExactlyOnceWith("md");
  expect(events.onDeleteAll).toHaveBeenCalledOnce();
  show({ rows: [] });
  await button("More actions").click();
  expect([...menu.querySelectorAll("button")].map((each) => each.textContent)).toEqual(["Import"]);
});

test("Files are chosen or dropped", () => {
  const { root, events } = mountList();
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(["{}"], "chats.json"));
  root.dispatchEvent(new DragEvent("dragover", { dataTransfer, bubbles: true, cancelable: true }));
  expect(root.hasAttribute("data-dropping")).toBe(true);
  const drop = new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true });
  root.dispatchEvent(drop);
  expect(drop.defaultPrevented).toBe(true);
  expect(events.onImport.mock.lastCall?.[0].map(({ name }) => name)).toEqual(["chats.json"]);
  expect(root.hasAttribute("data-dropping")).toBe(false);
});

test("It says what is empty, loads, or is not kept", () => {
  const { root, show } = mountList();
  expect(root).toHaveTextContent("Conversations that you have are kept here, in this browser.");
  show({ status: "loading" });
  expect(root).toHaveTextContent("Loading …");
  show({ status: "memory", rows: rowsOf(1) });
  expect(root).toHaveTextContent("This browser keeps nothing for this page.");
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

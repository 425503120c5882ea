import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { mountList, row, rowsOf } from "../support/mount-conversations.ts";

beforeEach(() => page.viewport(1280, 800));
afterEach(() => {
  document.documentElement.removeAttribute("data-conversations");
});

const button = (name: string) => page.getByRole("button", { name, exact: true });

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

  test("restores and deletes for good, by the menu or the key, and never asks", async () => {
    const { more, open, press, events } = mountList({ isBin: true, rows });
    await userEvent.click(more("About a"));
    press("Restore");
    expect(events.onRestore).toHaveBeenCalledExactlyOnceWith("a");
    open("About a").focus();
    await userEvent.keyboard("{Delete}");
    expect(events.onErase).toHaveBeenCalledExactlyOnceWith("a");
    await userEvent.click(more("About a"));
    press("Delete for good");
    expect(events.onErase).toHaveBeenCalledTimes(2);
    await button("More actions").click();
    press("Delete all for good");
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

test("It says what is empty, loads, or is not kept", () => {
  const { root, show } = mountList();
  expect(root).toHaveTextContent("Conversations that you have are kept here, in this browser.");
  show({ status: "loading" });
  expect(root).toHaveTextContent("Loading …");
  show({ status: "memory", rows: [] });
  expect(root).not.toHaveTextContent("are kept here");
  show({ rows: rowsOf(1) });
  expect(root).toHaveTextContent("Nothing can be kept at the moment.");
});

test("It says how the browser keeps them, where that matters", () => {
  const { root, show } = mountList({ note: "shared" });
  expect(root).toHaveTextContent("Other pages that you open from disk can read them.");
  show({ note: "shared", rows: rowsOf(1) });
  expect(root).not.toHaveTextContent("Other pages");
  show({ note: "seven-days", rows: rowsOf(1) });
  expect(root).toHaveTextContent("Safari may delete conversations");
  show({ note: "seven-days", isBin: true, rows: rowsOf(1) });
  expect(root).not.toHaveTextContent("Safari");
});

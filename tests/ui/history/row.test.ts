import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { mountList, row, rowsOf } from "../support/mount-conversations.ts";

beforeEach(() => page.viewport(1280, 800));
afterEach(() => {
  document.documentElement.removeAttribute("data-conversations");
});

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

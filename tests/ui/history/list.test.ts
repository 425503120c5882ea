import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { mountList, row, rowsOf } from "../support/mount-conversations.ts";
import { nextFrame } from "../support/render-page.ts";

beforeEach(() => page.viewport(1280, 800));
afterEach(() => document.documentElement.removeAttribute("data-conversations"));

describe("Of 10,000 conversations", () => {
  test("at most 60 rows are in the document, wherever the list is scrolled to, and each is where it belongs", async () => {
    const { scroller, items, scrollTo, titles } = mountList({ rows: rowsOf(10_000) });
    await nextFrame();
    const { scrollHeight } = scroller;
    expect(scrollHeight).toBeGreaterThan(10_000 * 52);
    for (const share of [0, 0.001, 0.3, 0.5, 0.999, 1, 0.2, 0]) {
      await scrollTo(share * scrollHeight);
      expect(items().length).toBeLessThanOrEqual(60);
      const { top, bottom } = scroller.getBoundingClientRect();
      const inView = items().filter((each) => {
        const box = each.getBoundingClientRect();
        return box.bottom > top && box.top < bottom;
      });
      expect(inView.length).toBeGreaterThan(8);
      const numbers = inView.map((each) => Number(each.getAttribute("aria-posinset")));
      expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index));
      expect(inView.every((each) => each.getAttribute("aria-setsize") === "10000")).toBe(true);
    }
    expect(titles()[0]).toBe("Conversation 0");
    await scrollTo(scrollHeight);
    expect(titles().at(-1)).toBe("Conversation 9999");
  });

  test("scrolling makes no new element for a row that was there before", async () => {
    const { items, scrollTo } = mountList({ rows: rowsOf(10_000) });
    await nextFrame();
    await scrollTo(2000);
    const before = new Set(items());
    await scrollTo(90_000);
    const fresh = items().filter((each) => !before.has(each));
    expect(fresh.length).toBeLessThan(10);
  });

  test("in a window as high as no screen is, too", async () => {
    await page.viewport(1280, 5000);
    const { items, scroller, scrollTo } = mountList({ rows: rowsOf(10_000) });
    await nextFrame();
    await scrollTo(50_000);
    expect(items().length).toBeLessThanOrEqual(60);
    const last = items().at(-1)?.getBoundingClientRect().bottom ?? 0;
    expect(last).toBeGreaterThanOrEqual(scroller.getBoundingClientRect().bottom);
  });
});

test("The groups have headings for the eye, and each row says its group", () => {
  const day = 24 * 60 * 60 * 1000;
  const now = Date.now();
  const { root, titles, item } = mountList({
    rows: [
      row("old", { updatedAt: now - 40 * day }),
      row("pin", { updatedAt: now - 50 * day, isPinned: true }),
      row("new", { updatedAt: now }),
    ],
  });
  const headings = [...root.querySelectorAll(".conversation-day")].map((each) => each.textContent);
  expect(headings).toEqual(["Pinned", "Today", "Older"]);
  expect(titles()).toEqual(["About pin", "About new", "About old"]);
  expect(item("About pin")).toHaveTextContent("Pinned,");
});

test("A title is text, on one line, and its name; a long one is whole in its title", async () => {
  const hostile = `<img src=x onerror=alert(1)> "' \u202e \n${"long ".repeat(400)}`;
  const { items, root } = mountList({
    rows: [row("a", { title: hostile }), row("b", { title: " \n\u200b" })],
  });
  const [first, second] = items();
  expect(root.querySelector("img")).toBeNull();
  expect(first?.querySelector("button")?.title).toBe(hostile);
  expect(first?.querySelector("span")?.dir).toBe("auto");
  expect(first?.offsetHeight).toBe(52);
  expect(first?.querySelector("span")?.offsetHeight).toBe(22);
  expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth);
  await expect.element(second?.querySelector("button") ?? null).toHaveAccessibleName("Untitled");
});

test("The one that is open and one that answers are marked", async () => {
  const { show, open, item } = mountList({ rows: [row("a"), row("b", { isRunning: true })], shown: "a" });
  expect(open("About a").getAttribute("aria-current")).toBe("true");
  expect(item("About b")).toHaveTextContent("Answering …");
  await expect.element(open("About a")).toHaveAccessibleName("About a");
  show({ shown: "b" });
  expect(open("About a").hasAttribute("aria-current")).toBe(false);
});

describe("The keys", () => {
  test("go through all rows: arrows, pages, Home and End; Tab goes to one row and its button", async () => {
    const { open, more, items } = mountList({ rows: rowsOf(3000) });
    await nextFrame();
    open("Conversation 0").focus();
    const focused = (): string | null | undefined => document.activeElement?.textContent;
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}");
    expect(focused()).toBe("Conversation 1");
    await userEvent.keyboard("{End}");
    expect(focused()).toBe("Conversation 2999");
    expect(document.activeElement?.checkVisibility()).toBe(true);
    await userEvent.keyboard("{ArrowDown}");
    expect(focused()).toBe("Conversation 2999");
    await userEvent.keyboard("{PageUp}");
    expect(focused()).toMatch(/^Conversation 29[789]\d$/);
    await userEvent.keyboard("{Home}");
    expect(focused()).toBe("Conversation 0");
    await userEvent.keyboard("{PageDown}");
    expect(focused()).not.toBe("Conversation 0");
    await userEvent.keyboard("{Home}{Tab}");
    expect(document.activeElement).toBe(more("Conversation 0"));
    const tabs = items().flatMap((each) => [...each.querySelectorAll("button")]);
    expect(tabs.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(2);
  });

  test("keep the focus while the list is scrolled away from it, and the next key comes back", async () => {
    const { open, scrollTo, items, scroller } = mountList({ rows: rowsOf(3000) });
    await nextFrame();
    open("Conversation 3").focus();
    await scrollTo(60_000);
    expect(document.activeElement?.textContent).toBe("Conversation 3");
    expect(items().length).toBeLessThanOrEqual(60);
    await userEvent.keyboard("{ArrowDown}");
    expect(document.activeElement?.textContent).toBe("Conversation 4");
    expect(scroller.scrollTop).toBeLessThan(400);
  });

  test("Delete deletes, and the focus goes to the next row", async () => {
    const rows = rowsOf(30);
    const { open, events, show } = mountList({ rows });
    open("Conversation 5").focus();
    await userEvent.keyboard("{Delete}");
    expect(events.onDelete).toHaveBeenCalledExactlyOnceWith("c5");
    show({ rows: rows.filter(({ id }) => id !== "c5") });
    expect(document.activeElement).toBe(open("Conversation 6"));
    show({ rows: [] });
    expect(document.activeElement).not.toBe(document.body);
  });

  test("The focus stays on a row that moves to the top", () => {
    const rows = rowsOf(30);
    const { open, show } = mountList({ rows });
    open("Conversation 5").focus();
    show({ rows: rows.map((each) => (each.id === "c5" ? { ...each, updatedAt: Date.now() + 1 } : each)) });
    expect(document.activeElement).toBe(open("Conversation 5"));
    expect(open("Conversation 5").closest("[role=listitem]")?.getAttribute("aria-posinset")).toBe("1");
  });
});

test("What is in view stays in place when a conversation moves to the top", async () => {
  const rows = rowsOf(300);
  const { open, show, scrollTo } = mountList({ rows });
  await nextFrame();
  await scrollTo(5000);
  const seen = "Conversation 100";
  const before = open(seen).getBoundingClientRect().top;
  show({ rows: [row("fresh"), ...rows] });
  expect(open(seen).getBoundingClientRect().top).toBe(before);
});

test("A press on a row opens it", async () => {
  const { item, events } = mountList({ rows: [row("a"), row("b")] });
  await userEvent.click(item("About b"), { position: { x: 20, y: 44 } });
  expect(events.onOpen).toHaveBeenCalledExactlyOnceWith("b");
});

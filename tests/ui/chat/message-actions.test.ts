import { beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { EMPTY_CONVERSATION, removeAlone } from "../../../src/chat/model/branches.ts";
import { mountBranches } from "../support/mount-branches.ts";
import { renderPage } from "../support/render-page.ts";

beforeEach(renderPage);

describe("Edit", () => {
  test("of a question opens its text in place; Enter sends it, Shift+Enter makes a new line", async () => {
    const { message, events, idAt } = mountBranches();
    await message(0).getByRole("button", { name: "Edit" }).click();
    const field = message(0).getByRole("textbox", { name: "Message" });
    await expect.element(field).toHaveValue("a");
    await expect.element(field).toHaveFocus();
    expect(
      message(0)
        .getByRole("button")
        .elements()
        .map(({ textContent }) => textContent),
    ).toEqual(["Send", "Cancel"]);
    await userEvent.keyboard("{Shift>}{Enter}{/Shift}z{Enter}");
    expect(events.onEdit).toHaveBeenCalledExactlyOnceWith(idAt(0), "a\nz");
    expect(field.elements()).toEqual([]);
    await expect.element(message(0).getByRole("button", { name: "Edit" })).toHaveFocus();
  });

  test("of an answer is saved by its button or Ctrl+Enter, not by Enter", async () => {
    const { message, events, idAt } = mountBranches();
    await message(1).getByRole("button", { name: "Edit" }).click();
    await userEvent.keyboard("{Enter}b");
    expect(events.onEdit).not.toHaveBeenCalled();
    await message(1).getByRole("button", { name: "Save" }).click();
    expect(events.onEdit).toHaveBeenLastCalledWith(idAt(1), "A2\nb");
    await message(1).getByRole("button", { name: "Edit" }).click();
    await userEvent.keyboard("c{Control>}{Enter}{/Control}");
    expect(events.onEdit).toHaveBeenLastCalledWith(idAt(1), "A2c");
  });

  test("Escape and Cancel change nothing, stop no run, and the focus goes back to Edit", async () => {
    const { message, events, shown } = mountBranches();
    const escaped = vi.fn();
    document.addEventListener("keydown", ({ key }) => key === "Escape" && escaped());
    const edit = message(0).getByRole("button", { name: "Edit" });
    for (const leave of [
      () => userEvent.keyboard("{Escape}"),
      () => message(0).getByRole("button", { name: "Cancel" }).click(),
    ]) {
      await edit.click();
      await userEvent.keyboard("x");
      await leave();
      await expect.element(edit).toHaveFocus();
    }
    expect(events.onEdit).not.toHaveBeenCalled();
    expect(escaped).not.toHaveBeenCalled();
    expect(shown()[0]).toBe("a");
  });

  test("A text that is not taken, or empty, stays open", async () => {
    const { message, events } = mountBranches();
    await message(0).getByRole("button", { name: "Edit" }).click();
    const field = message(0).getByRole("textbox");
    await userEvent.fill(field, " ");
    await userEvent.keyboard("{Enter}");
    expect(events.onEdit).not.toHaveBeenCalled();
    await userEvent.fill(field, "refused");
    await userEvent.keyboard("{Enter}");
    expect(events.onEdit).toHaveBeenCalledOnce();
    await expect.element(field).toHaveFocus();
  });
});

test("What is typed in an editor is there again with its message, until it is saved or cancelled", async () => {
  const { message, show, tree, box, events, idAt } = mountBranches();
  const field = message(0).getByRole("textbox", { name: "Message" });
  const again = (): void => {
    const shown = tree();
    show(EMPTY_CONVERSATION); // as when another conversation is looked at
    expect(box.querySelector("textarea")).toBeNull();
    show(shown);
  };
  await message(0).getByRole("button", { name: "Edit" }).click();
  await userEvent.keyboard("!");
  again();
  await expect.element(field).toHaveValue("a!");
  expect(document.activeElement).not.toBe(field.element());
  await message(0).getByRole("button", { name: "Send" }).click();
  expect(events.onEdit).toHaveBeenCalledExactlyOnceWith(idAt(0), "a!");
  again();
  expect(field.elements()).toEqual([]);
  await message(0).getByRole("button", { name: "Edit" }).click();
  await userEvent.keyboard("?{Escape}");
  again();
  expect(field.elements()).toEqual([]);
});

describe("Regenerate", () => {
  test("is on answers to a question only; the focus goes to the log when its message is no longer shown", async () => {
    const { message, events, idAt, show, tree, box } = mountBranches();
    expect(message(0).getByRole("button", { name: "Regenerate" }).elements()).toEqual([]);
    const id = idAt(3);
    await message(3).getByRole("button", { name: "Regenerate" }).click();
    expect(events.onRegenerate).toHaveBeenCalledExactlyOnceWith(id);
    expect(document.activeElement).toBe(box);
    show(removeAlone(tree(), idAt(2) ?? ""));
    expect(message(2).getByRole("button", { name: "Regenerate" }).elements()).toEqual([]);
  });
});

describe("Delete", () => {
  test("of the last message needs no choice", async () => {
    const { message, events, idAt, box } = mountBranches();
    const id = idAt(3);
    await message(3).getByRole("button", { name: "Delete" }).click();
    expect(events.onDelete).toHaveBeenCalledExactlyOnceWith(id, false);
    expect(document.activeElement).toBe(box);
  });

  test.each([
    ["This and what follows", false, ["a", "A1"]],
    ["Only this message", true, ["a", "b", "B"]],
  ] as const)("asks what of it: %s", async (name, isAlone, left) => {
    const { message, events, idAt, shown, box } = mountBranches();
    const id = idAt(1);
    await message(1).getByRole("button", { name: "Delete" }).click();
    const menu = page.getByRole("group", { name: "Delete" });
    await expect.element(menu.getByRole("button").first()).toHaveFocus();
    await menu.getByRole("button", { name }).click();
    expect(events.onDelete).toHaveBeenCalledExactlyOnceWith(id, isAlone);
    expect(menu.elements()).toEqual([]);
    expect(document.activeElement).toBe(box);
    await expect.poll(shown).toEqual(left);
  });

  test("Escape deletes nothing, stops no run, and the focus goes back to Delete", async () => {
    const { message, events } = mountBranches();
    const escaped = vi.fn();
    document.addEventListener("keydown", ({ key }) => key === "Escape" && escaped());
    const remove = message(0).getByRole("button", { name: "Delete" });
    await remove.click();
    await userEvent.keyboard("{Escape}");
    expect(page.getByRole("group", { name: "Delete" }).elements()).toEqual([]);
    await expect.element(remove).toHaveFocus();
    expect([events.onDelete, escaped].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
  });

  test("of one in the middle can be undone: all others stay the same elements, in order", async () => {
    const { show, tree, idAt, shown, box } = mountBranches();
    const before = tree();
    const elements = [...box.children];
    show(removeAlone(before, idAt(1) ?? ""));
    expect([...box.children]).toEqual(elements.filter((_, index) => index !== 1));
    show(before);
    await expect.poll(shown).toEqual(["a", "A2", "b", "B"]);
    expect([...box.children].filter((element) => elements.includes(element))).toHaveLength(3);
  });
});

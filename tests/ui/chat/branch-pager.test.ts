import axe from "axe-core";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { addTurn, answerAgain, removeBranch, switchTo, type Tree } from "../../../src/chat/model/branches.ts";
import { find } from "../../../src/platform/view/find.ts";
import { ask, made, mountBranches, say } from "../support/mount-branches.ts";
import { renderPage } from "../support/render-page.ts";

beforeEach(renderPage);

describe("The pager of branches", () => {
  test("is where there are several, with its place; the focus stays on it, and both ends are said", async () => {
    const { message, shown, box } = mountBranches();
    expect(page.getByRole("group", { name: "Branch" }).elements()).toHaveLength(1);
    const pager = message(1).getByRole("group", { name: "Branch" });
    await expect.element(pager).toHaveTextContent("2 / 2");
    await expect.element(pager.getByRole("button", { name: "Next" })).toBeDisabled();
    const kept = box.firstElementChild;

    await pager.getByRole("button", { name: "Previous" }).click();
    await expect.poll(shown).toEqual(["a", "A1"]);
    expect(box.firstElementChild).toBe(kept);
    await expect.element(pager).toHaveTextContent("1 / 2");
    const previous = pager.getByRole("button", { name: "Previous" });
    await expect.element(previous).toHaveFocus();
    await expect.element(previous).toBeDisabled();
    await expect.element(previous).toHaveAttribute("aria-description", "1 / 2");
    await userEvent.keyboard("{Enter}"); // at the end it does nothing, and keeps the focus
    await expect.element(previous).toHaveFocus();

    await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    await expect.poll(shown).toEqual(["a", "A2", "b", "B"]);
    await expect.element(pager.getByRole("button", { name: "Next" })).toHaveFocus();
  });

  test("comes and goes with the branches", async () => {
    const { message, show, tree, idAt } = mountBranches();
    const pager = message(3).getByRole("group", { name: "Branch" });
    show(say(answerAgain(tree(), idAt(3) ?? "", made), "B2"));
    await expect.element(pager).toHaveTextContent("2 / 2");
    show(removeBranch(tree(), idAt(3) ?? ""));
    expect(pager.elements()).toEqual([]);
  });

  test("An answer that streams in goes on while another branch is shown", async () => {
    const { show, tree, idAt, shown, log } = mountBranches();
    const answer = idAt(1);
    const asked = addTurn(tree(), { text: "c" }, made);
    show(asked);
    const id = asked.messages.at(-1)?.id;
    log.append("answer", "Half");
    log.show(switchTo(asked, otherAnswer(asked, answer)), id);
    log.append("answer", " of it");
    await expect.poll(shown).toEqual(["a", "A1"]);
    log.show(asked, id);
    await expect.poll(shown).toEqual(["a", "A2", "b", "B", "c", "Half of it"]);
  });
});

/** The other answer to the first question. */
function otherAnswer(tree: Tree, id: string | undefined): string {
  const parent = tree.all.get(id ?? "")?.parent;
  return tree.following.get(parent)?.find((each) => each !== id) ?? "";
}

test("A change touches no message that it is not about", async () => {
  const { show, tree, box, shown } = mountBranches();
  await expect.poll(shown).toEqual(["a", "A2", "b", "B"]);
  const changes = vi.fn();
  const watch = new MutationObserver((records) => changes(records.length));
  for (const element of box.children) {
    watch.observe(element, { attributes: true, characterData: true, childList: true, subtree: true });
  }
  show(ask(tree(), "c", "C"));
  await expect.poll(shown).toEqual(["a", "A2", "b", "B", "c", "C"]);
  expect(box.children).toHaveLength(6);
  await new Promise((resolve) => setTimeout(resolve));
  expect(changes).not.toHaveBeenCalled();
});

test("Nothing of it is against the rules for everybody, in an open editor and an open menu either", async () => {
  const { message, box } = mountBranches();
  await message(0).getByRole("button", { name: "Edit" }).click();
  await message(1).getByRole("button", { name: "Delete" }).click();
  const { violations } = await axe.run(find(document, "[data-region=response]", HTMLElement));
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(box.children).toHaveLength(4);
});

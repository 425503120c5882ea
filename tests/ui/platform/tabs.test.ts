import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { find } from "../../../src/platform/view/find.ts";
import { mountTabs } from "../../../src/platform/view/tabs.ts";

function mount() {
  document.body.innerHTML = `
    <div role="tablist" aria-label="Fruit">
      <button role="tab" aria-controls="figs">Figs</button>
      <button role="tab" aria-controls="nuts">Nuts</button>
      <button role="tab" aria-controls="pears">Pears</button>
    </div>
    <div id="figs" hidden></div><div id="nuts" hidden></div><div id="pears" hidden></div>`;
  const onSelect = vi.fn<(panel: string) => void>();
  const tabs = mountTabs(find(document, "[role=tablist]", HTMLElement), onSelect);
  const shown = (): string[] =>
    [...document.querySelectorAll("body > [id]:not([hidden])")].map(({ id }) => id);
  const selected = (): (string | null)[] =>
    [...document.querySelectorAll("[role=tab][aria-selected=true][tabindex='0']")].map(
      (tab) => tab.textContent,
    );
  return { tabs, onSelect, shown, selected };
}

test("One tab is selected, Tab goes to it, and its panel is the one that is shown", async () => {
  const { tabs, onSelect, shown, selected } = mount();
  tabs.select("figs");
  expect([shown(), selected(), tabs.selected()]).toEqual([["figs"], ["Figs"], "figs"]);
  await userEvent.click(find(document, "[aria-controls=pears]", HTMLElement));
  expect([shown(), selected()]).toEqual([["pears"], ["Pears"]]);
  await userEvent.click(find(document, "[aria-controls=pears]", HTMLElement));
  expect(onSelect.mock.calls).toEqual([["figs"], ["pears"]]);
});

test("Arrow keys go round, Home and End to the ends, and the focus selects", async () => {
  const { tabs, shown } = mount();
  tabs.select("figs");
  find(document, "[aria-controls=figs]", HTMLElement).focus();
  for (const [key, panel] of [
    ["{ArrowLeft}", "pears"],
    ["{ArrowRight}", "figs"],
    ["{ArrowRight}", "nuts"],
    ["{End}", "pears"],
    ["{Home}", "figs"],
  ] as const) {
    await userEvent.keyboard(key);
    expect([shown(), document.activeElement?.getAttribute("aria-controls")]).toEqual([[panel], panel]);
  }
});

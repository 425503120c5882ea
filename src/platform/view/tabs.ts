import { find } from "./find.ts";

/**
 * Tabs and their panels (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/): arrow keys, Home and End move between the tabs,
 * and the one that has the focus is selected. Each tab names its panel by `aria-controls`.
 *
 * @param onSelect gets the id of the panel that is shown from now on
 */
export function mountTabs(list: HTMLElement, onSelect: (panel: string) => void) {
  const tabs = [...list.querySelectorAll<HTMLElement>("[role=tab]")];
  let selected = "";

  const panelOf = (tab: HTMLElement): string => tab.getAttribute("aria-controls") ?? "";

  function select(id: string): void {
    if (id === selected) return;
    selected = id;
    for (const tab of tabs) {
      const isSelected = panelOf(tab) === id;
      tab.ariaSelected = String(isSelected);
      tab.tabIndex = isSelected ? 0 : -1;
      find(list.ownerDocument, `#${panelOf(tab)}`, HTMLElement).hidden = !isSelected;
    }
    onSelect(id);
  }

  list.addEventListener("click", ({ target }) => {
    const tab = target instanceof Element ? target.closest<HTMLElement>("[role=tab]") : null;
    if (tab !== null) select(panelOf(tab));
  });
  list.addEventListener("keydown", (event) => {
    const at = tabs.findIndex((tab) => tab === event.target);
    const steps: Partial<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1 + tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const to = steps[event.key];
    const tab = at < 0 || to === undefined ? undefined : tabs[to % tabs.length];
    if (tab === undefined) return;
    event.preventDefault();
    tab.focus();
    select(panelOf(tab));
  });

  return {
    select,
    /** The id of the panel that is shown; empty before the first. */
    selected: (): string => selected,
  };
}

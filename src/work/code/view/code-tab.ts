import { cloneTemplate, find, mountTabs, translate } from "../../../platform/index.ts";
import type { CodeText } from "../model/code-text.ts";
import { type Target } from "../model/targets/target.ts";
import { TARGET_GROUPS } from "../model/targets/targets.ts";
import type { CodeTexts } from "../texts/en.ts";
import { createCodePanel } from "./code-panel.ts";

export interface CodeTabEvents {
  onCopy(target: Target, button: HTMLButtonElement): void;
  onDownload(target: Target): void;
  /** The pointer is on a line of this setting; `undefined`: on none. */
  onSetting(name: string | undefined): void;
  /** Another target is to be shown. */
  onTarget(): void;
}

/** The tabs of the request as code; `root` contains their markup. */
export function mountCodeTab(root: HTMLElement, texts: () => CodeTexts, events: CodeTabEvents) {
  const list = find(root, "[data-part=code-tabs]", HTMLElement);
  const groups = TARGET_GROUPS.map((group, index) => {
    const id = `code-panel-${index}`;
    const tab = cloneTemplate(root.ownerDocument, "code-tab");
    const view = createCodePanel(root.ownerDocument, group, {
      onCopy: (button) => events.onCopy(view.target(), button),
      onDownload: () => events.onDownload(view.target()),
      onChoose: events.onTarget,
      onSetting: events.onSetting,
    });
    tab.id = `code-tab-${index}`;
    tab.setAttribute("aria-controls", id);
    view.panel.id = id;
    view.panel.setAttribute("aria-labelledby", tab.id);
    return { ...view, id, tab, name: group.name };
  });
  list.append(...groups.map(({ tab }) => tab));
  find(root, "[data-part=code-panels]", HTMLElement).append(...groups.map(({ panel }) => panel));
  const tabs = mountTabs(list, () => {
    const { tab } = shown();
    tab.scrollIntoView({ block: "nearest", inline: "nearest" });
    events.onTarget();
  });

  function shown() {
    const group = groups.find(({ id }) => id === tabs.selected()) ?? groups[0];
    if (group === undefined) throw new Error("There is no target.");
    return group;
  }

  function showLanguage(): void {
    translate(root, texts());
    for (const { tab, name } of groups) tab.textContent = texts().tab(name);
  }

  showLanguage();

  return {
    /** Selects the first tab. */
    begin: (): void => tabs.select(groups[0]?.id ?? ""),
    /** The target of the selected tab. */
    target: (): Target => shown().target(),
    show: (code: CodeText | string): void => shown().show(code, texts()),
    showSetting(name: string | undefined): void {
      for (const group of groups) group.showSetting(name);
    },
    showLanguage,
  };
}

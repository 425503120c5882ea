import { cloneTemplate, find } from "../../../platform/index.ts";
import type { CodeText } from "../model/code-text.ts";
import type { Target } from "../model/targets/target.ts";
import type { TargetGroup } from "../model/targets/targets.ts";
import type { CodeTexts } from "../texts/en.ts";
import { mountCodeLines } from "./code-lines.ts";

interface CodePanelEvents {
  onCopy(button: HTMLButtonElement): void;
  onDownload(): void;
  onChoose(): void;
  onSetting(name: string | undefined): void;
}

/** The panel of one tab: the choice between its targets, its buttons, and the code. */
export function createCodePanel(document: Document, group: TargetGroup, events: CodePanelEvents) {
  const panel = cloneTemplate(document, "code-panel");
  const choice = find(panel, "[data-part=code-choice]", HTMLElement);
  const select = find(panel, "[name=codeTarget]", HTMLSelectElement);
  const copy = find(panel, "[data-action=copy-code]", HTMLButtonElement);
  const download = find(panel, "[data-action=download-code]", HTMLButtonElement);
  const tools = find(panel, "[data-part=code-tools]", HTMLElement);
  const reason = find(panel, "[data-part=code-reason]", HTMLElement);
  const block = find(panel, "pre", HTMLElement);
  const lines = mountCodeLines(find(panel, "[data-part=code]", HTMLElement), events.onSetting);

  choice.hidden = group.choice === undefined;
  find(panel, "[data-part=code-choice-label]", HTMLElement).dataset["text"] =
    group.choice === "shell" ? "codeShell" : "codeLibrary";
  select.append(...group.targets.map(({ name }) => new Option(name)));
  select.addEventListener("change", events.onChoose);
  copy.addEventListener("click", () => events.onCopy(copy));
  download.hidden = group.download === undefined;
  download.dataset["text"] = group.download === "page" ? "codeDownloadPage" : "codeDownloadFile";
  download.addEventListener("click", events.onDownload);

  const target = (): Target => group.targets[select.selectedIndex] ?? group.targets[0];

  return {
    panel,
    target,
    /** Shows the code, or the reason why there is none. */
    show(shown: CodeText | string, texts: CodeTexts): void {
      const isCode = typeof shown !== "string";
      tools.hidden = !isCode;
      block.hidden = !isCode;
      reason.hidden = isCode;
      reason.textContent = isCode ? "" : shown;
      block.setAttribute("aria-label", texts.codeOf(target().name));
      lines.show(isCode ? shown : [], texts.cut);
    },
    showSetting: lines.showSetting,
  };
}

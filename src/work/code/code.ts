import type { TextFile } from "../model/text-file.ts";
import { IN_BROWSER_URL } from "../../configuration/index.ts";
import { addParts, createFrameWriter } from "../../platform/index.ts";
import { type CodeText, textOf } from "./model/code-text.ts";
import type { ShownRequest } from "./model/shown-request.ts";
import { LANGCHAIN_PAGE } from "./model/targets/langchain-page.ts";
import type { Target } from "./model/targets/target.ts";
import type { CodeTexts } from "./texts/en.ts";
import { mountCodeTab } from "./view/code-tab.ts";
import { readImports } from "./view/read-imports.ts";
import markup from "./view/code-tab.html?raw";
import styles from "../../../styles/work/code.css?raw";

export interface CodeEvents {
  onCopy(text: string, button: HTMLButtonElement): void;
  /** Called in the task of a click. */
  onDownload(file: TextFile): void;
  /** The pointer is on a line of this setting (`CodeLine.setting`); `undefined`: on none. */
  onSetting(name: string | undefined): void;
}

/**
 * Shows a request as code. What is shown may change with each key that is typed: only the visible target is written, at
 * most once per frame.
 */
export function mountCode(root: HTMLElement, texts: () => CodeTexts, events: CodeEvents) {
  addParts(root, markup, styles);
  const sources = { imports: readImports(root.ownerDocument) };
  let request: ShownRequest | string = "";
  const frame = createFrameWriter(() => {
    view.show(codeOf(view.target()));
    return false;
  });
  const view = mountCodeTab(root, texts, {
    onCopy: (target, button) => withText(target, (text) => events.onCopy(text, button)),
    onDownload: (target) =>
      withText(target, (text) =>
        events.onDownload({ name: target.fileName, mediaType: target.mediaType, text }),
      ),
    onSetting: events.onSetting,
    onTarget: frame.schedule,
  });

  /** The code, or the reason why there is none. */
  function codeOf(target: Target): CodeText | string {
    if (typeof request === "string") return request;
    if (request.baseURL === IN_BROWSER_URL) return texts().inBrowser;
    if (target === LANGCHAIN_PAGE && Object.keys(sources.imports).length === 0) return texts().noImports;
    return target.write(request, sources);
  }

  function withText(target: Target, use: (text: string) => void): void {
    const code = codeOf(target);
    if (typeof code !== "string") use(textOf(code));
  }

  view.begin();

  return {
    /** Shows a request, or the reason why there is none. */
    show(next: ShownRequest | string): void {
      request = next;
      frame.schedule();
    },
    /** Highlights the lines of a setting, by its name in `CodeLine.setting`. */
    showSetting: view.showSetting,
    /** After a change of the language; the comments change with the next request. */
    showLanguage(): void {
      view.showLanguage();
      frame.schedule();
    },
  };
}

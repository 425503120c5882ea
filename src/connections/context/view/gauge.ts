import type { ContextOutlook } from "../model/outlook.ts";
import type { ContextVerdict, TokenCount } from "../model/verdict.ts";
import type { ContextTexts } from "../texts/fr.ts";
import { addParts, find } from "../../../platform/index.ts";
import markup from "./gauge.html?raw";
import styles from "../../../../styles/connections/context.css?raw";

export interface ContextLevel {
  readonly used: TokenCount;
  readonly contextTokens: number;
  readonly outlook: ContextOutlook;
}

interface ContextGaugeState {
  /** `undefined` when the length of the context is unknown. */
  readonly level: ContextLevel | undefined;
  readonly verdict: ContextVerdict | undefined;
}

/** Shows how full the model's context is, whether the next prompt will fit, and what happened to one that did not. */
export function mountContextGauge(root: HTMLElement) {
  addParts(root, markup, styles);
  const part = (name: string): HTMLElement => find(root, `[data-part=${name}]`, HTMLElement);
  const gauge = part("context");
  const meter = part("context-meter");
  const fill = part("context-fill");

  function write(name: string, text: string): void {
    const place = part(name);
    if (place.textContent !== text) place.textContent = text;
  }

  function showLevel({ used, contextTokens, outlook }: ContextLevel, texts: ContextTexts): void {
    const full = Math.min(used.tokens, contextTokens);
    const use = texts.use(used, contextTokens);
    write("context-use", use);
    meter.setAttribute("aria-valuemax", String(contextTokens));
    meter.setAttribute("aria-valuenow", String(full));
    meter.setAttribute("aria-valuetext", use);
    fill.style.width = `${(100 * full) / contextTokens}%`;
    const said = texts.outlook(outlook, contextTokens);
    write("context-outlook", said);
    part("context-outlook").hidden = said === "";
    // The numbers change with every typed character, so they are announced only when the level changes.
    if (gauge.dataset["level"] !== outlook.kind) write("context-spoken", said);
    gauge.dataset["level"] = outlook.kind;
  }

  return {
    show({ level, verdict }: ContextGaugeState, texts: ContextTexts): void {
      gauge.hidden = level === undefined;
      if (level !== undefined) showLevel(level, texts);
      else write("context-spoken", "");
      write("context-verdict", verdict === undefined ? "" : texts.verdict(verdict));
    },
  };
}

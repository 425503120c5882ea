import type { HLJSApi, LanguageFn } from "highlight.js";
import type { Highlighted } from "../read/model/parser.ts";
import { loadOnce } from "../../platform/index.ts";
import { languagesFor } from "./code-languages.ts";
import { ScopeTree } from "./scope-tree.ts";

/**
 * Highlights code with highlight.js. The library and each language are loaded on demand. `undefined` if the language
 * is not known. Rejects if loading fails; the next call tries again.
 */
export async function highlightCode(code: string, word: string): Promise<readonly Highlighted[] | undefined> {
  const names = languagesFor(word);
  const [language] = names;
  if (language === undefined) return undefined;
  const highlighter = await loadHighlighter();
  await Promise.all(names.map((name) => loadLanguage(highlighter, name)));
  const { _emitter: tree } = highlighter.highlight(code, { language, ignoreIllegals: true });
  return tree instanceof ScopeTree ? tree.pieces : undefined;
}

const loadHighlighter = loadOnce(async () => {
  const { default: shared } = await import("highlight.js/lib/core");
  const own = shared.newInstance();
  own.configure({ __emitter: ScopeTree });
  return own;
});

/** Loads a language if it is not loaded yet. */
async function loadLanguage(highlighter: HLJSApi, name: string): Promise<void> {
  if (highlighter.getLanguage(name) !== undefined) return;
  const specifier = `highlight.js/lib/languages/${name}`;
  const language: { readonly default: LanguageFn } = await import(specifier);
  highlighter.registerLanguage(name, language.default);
}

import type { HLJSApi } from "highlight.js";
import type { Highlighted } from "../../core/markdown/parser.ts";
import { LANGUAGES, languagesFor } from "./code-languages.ts";
import { ScopeTree } from "./scope-tree.ts";

let loading: Promise<HLJSApi> | undefined;

/**
 * Colours code by highlight.js, which comes with the first code, and each language with its own; after a failure the
 * next code tries again. `undefined` for a language that is not known.
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

function loadHighlighter(): Promise<HLJSApi> {
  loading ??= importHighlighter().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function importHighlighter(): Promise<HLJSApi> {
  const { default: shared } = await import("highlight.js/lib/core");
  const own = shared.newInstance();
  own.configure({ __emitter: ScopeTree });
  return own;
}

async function loadLanguage(highlighter: HLJSApi, name: string): Promise<void> {
  const load = LANGUAGES[name];
  if (load === undefined || highlighter.getLanguage(name) !== undefined) return;
  highlighter.registerLanguage(name, (await load()).default);
}

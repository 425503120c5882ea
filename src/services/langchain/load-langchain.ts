import { ProblemError } from "../../core/problem-error.ts";

/** The parts of LangChain that the page uses. The page's import map says where they come from. */
export type LangChain = Awaited<ReturnType<typeof importLangChain>>;

let loading: Promise<LangChain> | undefined;

/** Loads LangChain once; after a failure the next call tries again. Fails with `libraries-unreachable`. */
export function loadLangChain(): Promise<LangChain> {
  loading ??= importLangChain().catch((error: unknown) => {
    loading = undefined;
    const { host } = new URL(import.meta.resolve("@langchain/openai"));
    const said = error instanceof Error ? error.message : String(error);
    throw new ProblemError({ kind: "libraries-unreachable", host, said }, { cause: error });
  });
  return loading;
}

const SPECIFIERS = ["@langchain/openai", "@langchain/core/output_parsers"];

/**
 * Firefox remembers a module that could not be fetched until the page is reloaded, so the CDN is tried first in a way
 * that it forgets: https://github.com/whatwg/html/issues/6768
 */
async function reach(specifier: string): Promise<void> {
  const response = await fetch(import.meta.resolve(specifier));
  await response.body?.cancel();
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
}

async function importLangChain() {
  await Promise.all(SPECIFIERS.map(reach));
  const [{ ChatOpenAI }, { BaseTransformOutputParser }] = await Promise.all([
    import("@langchain/openai"),
    import("@langchain/core/output_parsers"),
  ]);
  return { ChatOpenAI, BaseTransformOutputParser };
}

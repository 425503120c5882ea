import { ProblemError } from "../../core/problem-error.ts";
import { libraryHost, reachLibrary } from "../from-cdn.ts";
import { saidBy } from "../../core/said-by.ts";

/** The parts of LangChain that the page uses. The page's import map says where they come from. */
export type LangChain = Awaited<ReturnType<typeof importLangChain>>;

let loading: Promise<LangChain> | undefined;

/** Loads LangChain once; after a failure the next call tries again. Fails with `libraries-unreachable`. */
export function loadLangChain(): Promise<LangChain> {
  loading ??= importLangChain().catch((error: unknown) => {
    loading = undefined;
    const said = saidBy(error);
    const host = libraryHost("@langchain/openai");
    throw new ProblemError({ kind: "libraries-unreachable", host, said }, { cause: error });
  });
  return loading;
}

async function importLangChain() {
  await Promise.all(["@langchain/openai", "@langchain/core/output_parsers"].map(reachLibrary));
  const [{ ChatOpenAI }, { BaseTransformOutputParser }] = await Promise.all([
    import("@langchain/openai"),
    import("@langchain/core/output_parsers"),
  ]);
  return { ChatOpenAI, BaseTransformOutputParser };
}

import { ProblemError } from "../model/problem-error.ts";
import { libraryHost, loadOnce, probeLibrary, errorMessage } from "../../platform/index.ts";

/** The parts of LangChain that the page uses. The page's import map defines their URLs. */
export type LangChain = Awaited<ReturnType<typeof importLangChain>>;

/** Loads LangChain once; after a failure the next call tries again. Rejects with `libraries-unreachable`. */
export const loadLangChain = loadOnce(() =>
  importLangChain().catch((error: unknown) => {
    const said = errorMessage(error);
    const host = libraryHost("@langchain/openai");
    throw new ProblemError({ kind: "libraries-unreachable", host, said }, { cause: error });
  }),
);

async function importLangChain() {
  await Promise.all(["@langchain/openai", "@langchain/core/output_parsers"].map(probeLibrary));
  const [{ ChatOpenAI }, { BaseTransformOutputParser }] = await Promise.all([
    import("@langchain/openai"),
    import("@langchain/core/output_parsers"),
  ]);
  return { ChatOpenAI, BaseTransformOutputParser };
}

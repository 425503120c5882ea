/** The texts of the request as code. */
export const codeEn = {
  labels: {
    codeTabs: "The request as",
    codeCopy: "Copy",
    codeDownloadPage: "Download this page",
    codeDownloadFile: "Download",
    codeShell: "Shell",
    codeLibrary: "Library",
  },
  /** The name of a tab. */
  tab: (name: string): string => name,
  /** The name of the block of code of a target. */
  codeOf: (target: string): string => `Code: ${target}`,
  /** Stands for characters of a line that are not shown. */
  cut: (characters: number): string =>
    `[… ${characters.toLocaleString("en")} characters, which Copy and Download have …]`,
  inBrowser:
    "The model in this browser has no address that another program could ask. Choose a server to see the request as code.",
  noImports:
    "This copy of the page brings its own libraries, and a page that opens from disk needs LangChain’s addresses on the web. Open index.html of the download to get it; the other tabs are complete.",
};

export type CodeTexts = typeof codeEn;

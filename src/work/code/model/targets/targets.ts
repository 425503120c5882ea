import { CURL_BASH, CURL_CMD, CURL_PWSH, CURL_WINDOWS } from "./curl.ts";
import { FETCH } from "./fetch.ts";
import { HAR } from "./har.ts";
import { LANGCHAIN_JS } from "./langchain-js.ts";
import { LANGCHAIN_PAGE } from "./langchain-page.ts";
import { OPENAI_JS } from "./openai-js.ts";
import { PYTHON_LANGCHAIN } from "./python-langchain.ts";
import { PYTHON_OPENAI, PYTHON_REQUESTS } from "./python.ts";
import type { Target } from "./target.ts";

/** One tab: a target, or several between which one chooses. */
export interface TargetGroup {
  /** Its name; also the name of the tab. */
  readonly name: string;
  readonly targets: readonly [Target, ...Target[]];
  /** What one chooses between. */
  readonly choice?: "shell" | "library";
  /** It can be downloaded, as a page that one opens or as another file. */
  readonly download?: "page" | "file";
}

/** In the order of the tabs. */
export const TARGET_GROUPS: readonly [TargetGroup, ...TargetGroup[]] = [
  { name: "LangChain page", targets: [LANGCHAIN_PAGE], download: "page" },
  { name: "LangChain JS", targets: [LANGCHAIN_JS] },
  { name: "openai JS", targets: [OPENAI_JS] },
  { name: "fetch", targets: [FETCH] },
  { name: "curl", targets: [CURL_BASH, CURL_PWSH, CURL_WINDOWS, CURL_CMD], choice: "shell" },
  { name: "Python", targets: [PYTHON_OPENAI, PYTHON_LANGCHAIN, PYTHON_REQUESTS], choice: "library" },
  { name: "HAR", targets: [HAR], download: "file" },
];

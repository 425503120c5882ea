import { EARLY_ENDS } from "./finish-reason.ts";
import { isRecord, LANGUAGES } from "../../platform/index.ts";
import type { Problem, ProblemKind } from "./problem.ts";

/** What each problem is made of. */
const FIELDS: { readonly [K in ProblemKind]: string } = {
  "libraries-unreachable": "host said",
  "not-running": "origin",
  "cors-refused": "origin page",
  "headers-refused": "origin",
  "mixed-content": "origin",
  "key-refused": "status said",
  "no-model": "said",
  "model-not-found": "said",
  "wrong-path": "baseURL said",
  "context-overflow": "said",
  "rate-limited": "said",
  "model-loading": "said",
  "server-error": "status said",
  refused: "status said",
  "error-in-stream": "said",
  "not-a-model-server": "baseURL contentType",
  "broken-stream": "said",
  redirected: "from to",
  dropped: "",
  "no-finish-reason": "",
  "page-left": "",
  silent: "seconds",
  empty: "cause",
  "tool-call": "tools",
  "ended-by-server": "why reason",
  unknown: "said",
  "in-browser-from-disk": "",
  "engine-unreachable": "host said",
  told: "code said",
};

const NUMBERS: ReadonlySet<string> = new Set(["status", "seconds"]);
const CAUSES = ["nothing", "no-text", "only-thinking"];

/** Whether a value from storage is a problem with all that its text needs. */
export function isProblem(value: unknown): value is Problem {
  if (!isRecord(value)) return false;
  const fields = Object.entries(FIELDS).find(([kind]) => kind === value["kind"])?.[1];
  if (fields === undefined) return false;
  const names = fields.split(" ").filter((name) => name !== "");
  const whole =
    names.every((name) => typeof value[name] === (NUMBERS.has(name) ? "number" : "string")) &&
    ["number", "undefined"].includes(typeof value["waitS"]) &&
    ["string", "undefined"].includes(typeof value["said"]);
  if (value["kind"] === "told")
    return whole && LANGUAGES.every((language) => isText(value["words"], language));
  if (value["kind"] === "ended-by-server") return whole && EARLY_ENDS.some((why) => why === value["why"]);
  return whole && (value["kind"] !== "empty" || CAUSES.some((cause) => cause === value["cause"]));
}

function isText(words: unknown, language: string): boolean {
  const text = isRecord(words) ? words[language] : undefined;
  if (!isRecord(text) || typeof text["what"] !== "string" || typeof text["next"] !== "string") return false;
  return ["string", "undefined"].includes(typeof text["command"]);
}

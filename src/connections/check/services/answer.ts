import { endpointURL } from "../../../configuration/index.ts";
import { hasError, type Problem, refusalProblem } from "../../../chat/index.ts";
import { isRecord, parseJSON } from "../../../platform/index.ts";
import { faultOf, type Known } from "./fault.ts";
import type { Looks } from "./looks.ts";
import { failed, type Outcome, passed } from "./outcome.ts";

/** Asks for one token, as the page asks for a whole answer. */
export async function askForToken(
  known: Known,
  model: string,
  headers: Readonly<Record<string, string>>,
  looks: Looks,
): Promise<Outcome> {
  const { baseURL } = known;
  const messages = [{ role: "user", content: "Hi" }];
  const body = JSON.stringify({ model, messages, max_tokens: 1, stream: false });
  const start = performance.now();
  const look = await looks.at(endpointURL(baseURL, "/chat/completions"), { method: "POST", headers, body });
  const ms = performance.now() - start;
  if (look === undefined) return failed({ kind: "problem", problem: { kind: "dropped" } });

  const answer = parseJSON(look.text);
  if (look.status < 300 && isRecord(answer) && Array.isArray(answer["choices"])) {
    return passed({ kind: "answer", ms });
  }
  const isRefusal = look.status >= 300 || hasError(answer);
  const contentType = look.contentType || "no content type";
  const problem: Problem = isRefusal
    ? refusalProblem(look.status, look.text, baseURL)
    : { kind: "not-a-model-server", baseURL, contentType };
  return failed(faultOf(problem, known));
}

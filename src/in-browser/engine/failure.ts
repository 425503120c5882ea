import type { InBrowserProblem } from "../model/in-browser-problem.ts";
import { isRecord } from "../../platform/index.ts";
import { badRequest, type Refusal } from "./refusal.ts";

const OUT_OF_MEMORY =
  /out of memory|insufficient memory|failed to allocate|could not allocate|allocation failed|bad_alloc|cannot enlarge memory|\(OOM\)/i;

/** The message of llama.cpp about a file that it can't load. */
const LOADING = /error loading model: (.+)/;

/**
 * The error of wllama when llama.cpp ended a request with an exception: wllama then reads the answer at address 0,
 * where its own request is. The reason is only in the log.
 */
const NO_ANSWER = /invalid typed array length|array buffer allocation failed|invalid magic number/i;

/** Why the engine stopped while it loaded or ran a model. `said` is its last message. */
export function engineProblem(model: string, said: string): InBrowserProblem {
  return OUT_OF_MEMORY.test(said) ? { kind: "out-of-memory", model, said } : { kind: "engine-failed", said };
}

/** Why the engine could not load a model, from the errors that it logged. */
export function loadingProblem(model: string, errors: readonly string[]): InBrowserProblem {
  const short = errors.find((line) => OUT_OF_MEMORY.test(line));
  if (short !== undefined) return { kind: "out-of-memory", model, said: short };
  const reason = errors.map((line) => LOADING.exec(line)?.[1]).find((words) => words !== undefined);
  return { kind: "model-refused", model, said: reason ?? errors[0] ?? "" };
}

/** The refusal of a failed request, if llama.cpp refused it and still works. */
export function requestRefusal(
  error: unknown,
  errors: readonly string[],
  answer: unknown,
): Refusal | undefined {
  if (isRecord(answer) && typeof answer["message"] === "string") {
    const { code, message, type } = answer;
    const status = typeof code === "number" && code >= 400 && code < 600 ? code : 500;
    return { ...answer, code: status, message, type: typeof type === "string" ? type : "server_error" };
  }
  const said = errors.find((line) => line !== "" && !NO_ANSWER.test(line));
  const isException = error instanceof Error && NO_ANSWER.test(error.message);
  return isException && said !== undefined ? badRequest(said) : undefined;
}

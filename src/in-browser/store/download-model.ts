import type { Progress } from "../model/in-browser.ts";
import type { ModelFile } from "../model/model-file.ts";
import { toModelId } from "../model/to-model-id.ts";
import { findProblemError } from "../../chat/index.ts";
import { inBrowserError } from "../texts/in-browser-error.ts";
import { fillModel } from "./fill-model.ts";
import { lockModel } from "./model-lock.ts";
import { openModelsFolder, removeModelFolder } from "./models-folder.ts";
import { nameFailure } from "./name-failure.ts";

/**
 * Downloads a model, or resumes an earlier download. A second download of the same model waits for the first one, also
 * in another tab. Rejects with a ProblemError, with the reason of an abort, or with an AbortError when the model was
 * removed meanwhile.
 */
export async function* downloadModel(
  { id: name, ...file }: ModelFile,
  aborted: AbortSignal,
  fetch: typeof globalThis.fetch,
  segmentBytes: number,
): AsyncGenerator<Progress, undefined> {
  const id = toModelId(name);
  if (file.url === undefined) throw inBrowserError({ kind: "model-not-kept", model: id });
  const url = new URL(file.url, location.href);
  try {
    await openModelsFolder();
    const turn = await lockModel(id, aborted);
    try {
      yield* fillModel({ id, ...file }, { url, fetch }, turn.signal, segmentBytes);
    } catch (error) {
      if (isBroken(error)) await removeModelFolder(id);
      throw await nameFailure(error, turn.signal);
    } finally {
      turn.end();
    }
  } catch (error) {
    throw await nameFailure(error, aborted);
  }
}

function isBroken(error: unknown): boolean {
  const problem = findProblemError(error)?.problem;
  return problem?.kind === "told" && problem.code === "download-broken";
}

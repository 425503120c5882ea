import { onTestFinished } from "vitest";
import { problemOf } from "../../../../src/chat/model/problem-error.ts";
import { createLmStudio, type Pause } from "../../../../src/connections/lm-studio/services/lm-studio.ts";
import { standInModel } from "../../../support/lm-studio/models.ts";
import { type LmStudioOptions, startLmStudio } from "../../../support/lm-studio.ts";

/** A stand-in with the models `m` and `n`, and the service in front of it, which doesn't wait between two questions. */
export async function openLmStudio(options: LmStudioOptions = {}, pause: Pause = async () => undefined) {
  const server = await startLmStudio({ models: [standInModel("m"), standInModel("n")], ...options });
  onTestFinished(() => server.close());
  return { server, lmStudio: createLmStudio(pause), at: { baseURL: server.baseURL, key: "" } };
}

export const problemIn = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(() => "no problem", problemOf);

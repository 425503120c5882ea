import { readModelList } from "../model/model-list.ts";
import { isWithoutPath, urlAtOrigin } from "../../configuration/index.ts";
import { problemOf } from "../model/problem-error.ts";
import { requestModels } from "./request-models.ts";
import type { Fetch, FetchLayer } from "./fetch.ts";

/**
 * For a base URL with only host and port: when the server has no chat endpoint there but lists its models at `/v1`, the
 * request is sent once more, to `/v1`. `onMoved` receives the base URL that answers.
 */
export function tryV1(
  baseURL: string,
  key: string,
  baseFetch: Fetch,
  onMoved: (baseURL: string) => void,
): FetchLayer {
  if (!isWithoutPath(baseURL)) return (next) => next;
  const there = urlAtOrigin(baseURL, "/v1");

  async function hasList(signal: AbortSignal): Promise<boolean> {
    try {
      const { body } = await requestModels(baseFetch, there, key, signal);
      return readModelList(body) !== undefined;
    } catch {
      return false; // the server's response to the original request is reported
    }
  }

  return (next) => async (input, init) => {
    try {
      return await next(input, init);
    } catch (error) {
      const { kind } = problemOf(error);
      const isElsewhere = kind === "wrong-path" || kind === "not-a-model-server";
      const signal = init?.signal ?? new AbortController().signal;
      if (!isElsewhere || !(await hasList(signal))) throw error;
      onMoved(there);
      const url = new URL(input instanceof Request ? input.url : input);
      url.pathname = `/v1${url.pathname}`;
      return next(url, init);
    }
  };
}

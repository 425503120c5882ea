import { inBrowserError } from "../texts/in-browser-error.ts";
import type { ModelStore } from "../model/in-browser.ts";
import { BUILT_IN_MODEL } from "../model/known-models.ts";
import { isProblemError } from "../../chat/index.ts";
import { contextFor, deviceBytes } from "./context-for.ts";
import { isGGUF, MAGIC_BYTES } from "../store/gguf.ts";
import { errorMessage } from "../../platform/index.ts";

/** A model's file, and the context length that there is memory for, in tokens. */
export interface OpenedModel {
  readonly id: string;
  readonly file: Blob;
  readonly contextTokens: number;
}

/**
 * Opens a stored model, or fetches the built-in one, and checks what can be checked before loading. Rejects with a
 * ProblemError.
 */
export async function openModel(
  id: string,
  store: ModelStore,
  builtInURL: string,
  signal: AbortSignal,
): Promise<OpenedModel> {
  const file = id === BUILT_IN_MODEL.id ? await fetchBuiltIn(builtInURL, signal) : await store.open(id);
  if (file === undefined) throw inBrowserError({ kind: "model-not-kept", model: id });
  if (!isGGUF(new Uint8Array(await file.slice(0, MAGIC_BYTES).arrayBuffer()))) {
    throw inBrowserError({ kind: "not-gguf", model: id });
  }
  const contextTokens = contextFor(file.size, deviceBytes());
  if (contextTokens === 0) throw inBrowserError({ kind: "model-too-large", model: id, bytes: file.size });
  return { id, file, contextTokens };
}

async function fetchBuiltIn(url: string, signal: AbortSignal): Promise<Blob> {
  const { host } = new URL(url);
  let file: Blob;
  try {
    const response = await fetch(url, { signal });
    if (!response.ok) throw inBrowserError({ kind: "download-refused", host, status: response.status });
    file = await response.blob();
  } catch (error) {
    if (signal.aborted || isProblemError(error)) throw error;
    const said = errorMessage(error);
    throw inBrowserError({ kind: "download-interrupted", host, said }, { cause: error });
  }
  if (file.size === BUILT_IN_MODEL.bytes) return file;
  const said = `${file.size} bytes instead of ${BUILT_IN_MODEL.bytes}`;
  throw inBrowserError({ kind: "download-broken", model: BUILT_IN_MODEL.id, said });
}

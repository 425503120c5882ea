/** How far a download has come; `totalBytes` and the rate where the server tells. */
export interface DownloadProgress {
  readonly doneBytes: number;
  readonly totalBytes: number | undefined;
  readonly bytesPerSecond: number | undefined;
}

/** LM Studio's own API, 0.4.0 and later. Everything rejects with a ProblemError. https://lmstudio.ai/docs/developer/rest */
export interface LmStudio {
  /** Loads a model; `contextTokens` left out takes the server's own. Resolves with the seconds that it took. */
  load(
    server: LmStudioServer,
    model: string,
    contextTokens: number | undefined,
    signal: AbortSignal,
  ): Promise<{ readonly instanceId: string; readonly seconds: number | undefined }>;
  unload(server: LmStudioServer, instanceId: string, signal: AbortSignal): Promise<void>;
  /** Has the server download a model; it goes on there when `signal` ends the watching. Ends when the model is there. */
  download(server: LmStudioServer, model: string, signal: AbortSignal): AsyncIterable<DownloadProgress>;
}

export interface LmStudioServer {
  /** Ends in `/v1`, a query aside. */
  readonly baseURL: string;
  readonly key: string;
}

/** A context length as it was typed; `tokens` is undefined where the server's own is wanted. */
type TypedContext =
  | { readonly ok: true; readonly tokens: number | undefined }
  /** `max` is undefined where nobody tells it. */
  | { readonly ok: false; readonly max: number | undefined };

/** Reads a context length: a whole number of tokens from 1 to what the model can, or nothing. */
export function parseContextLength(text: string, max: number | undefined): TypedContext {
  const typed = text.trim();
  if (typed === "") return { ok: true, tokens: undefined };
  const tokens = Number(typed);
  const fits = /^\d+$/.test(typed) && Number.isSafeInteger(tokens) && tokens >= 1;
  return fits && tokens <= (max ?? tokens) ? { ok: true, tokens } : { ok: false, max };
}

/**
 * Names come from servers and from people, and commands end up in a shell: only what no shell reads as anything but a
 * name goes into one. Not at the beginning: a dash, which would make it an option.
 */
const SAFE_NAME = /^[\p{L}\d][\p{L}\d._:@/+-]*$/u;

function withName(command: string, name: string): string {
  const plain = name.trim();
  return SAFE_NAME.test(plain) ? `${command} ${plain}` : command;
}

/** Loads a model; without a name that can stand in a command, `lms` asks which. https://lmstudio.ai/docs/cli */
export function lmsLoad(model: string, contextTokens: number | undefined): string {
  const command = withName("lms load", model);
  return contextTokens === undefined ? command : `${command} --context-length ${contextTokens}`;
}

/** Takes a model out of memory; without a name, `lms` asks which. */
export function lmsUnload(model: string): string {
  return withName("lms unload", model);
}

/** Downloads a model; without a name, `lms` offers some. */
export function lmsGet(model: string): string {
  return withName("lms get", model);
}

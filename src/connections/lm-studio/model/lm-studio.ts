/** The progress of a download; `totalBytes` and the rate only if the server reports them. */
export interface DownloadProgress {
  readonly doneBytes: number;
  readonly totalBytes: number | undefined;
  readonly bytesPerSecond: number | undefined;
}

/** LM Studio's own API, 0.4.0 and later. Everything rejects with a ProblemError. https://lmstudio.ai/docs/developer/rest */
export interface LmStudio {
  /**
   * Loads a model; without `contextTokens`, with the server's default context. Resolves with the time that it took, in
   * seconds.
   */
  load(
    server: LmStudioServer,
    model: string,
    contextTokens: number | undefined,
    signal: AbortSignal,
  ): Promise<{ readonly instanceId: string; readonly seconds: number | undefined }>;
  unload(server: LmStudioServer, instanceId: string, signal: AbortSignal): Promise<void>;
  /**
   * Makes the server download a model. The download continues on the server when `signal` aborts. The iteration ends
   * when the model is available.
   */
  download(server: LmStudioServer, model: string, signal: AbortSignal): AsyncIterable<DownloadProgress>;
}

export interface LmStudioServer {
  /** Ends in `/v1`, apart from a query. */
  readonly baseURL: string;
  readonly key: string;
}

/** A parsed context length; `tokens` is `undefined` for the server's default. */
type TypedContext =
  | { readonly ok: true; readonly tokens: number | undefined }
  /** `max` is `undefined` when it is unknown. */
  | { readonly ok: false; readonly max: number | undefined };

/** Parses a context length: an integer from 1 to the maximum of the model, in tokens, or an empty text. */
export function parseContextLength(text: string, max: number | undefined): TypedContext {
  const typed = text.trim();
  if (typed === "") return { ok: true, tokens: undefined };
  const tokens = Number(typed);
  const fits = /^\d+$/.test(typed) && Number.isSafeInteger(tokens) && tokens >= 1;
  return fits && tokens <= (max ?? tokens) ? { ok: true, tokens } : { ok: false, max };
}

/**
 * Names come from servers and users, and the commands are pasted into a shell. So a command contains only names without
 * characters that are special in any shell, and no name that begins with a dash, which would be an option.
 */
const SAFE_NAME = /^[\p{L}\d][\p{L}\d._:@/+-]*$/u;

function withName(command: string, name: string): string {
  const plain = name.trim();
  return SAFE_NAME.test(plain) ? `${command} ${plain}` : command;
}

/**
 * The command that loads a model; when the name is not safe in a command, `lms` asks for one.
 * https://lmstudio.ai/docs/cli
 */
export function lmsLoad(model: string, contextTokens: number | undefined): string {
  const command = withName("lms load", model);
  return contextTokens === undefined ? command : `${command} --context-length ${contextTokens}`;
}

/** The command that unloads a model; without a name, `lms` asks for one. */
export function lmsUnload(model: string): string {
  return withName("lms unload", model);
}

/** The command that downloads a model; without a name, `lms` offers some. */
export function lmsGet(model: string): string {
  return withName("lms get", model);
}

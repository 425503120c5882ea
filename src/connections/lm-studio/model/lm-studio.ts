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

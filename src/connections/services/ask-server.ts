import { hasError, serverFetch } from "../../chat/index.ts";
import { parseJSON } from "../../platform/index.ts";

/**
 * What a server that is there answers about something that it need not know; `undefined` for a refusal, also for LM Studio's:
 * 200 with an `error`. Rejects only when it is aborted.
 */
export async function askServer(url: string, key: string, signal: AbortSignal): Promise<unknown> {
  try {
    const response = await serverFetch(url, {
      signal,
      cache: "no-store",
      ...(key !== "" && { headers: { authorization: `Bearer ${key}` } }),
    });
    const body = parseJSON(await response.text());
    const isRefused = !response.ok || hasError(body);
    return isRefused ? undefined : body;
  } catch {
    signal.throwIfAborted();
    return undefined; // what the list tells is enough
  }
}

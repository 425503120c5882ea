import { isRecord } from "../../platform/index.ts";
import type { FetchLayer } from "./fetch.ts";
import { type ChunkNotes, plainChunk } from "./plain-chunk.ts";

/**
 * Rewrites a complete JSON answer so that LangChain keeps its content, as `joinEvents` does with the events of a
 * stream.
 */
export function plainAnswer(notes: ChunkNotes): FetchLayer {
  return (next) => async (input, init) => {
    const response = await next(input, init);
    if (!/json/i.test(response.headers.get("content-type") ?? "")) return response;
    const body: unknown = await response.json();
    return Response.json(isRecord(body) ? plainChunk(body, notes) : body);
  };
}

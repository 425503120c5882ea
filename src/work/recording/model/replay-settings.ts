import { DEFAULT_SETTINGS, parseSettings, type Settings } from "../../../configuration/index.ts";
import { isRecord, parseJSON } from "../../../platform/index.ts";
import type { Recording } from "./recording.ts";

/**
 * The settings with which a recording is replayed: the address, the model and Stream as they were, so that the page reads
 * the answer in the same way. Without a time limit: a slow replay is not a silent server. `undefined` when the address
 * is not one that the page accepts.
 */
export function replaySettings({ entries: [request] }: Recording): Settings | undefined {
  const url = new URL(request.url);
  for (const [name, value] of [...url.searchParams]) if (value === "•••") url.searchParams.delete(name);
  const body = parseJSON(request.body);
  const { model, stream } = isRecord(body) ? body : {};
  const parsed = parseSettings({
    ...DEFAULT_SETTINGS,
    baseURL: url.href,
    model: typeof model === "string" ? model : "",
    stream: stream === true,
  });
  return parsed.ok ? parsed.settings : undefined;
}

import { parseRecording } from "../../../../src/work/recording/model/parse-recording.ts";
import type { Recording } from "../../../../src/work/recording/model/recording.ts";

/** A recording that must be valid. */
export function parsed(text: string): Recording {
  const result = parseRecording(text);
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.recording;
}

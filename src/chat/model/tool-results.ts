import { isRecord } from "../../platform/index.ts";

/** What goes back to the model for one call. */
export interface ToolResult {
  /** The id of the call that it answers. */
  readonly callId: string;
  readonly name: string;
  /** The arguments as they were run, which the user may have changed. */
  readonly args: string;
  readonly text: string;
  /** The tool has found nothing; the text says why. */
  readonly isError?: true;
}

/** Parses results from storage; invalid ones, and a second one for a call, are left out. Never throws. */
export function parseToolResults(value: unknown): readonly ToolResult[] {
  const stored: readonly unknown[] = Array.isArray(value) ? value : [];
  const results = new Map<string, ToolResult>();
  for (const each of stored) {
    if (!isRecord(each)) continue;
    const { callId, name, args, text, isError } = each;
    if (typeof callId !== "string" || callId === "" || results.has(callId)) continue;
    if (typeof name !== "string" || typeof args !== "string" || typeof text !== "string") continue;
    results.set(callId, { callId, name, args, text, ...(isError === true && { isError }) });
  }
  return [...results.values()];
}

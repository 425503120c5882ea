import { isRecord } from "../../../platform/index.ts";

/** The fields that LangChain drops, or that need more than LangChain to be of use. Each has a text per language. */
export const DROPPED_FIELDS = [
  "reasoning",
  "reasoning_details",
  "refusal",
  "tool_calls",
  "function_call",
  "logprobs",
  "stats",
  "timings",
  "model_info",
  "runtime",
  "error",
] as const;

export type DroppedName = (typeof DROPPED_FIELDS)[number] | "unknown";

export interface DroppedField {
  /** As in `choices[0].delta.reasoning`. */
  readonly path: string;
  readonly name: DroppedName;
  readonly value: unknown;
}

/** The fields of a chunk or a completion that LangChain keeps in its message. */
const KEPT = {
  chunk: ["id", "object", "created", "model", "choices", "usage", "system_fingerprint", "service_tier"],
  choice: ["index", "delta", "message", "finish_reason"],
  delta: ["role", "content", "reasoning_content", "audio"],
} as const;

/** What LangChain drops of the parsed data of an event. Fields that are `null` or empty are left out. */
export function droppedFields(data: unknown): readonly DroppedField[] {
  if (!isRecord(data)) return [];
  const choices: readonly unknown[] = Array.isArray(data["choices"]) ? data["choices"] : [];
  return [
    ...othersIn(data, KEPT.chunk, ""),
    ...choices.flatMap((choice, index) => {
      if (!isRecord(choice)) return [];
      const path = `choices[${index}].`;
      return [
        ...othersIn(choice, KEPT.choice, path),
        ...["delta", "message"].flatMap((name) => {
          const delta = choice[name];
          return isRecord(delta) ? othersIn(delta, KEPT.delta, `${path}${name}.`) : [];
        }),
      ];
    }),
  ];
}

function othersIn(
  record: Record<string, unknown>,
  kept: readonly string[],
  path: string,
): readonly DroppedField[] {
  return Object.entries(record).flatMap(([name, value]) => {
    const isNothing = value === null || value === "" || (Array.isArray(value) && value.length === 0);
    if (kept.includes(name) || isNothing) return [];
    return { path: path + name, name: DROPPED_FIELDS.find((known) => known === name) ?? "unknown", value };
  });
}

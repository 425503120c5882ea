/** Thinking that stands between two marks in the text of an answer. */
export interface ThinkingFormat {
  readonly open: string;
  /** The first of these ends the thinking. */
  readonly closes: readonly string[];
}

function tag(open: string, close: string): ThinkingFormat {
  return { open, closes: [close] };
}

/** The marks that models write when their server leaves the thinking in the answer. */
export const FORMATS: readonly ThinkingFormat[] = [
  tag("<think>", "</think>"), // DeepSeek R1, Qwen 3, and most others
  tag("<thinking>", "</thinking>"),
  tag("<thought>", "</thought>"), // Gemini's OpenAI-compatible endpoint
  tag("<reasoning>", "</reasoning>"), // Reka Flash
  tag("<seed:think>", "</seed:think>"), // Seed-OSS
  tag("[THINK]", "[/THINK]"), // Magistral: https://docs.mistral.ai/capabilities/reasoning/
  tag("◁think▷", "◁/think▷"), // Kimi
  tag("<|begin_of_thought|>", "<|end_of_thought|>"), // Sky-T1, OpenThinker
  tag("<|START_THINKING|>", "<|END_THINKING|>"), // Command A Reasoning
];

/** Some templates open the thinking themselves, so that the model writes one of these alone. */
export const LONE_CLOSES: readonly string[] = FORMATS.flatMap(({ closes }) => closes);

/** What may stand around an answer, before and behind it, and is no part of it. */
export interface AnswerWrapper {
  readonly open: string;
  readonly ends: readonly string[];
}

export const WRAPPERS: readonly AnswerWrapper[] = [
  { open: "<|begin_of_solution|>", ends: ["<|end_of_solution|>"] },
  { open: "<|START_RESPONSE|>", ends: ["<|END_RESPONSE|>"] },
];

/**
 * gpt-oss writes each message into a channel, of which "final" is the answer; it leaks where a server does not know the
 * format: https://cookbook.openai.com/articles/openai-harmony
 */
export const HARMONY = {
  start: "<|start|>",
  author: "assistant",
  channel: "<|channel|>",
  message: "<|message|>",
  final: /^\s*final\b/,
  ends: ["<|end|>", "<|return|>", "<|call|>"],
  /** A header is not longer. Characters. */
  longestHeader: 200,
} as const;

/** Marks around thinking in the text of an answer. */
export interface ThinkingFormat {
  readonly open: string;
  /** The first of these ends the thinking. */
  readonly closes: readonly string[];
}

function tag(open: string, close: string): ThinkingFormat {
  return { open, closes: [close] };
}

/** The marks of models whose server leaves the thinking in the answer. */
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

/** Some templates contain the opening mark, so that the model writes only one of these. */
export const LONE_CLOSES: readonly string[] = FORMATS.flatMap(({ closes }) => closes);

/** Marks that may be before and after an answer and are not part of it. */
export interface AnswerWrapper {
  readonly open: string;
  readonly ends: readonly string[];
}

export const WRAPPERS: readonly AnswerWrapper[] = [
  { open: "<|begin_of_solution|>", ends: ["<|end_of_solution|>"] },
  { open: "<|START_RESPONSE|>", ends: ["<|END_RESPONSE|>"] },
];

/**
 * gpt-oss writes each message into a channel, of which "final" is the answer; servers that do not support the format
 * leave it in the answer: https://cookbook.openai.com/articles/openai-harmony
 */
export const HARMONY = {
  start: "<|start|>",
  author: "assistant",
  channel: "<|channel|>",
  message: "<|message|>",
  final: /^\s*final\b/,
  ends: ["<|end|>", "<|return|>", "<|call|>"],
  /** The maximum length of a header, in characters. */
  longestHeader: 200,
} as const;

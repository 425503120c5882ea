import { isRecord } from "../../platform/index.ts";
import type { ReplyPart } from "../model/reply.ts";
import { tokenCount } from "../model/token-count.ts";
import { readToolCalls } from "../model/tool-calls.ts";
import type { LangChain } from "./load-langchain.ts";

/** The parts of a chunk, or of a complete message. */
export interface Parsed {
  readonly parts: readonly ReplyPart[];
  /**
   * LangChain concatenates all chunks for its tracers. The page has no tracers, and the cost would grow with each
   * chunk.
   */
  concat(next: Parsed): Parsed;
}

/**
 * A LangChain output parser that keeps what StringOutputParser drops: thinking, the finish reason and the usage. It
 * yields the parts of each chunk when it streams, and the parts of the complete message when it is invoked.
 */
export function createReplyParser({ BaseTransformOutputParser }: LangChain) {
  class ReplyParser extends BaseTransformOutputParser<Parsed> {
    readonly lc_namespace = ["causette"];

    getFormatInstructions(): string {
      return "";
    }

    async parse(text: string): Promise<Parsed> {
      return parsed(text === "" ? [] : [{ kind: "answer", text }]);
    }

    override async parseResult(generations: readonly { readonly text: string }[]): Promise<Parsed> {
      return parsed(
        generations.flatMap((generation) =>
          replyParts("message" in generation ? generation.message : undefined),
        ),
      );
    }
  }
  return new ReplyParser();
}

function parsed(parts: readonly ReplyPart[]): Parsed {
  return { parts, concat: (next) => next };
}

/** Extracts the parts of a LangChain message or message chunk. */
export function replyParts(message: unknown): readonly ReplyPart[] {
  if (!isRecord(message)) return [];
  const { content, response_metadata, usage_metadata } = message;
  const more = isRecord(message["additional_kwargs"]) ? message["additional_kwargs"] : {};
  const parts: ReplyPart[] = [];
  const thinking = more["reasoning_content"];
  if (typeof thinking === "string" && thinking !== "") parts.push({ kind: "thinking", text: thinking });
  if (typeof content === "string" && content !== "") parts.push({ kind: "answer", text: content });
  for (const piece of readToolCalls(more["tool_calls"], more["function_call"]))
    parts.push({ kind: "tool-call", piece });
  const reason = isRecord(response_metadata) ? response_metadata["finish_reason"] : undefined;
  if (typeof reason === "string") parts.push({ kind: "finish", reason });
  if (isRecord(usage_metadata)) {
    const input = tokenCount(usage_metadata["input_tokens"]);
    const output = tokenCount(usage_metadata["output_tokens"]);
    if (input !== undefined || output !== undefined) parts.push({ kind: "usage", usage: { input, output } });
  }
  return parts;
}

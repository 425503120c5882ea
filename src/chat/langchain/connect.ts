import type { PromptMessage } from "../model/conversation.ts";
import { createExchange } from "../model/create-exchange.ts";
import { sentMessage } from "../model/message-content.ts";
import { ProblemError } from "../model/problem-error.ts";
import type { ReplyPart } from "../model/reply.ts";
import type { ChatClient } from "../model/chat-client.ts";
import type { Settings } from "../../configuration/index.ts";
import { createThinkTags } from "../model/thinking/think-tags.ts";
import { withoutKey } from "../model/without-key.ts";
import { serverFetch } from "../wire/server-fetch.ts";
import { announceHeaders } from "../wire/announce-headers.ts";
import { checkAnswer } from "../wire/check-answer.ts";
import { explainFailure } from "../wire/explain-failure.ts";
import { type Fetch, layerFetch } from "../wire/fetch.ts";
import { joinEvents } from "../wire/join-events.ts";
import { noteAnswer, noteFailure, noteRequest } from "../wire/note-exchange.ts";
import { plainAnswer } from "../wire/plain-answer.ts";
import { setFields } from "../wire/set-fields.ts";
import { plainHeaders } from "../wire/plain-headers.ts";
import { silenceLimit } from "../wire/silence-limit.ts";
import { tryV1 } from "../wire/try-v1.ts";
import { createChatModel } from "./create-chat-model.ts";
import { type LangChain, loadLangChain } from "./load-langchain.ts";
import { createReplyParser } from "./reply-parser.ts";
import { toProblemError } from "./stream-problem.ts";
import { isRecord, unlessAborted } from "../../platform/index.ts";

/**
 * A ChatOpenAI client piped into the reply parser, created as soon as LangChain is loaded. Its errors never contain the
 * key. `onMoved` receives the base URL at which the server answers when only host and port were typed. `baseFetch` is
 * the fetch for this server.
 */
export function connect(
  settings: Settings,
  key: string,
  onMoved: (baseURL: string) => void = () => undefined,
  baseFetch: Fetch = serverFetch,
): ChatClient {
  let headersArrived: () => void = () => undefined;
  let isRefusal = false;
  let added: Readonly<Record<string, unknown>> = {};
  let exchange = createExchange(key);
  const notes = {
    onRefusal: () => void (isRefusal = true),
    onPassed: (bytes: number): void => exchange.pass(bytes),
  };
  const fetch = layerFetch(
    baseFetch,
    joinEvents(notes),
    plainAnswer(notes),
    tryV1(
      settings.baseURL,
      key,
      layerFetch(
        baseFetch,
        noteAnswer(() => exchange),
      ),
      onMoved,
    ),
    checkAnswer(settings.baseURL, () => exchange),
    announceHeaders(() => headersArrived()),
    noteFailure(() => exchange),
    explainFailure(settings.baseURL),
    silenceLimit(settings.timeLimitS),
    // A schema too is set here: with LangChain's own option `response_format`, ChatOpenAI uses `.parse` of the openai
    // library for an answer in one piece, which throws on JSON that was cut off, and what had arrived would be lost.
    setFields(() => ({ ...settings.extraBody, ...added, model: settings.model })),
    plainHeaders,
    noteRequest(() => exchange),
  );
  const build = (langchain: LangChain) => ({
    model: createChatModel(langchain, settings, key, fetch),
    parser: createReplyParser(langchain),
  });
  let built: ReturnType<typeof build> | undefined;

  /** The model with the tools of this request, piped into the parser. */
  function createChain({ model, parser }: ReturnType<typeof build>) {
    const tools: unknown = added["tools"];
    return isList(tools) ? model.bindTools(tools).pipe(parser) : model.pipe(parser);
  }

  async function* reply(messages: readonly PromptMessage[], signal: AbortSignal): AsyncGenerator<ReplyPart> {
    built ??= build(await unlessAborted(loadLangChain(), signal));
    const chain = createChain(built);
    isRefusal = false;
    yield { kind: "sent", exchange };
    const headers = new Promise<void>((resolve) => (headersArrived = resolve));
    const prompt = messages.map((message) => ({ ...sentMessage(message) }));
    const answer = settings.stream
      ? chain.stream(prompt, { signal })
      : chain.invoke(prompt, { signal }).then((whole) => [whole]);
    answer.catch(() => undefined); // reported below, unless reading has ended after a stop
    await Promise.race([headers, answer]);
    yield { kind: "connected" };
    for await (const { parts } of await answer) {
      if (isRefusal) yield { kind: "refusal" };
      isRefusal = false;
      yield* parts;
    }
  }

  return {
    async *reply(messages, signal, fields = {}) {
      added = fields;
      const tags = createThinkTags();
      const noted = (exchange = createExchange(key));
      signal.addEventListener("abort", noted.stop);
      try {
        for await (const part of reply(messages, signal)) {
          if (part.kind === "answer") yield* tags.read(part.text);
          else yield part;
        }
      } catch (error) {
        yield* tags.end();
        const { problem } = toProblemError(error, settings.baseURL);
        throw new ProblemError(withoutKey(problem, key), { cause: error });
      } finally {
        signal.removeEventListener("abort", noted.stop);
        noted.end();
      }
      yield* tags.end();
    },
  };
}

function isList(value: unknown): value is Record<string, unknown>[] {
  return Array.isArray(value) && value.every(isRecord);
}

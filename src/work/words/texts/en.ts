import { answerEn } from "./answer-en.ts";
import { measuredEn } from "./measured-en.ts";

/** What each field on the wire means, in one sentence, in English. */
export const wireWordsEn = {
  chunk: { ...answerEn, ...measuredEn },
  /** The fields that are no settings of the page. */
  request: {
    model: "Which model is to answer, by its name in the server’s list.",
    messages:
      "The whole conversation in its order: the server remembers nothing, so it is sent again with each question.",
    "messages[].role": "Who says this message: system, user, assistant or tool.",
    "messages[].content": "The text of the message, or a list of parts when it has images.",
    "messages[].reasoning_content": "The thinking of an earlier answer, for servers that want it back.",
    stream: "Whether the answer is to come in pieces while it is written (true) or whole at the end (false).",
    stream_options: "Wishes that hold for a stream only.",
    "stream_options.include_usage": "Asks for one more chunk at the end, with the token counts.",
    "stream_options.continuous_usage_stats": "Asks vLLM for the token counts with every chunk.",
    max_completion_tokens: "The newer name of max_tokens, which OpenAI’s reasoning models insist on.",
    n: "How many answers to write; this page shows one.",
    logprobs: "Asks how likely each token was.",
    top_logprobs: "How many alternatives to each token are wanted; it needs logprobs.",
    logit_bias: "Makes single tokens more or less likely, by their number in the vocabulary.",
    response_format: "The form that the answer must have, such as JSON after a schema.",
    reasoning_effort: "How much a reasoning model should think before it answers.",
    repetition_penalty: "The name that vLLM and SGLang give to repeat_penalty.",
    chat_template_kwargs:
      "Values for the template that turns messages into the model’s text, such as enable_thinking.",
    cache_prompt: "Whether llama.cpp may reuse what it has read of an earlier prompt.",
    continue_final_message: "Whether the last message is to be continued instead of answered.",
    add_generation_prompt: "Whether the mark that begins an answer is added after the last message.",
    timings_per_token: "Asks llama.cpp for its measurements with every chunk.",
    return_progress: "Asks llama.cpp to report while it reads the prompt.",
    ttl: "Seconds without a request after which LM Studio may unload the model.",
    tools: "Functions that the model may ask the program to call.",
    tool_choice: "Whether the model may, must or must not ask for a tool.",
  },
  /** Of requests and responses. */
  header: {
    "content-type": "What kind of data follows: application/json, or text/event-stream for a stream.",
    "content-length":
      "The number of bytes that follow; a stream has none, because its length is not known yet.",
    authorization: "The API key after the word Bearer, which this page never shows.",
    accept: "Which kinds of data the page takes as an answer.",
    origin: "Where the page comes from, set by the browser: null for a page that was opened from disk.",
    "access-control-allow-origin":
      "Which pages may read the answer: without it, the browser hides the answer from the page.",
    "access-control-allow-headers": "Which request headers the server accepts from a page of another origin.",
    "access-control-allow-methods":
      "Which methods, such as POST, the server accepts from a page of another origin.",
    "access-control-allow-credentials": "Whether the browser may send cookies along; this page sends none.",
    "access-control-expose-headers": "Which response headers the page may read besides the usual ones.",
    vary: "Which request headers the answer depends on, for caches.",
    "retry-after": "How long to wait before asking again, in seconds or as a date.",
    "retry-after-ms": "How long to wait before asking again, in milliseconds, as OpenAI and Azure send it.",
    "cache-control": "Whether the answer may be stored; no-cache is usual for a stream.",
    connection: "Whether the connection stays open for further requests.",
    "keep-alive": "How long an unused connection stays open.",
    "transfer-encoding": "How the body is cut for the way, chunked in a stream; the browser joins it again.",
    "content-encoding": "How the body is compressed; a proxy that compresses may hold a stream back.",
    "x-accel-buffering": "The value no asks nginx not to hold the stream back.",
    date: "When the server sent the answer, by its own clock.",
    server: "The name of the server’s software.",
    "x-request-id": "The server’s name for this request, useful when one asks its operator.",
  },
};

/** What the fields of an answer mean, in English. By their paths in a chunk; those of a whole answer are the same. */
export const answerEn = {
  id: "Names this answer: all of its chunks have the same one.",
  object: "The kind of this object: chat.completion.chunk in a stream, chat.completion for a whole answer.",
  created: "When the server began this answer, in seconds since 1 January 1970.",
  model: "The name of the model that answers, which may differ from the one that was asked for.",
  system_fingerprint:
    "Names the state of the server’s software: when it changes, the same seed may give another answer.",
  service_tier: "The class of service in which a commercial server handled the request.",
  provider: "The company whose server answered, where a service such as OpenRouter passes requests on.",
  prompt_filter_results:
    "What Azure’s content filter says about the prompt; it comes first, in a chunk without choices.",
  x_groq: "Groq’s own additions, with the id of the request and its usage.",
  __verbose: "What llama.cpp adds for debugging when it was started with --verbose.",
  error: "What went wrong, in place of an answer or in the middle of one; it may come with status 200.",
  "error.message": "The error in the server’s own words.",
  "error.type": "The kind of the error, such as invalid_request_error.",
  "error.param": "The field of the request that the server objects to.",
  "error.code": "A short name or number for this error, for programs.",
  "error.n_prompt_tokens": "How many tokens the prompt has, where it was too long for llama.cpp.",
  "error.n_ctx": "How many tokens fit into the context of the model that is loaded.",
  message: "vLLM’s error in its own words.",
  type: "The kind of vLLM’s error.",
  param: "The field of the request that vLLM objects to.",
  code: "The number of vLLM’s error, which is that of the HTTP status.",
  choices:
    "The answers to this request, one unless n asks for more; it is empty in a chunk that only brings the token counts.",
  "choices[].index": "Which of the answers this piece belongs to, counted from 0.",
  "choices[].delta": "What is new in this chunk: the answer is the sum of all of them.",
  "choices[].message": "The whole answer, where the server does not stream.",
  "choices[].delta.role": "Who speaks, in most cases only in the first chunk: assistant.",
  "choices[].delta.content": "The next piece of the answer’s text, often one token.",
  "choices[].delta.refusal": "The next piece of a text in which the model declines to answer.",
  "choices[].delta.reasoning_content":
    "The next piece of the model’s reasoning, as LM Studio, llama.cpp and DeepSeek send it.",
  "choices[].delta.reasoning":
    "The next piece of the model’s reasoning, as Ollama, vLLM and OpenRouter send it; LangChain’s stream leaves it out.",
  "choices[].delta.reasoning_details":
    "The same reasoning in parts with a type each, as OpenRouter sends it beside the text.",
  "choices[].delta.function_call": "An older form of tool_calls, for one call only.",
  "choices[].delta.tool_calls": "Functions that the model asks the program to call, sent in pieces.",
  "choices[].delta.tool_calls[].index": "Which of the calls this piece belongs to, counted from 0.",
  "choices[].delta.tool_calls[].id":
    "Names the call, so that its result can be sent back under the same name.",
  "choices[].delta.tool_calls[].type": "The kind of the call: function.",
  "choices[].delta.tool_calls[].function": "The function that is to be called: its name and its arguments.",
  "choices[].delta.tool_calls[].function.name":
    "The name of the function, in most cases whole in the first piece.",
  "choices[].delta.tool_calls[].function.arguments":
    "The next piece of the arguments, a text that is valid JSON only when all pieces are joined.",
  "choices[].finish_reason":
    "Why the answer ended: stop, length, tool_calls or content_filter; it is null until the last chunk.",
  "choices[].native_finish_reason":
    "The same reason in the word of the model’s own provider, as OpenRouter passes it on.",
  "choices[].stop_reason": "The stop sequence or token that ended the answer, where vLLM names it.",
  "choices[].logprobs": "How likely each token was, where the request asked for it and the server can tell.",
  "choices[].logprobs.content": "One entry for each token of this piece of the answer.",
  "choices[].logprobs.refusal": "One entry for each token of this piece of a refusal.",
  "choices[].logprobs.content[].id":
    "The number of the token in the model’s vocabulary, as llama.cpp sends it.",
  "choices[].logprobs.content[].token": "The token, as text.",
  "choices[].logprobs.content[].bytes":
    "The token as bytes, because a character may be cut across two tokens.",
  "choices[].logprobs.content[].logprob":
    "The natural logarithm of the token’s probability: 0 is certain, -0.7 about one in two, -2.3 one in ten.",
  "choices[].logprobs.content[].top_logprobs":
    "The likeliest tokens at this place, with their probabilities.",
  "choices[].content_filter_results": "What Azure’s content filter says about this piece.",
};

export { createChatting } from "./chat.ts";
export type { Setup } from "./chatting-events.ts";
export { connect } from "./langchain/connect.ts";
export { explainEvent } from "./langchain/explain-event.ts";
export { loadLangChain } from "./langchain/load-langchain.ts";
export type { ChatClient } from "./model/chat-client.ts";
export type { Ending } from "./model/ending.ts";
export { LM_STUDIO_START } from "./model/commands.ts";
export { EMPTY_CONVERSATION, type Tree } from "./model/branches.ts";
export { type MadeBy, madeWith } from "./model/made-by.ts";
export type { Keeper } from "./model/keeper.ts";
export { CONVERSATION_VERSION, parseConversation } from "./model/parse-conversation.ts";
export {
  type AssistantMessage,
  type Conversation,
  type Message,
  type PromptMessage,
  type Question,
  isSameQuestion,
  promptMessages,
} from "./model/conversation.ts";
export { type ContentPart, contentOf, type SentMessage, sentMessage } from "./model/message-content.ts";
export type { Exchange, ExchangeEntry, HeaderPairs, ReceivedHead, SentRequest } from "./model/exchange.ts";
export { isProblem } from "./model/parse-problem.ts";
export { firstWords } from "./model/first-words.ts";
export { hasError } from "./model/has-error.ts";
export type { InBrowserSupport } from "./model/in-browser-support.ts";
export { type ListedModel, readModelList } from "./model/model-list.ts";
export { ProblemError, findProblemError, isProblemError, problemOf } from "./model/problem-error.ts";
export type { ProblemText } from "./model/problem-text.ts";
export type { Problem, ProblemKind } from "./model/problem.ts";
export {
  draftAfterSending,
  emptyVariables,
  filledDraft,
  isEmptyDraft,
  parsePromptDraft,
  type PromptDraft,
  questionOf,
  requestFields,
} from "./model/prompt-draft.ts";
export { type Run, isActive } from "./model/run.ts";
export type { ToolResult } from "./model/tool-results.ts";
export { withoutKey } from "./model/without-key.ts";
export type { ServerMissing, ServerState } from "./model/server-state.ts";
export { createPrompting } from "./prompting.ts";
export { type ChatTexts, chatEn } from "./texts/en.ts";
export { chatFr } from "./texts/fr.ts";
export { chatLabelsEn } from "./texts/labels-en.ts";
export { chatLabelsFr } from "./texts/labels-fr.ts";
export { type ProblemTexts, describeProblem } from "./texts/problem-text.ts";
export { chatWordsEn } from "./texts/words-en.ts";
export { type OnCopy, createProblemView, showFix } from "./view/problem-view.ts";
export { eventEnd } from "./wire/event-bytes.ts";
export { explainFailure } from "./wire/explain-failure.ts";
export { type Fetch, layerFetch } from "./wire/fetch.ts";
export { readText } from "./wire/lost-connection.ts";
export { refusalProblem } from "./wire/refusal.ts";
export { requestModels } from "./wire/request-models.ts";
export { serverFetch } from "./wire/server-fetch.ts";
export { serverMessage } from "./wire/server-message.ts";

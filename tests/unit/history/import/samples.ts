import CHATBOT_UI from "./fixtures/chatbot-ui.json";
import CHATGPT from "./fixtures/chatgpt.json";
import CLAUDE from "./fixtures/claude.json";
import LIBRE_CHAT from "./fixtures/libre-chat.json";
import LLAMA_CPP from "./fixtures/llama-cpp.json";
import LM_STUDIO from "./fixtures/lm-studio.json";
import OPEN_WEBUI from "./fixtures/open-webui.json";
import OPENAI from "./fixtures/openai.json";
import PAGE_ASSIST from "./fixtures/page-assist.json";

/** One small conversation in each format, made by hand, with a branch where the format has any. */
export { CHATBOT_UI, CHATGPT, CLAUDE, LIBRE_CHAT, LLAMA_CPP, LM_STUDIO, OPEN_WEBUI, OPENAI, PAGE_ASSIST };

export const lines = (records: readonly unknown[]): string =>
  records.map((each) => `${JSON.stringify(each)}\n`).join("");

/** Files in which each format stands, with the number of their conversations. */
export const FILES: readonly (readonly [format: string, content: string, count: number])[] = [
  ["chatgpt", JSON.stringify([CHATGPT, { ...CHATGPT, conversation_id: "conv-2" }]), 2],
  ["claude", JSON.stringify([CLAUDE], undefined, 2), 1],
  ["open-webui", JSON.stringify([OPEN_WEBUI]), 1],
  ["lm-studio", JSON.stringify(LM_STUDIO, undefined, 2), 1],
  ["llama.cpp", lines(LLAMA_CPP), 1],
  [
    "llama.cpp",
    JSON.stringify([{ conv: LLAMA_CPP[0], messages: LLAMA_CPP.slice(1).map((each) => each.message) }]),
    1,
  ],
  ["librechat", JSON.stringify(LIBRE_CHAT), 1],
  ["page-assist", JSON.stringify(PAGE_ASSIST), 1],
  ["openai", lines([OPENAI, { messages: OPENAI.messages.slice(0, 3) }]), 2],
  ["openai", JSON.stringify(OPENAI.messages, undefined, 1), 1],
  ["openai", JSON.stringify(CHATBOT_UI), 1],
];

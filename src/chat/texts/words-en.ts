import { structuredWordsEn } from "../../structured/index.ts";

/** Labels of the conversation that the code writes, in English. */
export const chatWordsEn = {
  you: "You",
  assistant: "Assistant",
  ...structuredWordsEn,
  tool: "Tool",
};

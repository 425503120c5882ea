import { type AssistantMessage, requestFields } from "../chat/index.ts";
import { mountCode } from "./code/code.ts";
import { requestOfAnswer, requestOfPrompt, type ShownRequest } from "./code/model/shown-request.ts";
import type { MountedPart, WorkHost } from "./host.ts";
import { messagesOfAnswer, messagesOfPrompt } from "./model/shown-messages.ts";

export interface CodePart extends MountedPart {
  /** Highlights the lines of a setting, given by its name in the request body. */
  showSetting(name: string | undefined): void;
}

/** The request as code: of an answer, or of the prompt as it stands. */
export function mountCodePart(element: HTMLElement, host: WorkHost): CodePart {
  const words = (): ReturnType<WorkHost["texts"]>["work"] => host.texts().work;
  const code = mountCode(element, () => words().code, {
    onCopy: host.onCopy,
    onDownload: host.onSave,
    onSetting: host.onSetting,
  });

  function ofPrompt(): ShownRequest | string {
    const typed = host.typed();
    if (typed === undefined) return words().notValid;
    const prompt = host.prompt();
    const messages = messagesOfPrompt(host.conversation(), prompt);
    return requestOfPrompt(
      typed.settings,
      messages,
      typed.key,
      host.language(),
      requestFields(prompt),
      prompt,
    );
  }

  function ofAnswer(answer: AssistantMessage): ShownRequest | string {
    const { madeBy } = answer;
    if (madeBy === undefined) return words().notKnown;
    const conversation = host.conversation();
    const messages = messagesOfAnswer(conversation, answer);
    const question = conversation.messages.find(({ id }) => id === answer.parent);
    const template = question?.role === "user" ? question.template : undefined;
    return requestOfAnswer(madeBy, messages, host.typed()?.key ?? "", host.language(), template);
  }

  return {
    show: (answer) => code.show(answer === undefined ? ofPrompt() : ofAnswer(answer)),
    showLanguage: code.showLanguage,
    showSetting: code.showSetting,
  };
}

import { fillTemplate, type PromptTemplate, variablesOf } from "../../../templates/index.ts";

/** The texts of the first message, if it is System, and of the last one. */
interface SentTexts {
  readonly system: string | undefined;
  readonly human: string | undefined;
}

/** Whether the template has variables, and gives these texts, so that it can be shown for them. */
export function isTemplateOf({ system, human, values }: PromptTemplate, sent: SentTexts): boolean {
  const hasVariables = [system, human].some((text) => variablesOf(text).length > 0);
  const isWhole = [system, human, ...Object.values(values)].every((text) => !/\p{Surrogate}/u.test(text));
  const filled = fillTemplate(human, values);
  return (
    hasVariables &&
    isWhole && // two halves of a character could meet
    (sent.system === undefined || sent.system === fillTemplate(system, values)) &&
    (sent.human === filled || sent.human?.startsWith(`${filled}\n\n`) === true) // files follow
  );
}

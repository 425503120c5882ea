import { createNumberFormat, type Language } from "../../../platform/index.ts";
import { roundDown, roundUp, USE_DIGITS } from "../model/rounding.ts";
import type { TokenCount } from "../model/verdict.ts";
import { contextEn } from "./en.ts";

const { format: number } = createNumberFormat("fr");
const count = (value: number): string => `${number(value)} ${value < 2 ? "jeton" : "jetons"}`;
const length = ({ tokens, isEstimate }: TokenCount): string =>
  isEstimate ? `environ ${count(roundUp(tokens))}` : count(tokens);

export const contextFr: typeof contextEn = {
  labels: { contextName: "Contexte", contextWord: "Explication : Contexte" },
  use: ({ tokens, isEstimate }, contextTokens) =>
    `${isEstimate ? `≈ ${number(roundUp(tokens, USE_DIGITS))}` : number(tokens)} sur ${count(contextTokens)}`,
  outlook: (outlook, contextTokens) => {
    switch (outlook.kind) {
      case "fits":
        return "";
      case "near":
        return `Le contexte est presque plein : il reste environ ${count(roundDown(outlook.leftTokens))} pour la réponse.`;
      case "short":
        return `Il reste environ ${count(roundDown(outlook.leftTokens))} pour la réponse, moins que ce que permet « Jetons max. » (${number(outlook.maxTokens)}).`;
      case "over":
        return `Cela ne tiendra sans doute pas : environ ${count(roundUp(outlook.promptTokens))} pour un contexte de ${number(contextTokens)}. Raccourcissez, ouvrez une nouvelle conversation, ou chargez le modèle avec un contexte plus long.`;
    }
  },
  verdict: (verdict) => {
    const context = count(verdict.contextTokens);
    switch (verdict.kind) {
      case "overflow":
        return verdict.prompt === undefined
          ? `L’invite dépassait le contexte du modèle, qui est de ${context}.`
          : `L’invite comptait ${length(verdict.prompt)}, et le contexte du modèle est de ${number(verdict.contextTokens)}.`;
      case "short":
        return `L’invite comptait ${length(verdict.prompt)} et « Jetons max. » vaut ${number(verdict.maxTokens)} : ensemble, plus que le contexte du modèle, qui est de ${context}. Baissez « Jetons max. », ou videz ce champ.`;
      case "fitted":
        return `L’invite comptait ${length(verdict.prompt)} et le contexte du modèle est de ${number(verdict.contextTokens)} : elle y tenait, la raison est donc autre.`;
      case "full":
        return `La réponse s’est arrêtée parce que le contexte du modèle, ${context}, est plein. Ouvrez une nouvelle conversation, ou chargez le modèle avec un contexte plus long.`;
    }
  },
};

export type ContextTexts = typeof contextEn;

/** The texts about the model's context in one language. */
export function contextTexts(language: Language): ContextTexts {
  return { en: contextEn, fr: contextFr }[language];
}

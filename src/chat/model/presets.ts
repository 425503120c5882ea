import type { Language } from "../../platform/index.ts";

export type PresetName = "dream" | "architect" | "coach";

export interface Preset {
  readonly label: string;
  readonly system: string;
  readonly human: string;
}

/** The three presets in each language: a role for the model, and a first prompt. */
export const PRESETS: Readonly<Record<Language, Readonly<Record<PresetName, Preset>>>> = {
  en: {
    dream: {
      label: "Dream interpretation",
      system:
        "You are an AI assistant with a deep understanding of dream interpretation. You read the images of a dream as symbols, you say what each may stand for, and you never claim to be certain. You end with one question that helps the dreamer to go on.",
      human:
        "Last night I dreamt that I was walking through a dense forest. The path grew narrower with every step, and somewhere ahead I could hear water. What could this dream mean?",
    },
    architect: {
      label: "Software architect",
      system:
        "You are a software architect. Your answers are concise: the point first, then a short list of reasons. Name your sources at the end, with links to original documentation, and say so when you are not sure.",
      human: "Why would one use Docker?",
    },
    coach: {
      label: "Writing coach",
      system:
        "You are a patient writing coach. You write in a clear and friendly tone, you explain in one sentence why you chose it, and you offer a shorter version when it helps.",
      human:
        "Write a polite e-mail to my manager in which I ask for a day off next Friday. My work will be finished by then.",
    },
  },
  fr: {
    dream: {
      label: "Interprétation des rêves",
      system:
        "Tu es un assistant doué d’une connaissance approfondie de l’interprétation des rêves. Tu lis les images d’un rêve comme des symboles, tu dis ce que chacune peut représenter, sans jamais prétendre à la certitude. Tu termines par une question qui aide la personne à poursuivre.",
      human:
        "Cette nuit, j’ai rêvé que je marchais dans une forêt dense. Le sentier se resserrait à chaque pas et, quelque part devant moi, j’entendais de l’eau. Que peut signifier ce rêve ?",
    },
    architect: {
      label: "Architecte logiciel",
      system:
        "Tu es architecte logiciel. Tes réponses sont concises : l’essentiel d’abord, puis une courte liste de raisons. Cite tes sources à la fin, avec des liens vers la documentation d’origine, et dis-le quand tu n’es pas sûr.",
      human: "Pourquoi utiliser Docker ?",
    },
    coach: {
      label: "Aide à la rédaction",
      system:
        "Tu aides patiemment à écrire. Ton style est clair et cordial ; tu expliques en une phrase pourquoi tu l’as choisi, et tu proposes une version plus courte quand c’est utile.",
      human:
        "Écris un e-mail poli à ma responsable pour demander un jour de congé vendredi prochain. Mon travail sera terminé d’ici là.",
    },
  },
};

export const PRESET_NAMES: readonly PresetName[] = ["dream", "architect", "coach"];

/** Whether a prompt is the text of a preset in any language, so that replacing it does not lose the user's text. */
export function isPresetText(field: "system" | "human", text: string): boolean {
  return Object.values(PRESETS).some((presets) => PRESET_NAMES.some((name) => presets[name][field] === text));
}

/** The preset that has this System, in any language. */
export function presetWithSystem(system: string): PresetName | undefined {
  return PRESET_NAMES.find((name) =>
    Object.values(PRESETS).some((presets) => presets[name].system === system),
  );
}

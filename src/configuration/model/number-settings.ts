/** A number that goes with each request. A new one is an entry here, and a label in each language (texts/settings-*.ts). */
export interface NumberSetting {
  readonly min?: number;
  readonly max?: number;
  /** Only whole numbers. */
  readonly whole?: boolean;
  /** By how much the arrows of the field change it. */
  readonly step: number;
  /** What stands in the form at first. Empty: not sent, so that the server's own default holds. */
  readonly standard: string;
  /** A text that stands for not sent as well. */
  readonly unset?: string;
  /** Its name in the request's body. */
  readonly sentAs: string;
  /** ChatOpenAI has a field of this name for it; what it has none for travels in its modelKwargs. */
  readonly field?: "temperature" | "maxTokens" | "topP" | "presencePenalty" | "frequencyPenalty";
}

/** In the order of the form. The first two stand in it from the beginning, the others below More. */
const SETTINGS = {
  temperature: { min: 0, max: 2, step: 0.1, standard: "1", sentAs: "temperature", field: "temperature" },
  maxTokens: {
    min: 1,
    whole: true,
    step: 1,
    standard: "",
    unset: "-1",
    sentAs: "max_tokens",
    field: "maxTokens",
  },
  topP: { min: 0, max: 1, step: 0.05, standard: "", sentAs: "top_p", field: "topP" },
  seed: { whole: true, step: 1, standard: "", sentAs: "seed" },
  /** 0 or −1: all tokens. */ topK: { min: -1, whole: true, step: 1, standard: "", sentAs: "top_k" },
  minP: { min: 0, max: 1, step: 0.01, standard: "", sentAs: "min_p" },
  /** 1: none. vLLM and SGLang call it repetition_penalty: there it goes into the extra body. */ repeatPenalty:
    { min: 0, step: 0.05, standard: "", sentAs: "repeat_penalty" },
  presencePenalty: {
    min: -2,
    max: 2,
    step: 0.1,
    standard: "",
    sentAs: "presence_penalty",
    field: "presencePenalty",
  },
  frequencyPenalty: {
    min: -2,
    max: 2,
    step: 0.1,
    standard: "",
    sentAs: "frequency_penalty",
    field: "frequencyPenalty",
  },
} as const satisfies Record<string, NumberSetting>;

export type NumberName = keyof typeof SETTINGS;

export const NUMBER_SETTINGS: Readonly<Record<NumberName, NumberSetting>> = SETTINGS;

/** Their names, in the order of the form. */
export const NUMBER_NAMES: readonly NumberName[] = Object.keys(SETTINGS).filter(isNumberName);

/** Something for each of them. */
export function forEachNumber<T>(
  make: (name: NumberName, setting: NumberSetting) => T,
): Readonly<Record<NumberName, T>>;
export function forEachNumber(make: (name: NumberName, setting: NumberSetting) => unknown): object {
  return Object.fromEntries(NUMBER_NAMES.map((name) => [name, make(name, NUMBER_SETTINGS[name])]));
}

function isNumberName(name: string): name is NumberName {
  return Object.hasOwn(SETTINGS, name);
}

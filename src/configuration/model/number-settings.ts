/**
 * A number that is sent with each request. To add one, add an entry here, and a label and a sentence in each language
 * (texts/settings-*.ts).
 */
export interface NumberSetting {
  readonly min?: number;
  readonly max?: number;
  /** Only whole numbers. */
  readonly whole?: boolean;
  /** The step of the field's arrows. */
  readonly step: number;
  /** The initial text in the form. Empty: not sent, so that the server's default applies. */
  readonly standard: string;
  /** Another text that means "not sent". */
  readonly unset?: string;
  /** Its name in the request body. */
  readonly sentAs: string;
  /** The field of ChatOpenAI for it; without one, it is passed in modelKwargs. */
  readonly field?: "temperature" | "maxTokens" | "topP" | "presencePenalty" | "frequencyPenalty";
}

/** In the order of the form. The first two are always visible, the others are below More. */
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
  /** 1: none. vLLM and SGLang call it repetition_penalty: use the extra body for these. */ repeatPenalty: {
    min: 0,
    step: 0.05,
    standard: "",
    sentAs: "repeat_penalty",
  },
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

/** Calls `make` for each number and returns the results by name. */
export function forEachNumber<T>(
  make: (name: NumberName, setting: NumberSetting) => T,
): Readonly<Record<NumberName, T>>;
export function forEachNumber(make: (name: NumberName, setting: NumberSetting) => unknown): object {
  return Object.fromEntries(NUMBER_NAMES.map((name) => [name, make(name, NUMBER_SETTINGS[name])]));
}

function isNumberName(name: string): name is NumberName {
  return Object.hasOwn(SETTINGS, name);
}

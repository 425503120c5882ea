/** One loading of a model. */
export interface StandInInstance {
  readonly id: string;
  readonly contextLength: number;
}

/** A model that the stand-in for LM Studio has on its disk. */
export interface StandInModel {
  readonly key: string;
  readonly displayName: string;
  readonly type: "llm" | "embedding";
  readonly params: string | null;
  readonly sizeBytes: number;
  readonly quantization: string;
  readonly maxContextLength: number;
  readonly vision: boolean;
  readonly tools: boolean;
  readonly thinking: boolean;
  /** Empty while it is not loaded. */
  instances: StandInInstance[];
}

/** A model that is not loaded, unless told otherwise. */
export function standInModel(key: string, more: Partial<StandInModel> = {}): StandInModel {
  return {
    key,
    displayName: key,
    type: "llm",
    params: "4B",
    sizeBytes: 2_497_281_120,
    quantization: "Q4_K_M",
    maxContextLength: 32_768,
    vision: false,
    tools: true,
    thinking: false,
    instances: [],
    ...more,
  };
}

/** The same, loaded with a context of so many tokens. */
export function loadedModel(
  key: string,
  contextLength: number,
  more: Partial<StandInModel> = {},
): StandInModel {
  return standInModel(key, { ...more, instances: [{ id: key, contextLength }] });
}

/** What a fresh stand-in has: one model that is loaded, one that isn't, and one for embeddings. */
export function usualModels(): StandInModel[] {
  return [
    loadedModel("qwen/qwen3-4b-2507", 8192, { displayName: "Qwen3 4B Instruct 2507" }),
    standInModel("google/gemma-3-12b", {
      displayName: "Gemma 3 12B",
      params: "12B",
      sizeBytes: 8_147_476_480,
      maxContextLength: 131_072,
      vision: true,
    }),
    standInModel("text-embedding-nomic-embed-text-v1.5", {
      displayName: "Nomic Embed Text v1.5",
      type: "embedding",
      params: null,
      sizeBytes: 84_106_624,
      quantization: "Q4_K_M",
      maxContextLength: 2048,
      tools: false,
    }),
  ];
}

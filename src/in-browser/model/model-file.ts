/** A model as one GGUF file. */
export interface ModelFile {
  /** The file name without `.gguf`: the name of the model in the Model field, in requests and in the store. */
  readonly id: string;
  /** Its download address; `undefined` for a file from disk. */
  readonly url: string | undefined;
  readonly bytes: number | undefined;
  /** Hexadecimal; `undefined` when it is not published. */
  readonly sha256: string | undefined;
}

/** A model file that is stored in this browser, completely or partly. */
export interface StoredModel extends ModelFile {
  readonly storedBytes: number;
  /** False: the download was interrupted and can be resumed. */
  readonly isWhole: boolean;
}

/** A model that the page offers. */
export interface KnownModel extends ModelFile {
  readonly name: string;
  readonly bytes: number;
  readonly licence: string;
  /** Selects the sentence about its purpose. */
  readonly purpose: "toy" | "small" | "balanced" | "best";
}

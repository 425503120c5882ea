/** A model as one GGUF file. */
export interface ModelFile {
  /** The file's name without `.gguf`: what the Model field, the requests and the store call it. */
  readonly id: string;
  /** Where it is downloaded from; `undefined` for a file that the user chose from disk. */
  readonly url: string | undefined;
  readonly bytes: number | undefined;
  /** Hexadecimal; `undefined` where nobody has published it. */
  readonly sha256: string | undefined;
}

/** A model file that this browser keeps, whole or in part. */
export interface StoredModel extends ModelFile {
  readonly storedBytes: number;
  /** False: the download was stopped or lost, and can go on where it was. */
  readonly isWhole: boolean;
}

/** A model of the list that the page offers. */
export interface KnownModel extends ModelFile {
  readonly name: string;
  readonly bytes: number;
  readonly licence: string;
  /** Names the sentence about what it is good for. */
  readonly purpose: "toy" | "small" | "balanced" | "best";
}

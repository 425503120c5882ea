/** A text to save as a file. */
export interface TextFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

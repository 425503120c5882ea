/** What a word means, in one sentence. */
export interface Explanation {
  readonly term: string;
  readonly meaning: string;
}

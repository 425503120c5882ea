/** What happened, in the server's words where it gave any, and the one next thing to do. */
export interface ProblemText {
  readonly what: string;
  readonly next: string;
  /** A command to copy and run, where that is the mend. */
  readonly command?: string;
}

/** What happened, with the server's message if there is one, and the next thing to do. */
export interface ProblemText {
  readonly what: string;
  readonly next: string;
  /** A command to copy and run, if that is the fix. */
  readonly command?: string;
}

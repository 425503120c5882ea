/** What a tool has found, as text for the model. */
export interface ToolOutcome {
  readonly text: string;
  /** The text says why there is no result. */
  readonly isError?: true;
}

/** Where and when a tool runs. */
export interface ToolPlace {
  readonly now: Date;
  /** The table of `look_up`, as the user has typed it. */
  readonly table: string;
  /** The tools that may run; `undefined`: all of them. */
  readonly on?: readonly string[];
}

/** A tool for the model. It changes nothing, reads nothing but `place`, and takes little time. */
export interface Tool {
  readonly name: string;
  /** For the model, in English: most models follow it best. The dialog shows one in the language of the page. */
  readonly description: string;
  /** The JSON schema of its arguments. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Never throws. */
  run(args: Readonly<Record<string, unknown>>, place: ToolPlace): ToolOutcome;
}

/** What went wrong, in words that help a model to call again. */
export function failed(why: string): ToolOutcome {
  return { text: `Error: ${why}`, isError: true };
}

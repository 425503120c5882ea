import type { PasteFault } from "../pasted-request.ts";

/** An argument, after the shell has removed its quotes. */
export interface Word {
  readonly text: string;
  /** Offset of its first character in the pasted text. */
  readonly at: number;
  /** What the shell would replace by a value that only it knows, as written. */
  readonly variables: readonly string[];
}

/** One command, up to the end of its line, `;`, `|` or `&`. */
export interface Command {
  readonly words: readonly Word[];
  /** What it reads from its standard input, if the text has it. */
  readonly input: Word | undefined;
}

export interface SplitText {
  readonly commands: readonly Command[];
  /** Why the end of the text could not be split. */
  readonly fault?: PasteFault;
}

/** A command whose words are still being read. */
interface OpenCommand {
  readonly words: Word[];
  input: Word | undefined;
  readonly pipedFrom: OpenCommand | undefined;
}

/** Collects the words of commands. A word begins with the first character, or with an empty pair of quotes. */
export function createCommandBuilder() {
  const commands: OpenCommand[] = [];
  let command: OpenCommand = { words: [], input: undefined, pipedFrom: undefined };
  let word: { text: string; at: number; variables: string[] } | undefined;

  function endWord(): Word | undefined {
    const ended = word;
    word = undefined;
    if (ended !== undefined) command.words.push(ended);
    return ended;
  }

  return {
    hasWord: (): boolean => word !== undefined,
    /** The unfinished word. */
    wordText: (): string => word?.text ?? "",
    add(text: string, at: number): void {
      word ??= { text: "", at, variables: [] };
      word.text += text;
    },
    addVariable(text: string, at: number): void {
      word ??= { text: "", at, variables: [] };
      word.text += text;
      word.variables.push(text);
    },
    endWord,
    dropWord: (): unknown => (word = undefined),
    /** Removes the last word, for instance the name of a file after `>`. */
    removeLast: (): unknown => command.words.pop(),
    /** Returns a function that gives input to this command, also when others have begun since. */
    inputOf(): (given: Word) => void {
      const target = command;
      return (given) => void (target.input = given);
    },
    /** `isPiped`: what the command prints is read by the next one. */
    endCommand(isPiped = false): void {
      endWord();
      if (command.words.length > 0) commands.push(command);
      command = { words: [], input: undefined, pipedFrom: isPiped ? command : undefined };
    },
    commands: (): readonly Command[] =>
      commands.map(({ words, input, pipedFrom }) => ({ words, input: input ?? printedBy(pipedFrom) })),
  };
}

/** What `echo TEXT`, `printf %s TEXT` and `cat` print. */
function printedBy(command: OpenCommand | undefined): Word | undefined {
  const name = command?.words[0]?.text ?? "";
  if (name === "cat") return command?.input;
  return name === "echo" || name === "printf" ? command?.words.at(-1) : undefined;
}

import { isRecord } from "../../platform/index.ts";

/** What the user has typed for a call, or a tool has found. */
export interface CallDraft {
  readonly args?: string;
  /** `undefined`: there is no result yet. */
  readonly result?: string;
  readonly isError?: true;
}

/** What was typed in a message, and is neither saved nor sent yet. */
export interface Typed {
  /** The text of its editor; `undefined`: the editor is not open. */
  readonly edit?: string;
  /** For the calls of an answer, by their ids. */
  readonly calls?: Readonly<Record<string, CallDraft>>;
  /** Its results were sent, and its calls are to be run again. */
  readonly isAgain?: true;
}

type TypedParts = { readonly [part in keyof Typed]: Typed[part] | undefined };

/** What was typed in a message, with some parts changed. */
export function withTyped(typed: Typed, parts: TypedParts): Typed {
  return Object.fromEntries(Object.entries({ ...typed, ...parts }).filter(([, part]) => part !== undefined));
}

/** What was typed in the messages, by message. It outlives their elements. */
export interface TypedInMessages {
  of(id: string): Typed;
  /** Changes the given parts; one that is `undefined` is removed. */
  change(id: string, parts: TypedParts): void;
}

/** Parses it from storage; what is damaged is left out. Never throws. */
export function parseTyped(value: unknown): ReadonlyMap<string, Typed> {
  if (!isRecord(value)) return new Map();
  return new Map(
    Object.entries(value).map(([id, typed]) => [id, isRecord(typed) ? parseMessage(typed) : {}] as const),
  );
}

function parseMessage({ edit, calls, isAgain }: Readonly<Record<string, unknown>>): Typed {
  const given = isRecord(calls) ? Object.entries(calls) : [];
  const parsed = given.flatMap(([id, call]) => (isRecord(call) ? [[id, parseCall(call)] as const] : []));
  return {
    ...(typeof edit === "string" && { edit }),
    ...(parsed.length > 0 && { calls: Object.fromEntries(parsed) }),
    ...(isAgain === true && { isAgain }),
  };
}

function parseCall({ args, result, isError }: Readonly<Record<string, unknown>>): CallDraft {
  return {
    ...(typeof args === "string" && { args }),
    ...(typeof result === "string" && { result }),
    ...(isError === true && { isError }),
  };
}

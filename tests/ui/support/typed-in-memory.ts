import { type Typed, type TypedInMessages, withTyped } from "../../../src/chat/model/typed.ts";

/** What was typed in messages, without a tab that keeps it. */
export function typedInMemory(): TypedInMessages {
  const all = new Map<string, Typed>();
  return {
    of: (id) => all.get(id) ?? {},
    change: (id, parts) => void all.set(id, withTyped(all.get(id) ?? {}, parts)),
  };
}

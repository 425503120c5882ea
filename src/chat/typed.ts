import { saveLater, type Storage } from "../platform/index.ts";
import { parseTyped, type Typed, type TypedInMessages, withTyped } from "./model/typed.ts";

/** Of so many messages at most, the latest: what is forgotten was typed long ago, and never saved or sent. */
const MOST_MESSAGES = 50;

/** Keeps in the tab what is typed in messages, so that neither a reload nor another conversation on screen loses it. */
export function createTyped(tab: Storage): TypedInMessages {
  let all: Map<string, Typed> | undefined;
  const read = (): Map<string, Typed> => (all ??= new Map(parseTyped(tab.read("typed"))));
  const saving = saveLater(() => tab.write("typed", Object.fromEntries(read())));

  return {
    of: (id) => read().get(id) ?? {},
    change(id, parts): void {
      const typedIn = read();
      const typed = withTyped(typedIn.get(id) ?? {}, parts);
      typedIn.delete(id); // so that it becomes the latest
      if (Object.keys(typed).length > 0) typedIn.set(id, typed);
      for (const old of [...typedIn.keys()].slice(0, -MOST_MESSAGES)) typedIn.delete(old);
      saving.touch();
    },
  };
}

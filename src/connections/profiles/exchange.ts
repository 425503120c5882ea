import type { AppForConnections } from "../app-for-connections.ts";
import { parseProfilesFile, writeProfilesFile } from "./model/file.ts";
import {
  applyImport,
  compareImport,
  type ImportChange,
  type ImportChoice,
  undoImport,
} from "./model/import.ts";
import { uniqueName } from "../../platform/index.ts";
import { findProfile, namesOf, type Profiles } from "./model/profiles.ts";
import type { ProfilesTexts } from "./texts/fr.ts";
import type { ExchangeEvents } from "./view/exchange.ts";
import type { PreviewChoice } from "./view/preview.ts";
import type { ProfileStore } from "./store.ts";

interface ExchangingParts {
  readonly app: AppForConnections;
  readonly store: ProfileStore;
  texts(): ProfilesTexts;
  /** Applies the current one of these profiles. */
  switchTo(profiles: Profiles): void;
  show(): void;
  say(text: string): void;
}

/** The commands to export profiles to files and to import them after the user's confirmation. */
export function createExchanging({
  app,
  store,
  texts,
  switchTo,
  show,
  say,
}: ExchangingParts): ExchangeEvents {
  /** Writes the profiles, and applies the current one if it has changed. */
  function change(before: Profiles, after: Profiles): void {
    const current = (all: Profiles) =>
      JSON.stringify([all.currentId, findProfile(all, all.currentId)?.draft]);
    if (current(before) !== current(after)) switchTo(after);
    else store.write(after);
    show();
  }

  return {
    onExport(): string {
      const { text, leftOut } = writeProfilesFile(store.readTyped());
      const { exported, leftOut: describe } = texts();
      say(exported(leftOut.map(({ name, what }) => describe(name, what)).join("; ")));
      return text;
    },
    onFile(fileName, text) {
      const file = parseProfilesFile(text);
      if (!file.ok) return file.fault;
      const profiles = store.readTyped();
      const changes = compareImport(profiles, file.profiles);
      const taken = new Set([...namesOf(profiles), ...file.profiles.map(({ name }) => name)]);
      const addedNames = changes.map(({ imported: { name }, match }) => {
        if (match.kind === "added") return name;
        const unique = uniqueName(taken, texts().names.imported(name));
        taken.add(unique);
        return unique;
      });
      return { fileName, changes, addedNames, unread: file.unread };
    },
    onImport({ changes, addedNames }, picked): void {
      const choices = changes.flatMap((each, index) =>
        toChoices(each, addedNames[index] ?? each.imported.name, picked[index] ?? "skip"),
      );
      if (choices.length === 0) return say(texts().importing.nothingChosen);
      const before = store.readTyped();
      change(before, applyImport(before, choices));
      app.notify(texts().importing.done(choices.length), () => {
        const now = store.readTyped();
        change(now, undoImport(now, choices, before));
        for (const { kind, id } of choices) if (kind === "add") app.keys.remove(id);
      });
    },
  };
}

function toChoices(
  { imported: { draft }, match }: ImportChange,
  name: string,
  choice: PreviewChoice,
): readonly ImportChoice[] {
  if (choice === "skip") return [];
  if (choice === "replace" && match.kind === "changed") return [{ kind: "replace", id: match.id, draft }];
  return [{ kind: "add", id: crypto.randomUUID(), name, draft }];
}

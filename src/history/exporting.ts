import type { Tree } from "../chat/index.ts";
import { isRecord, saveFile } from "../platform/index.ts";
import type { ExportFormat } from "./model/conversations-state.ts";
import type { ExportedConversation } from "./model/export/exported.ts";
import { EXPORTERS } from "./model/export/exporters.ts";
import { createFileNames } from "./model/export/file-names.ts";
import type { ConversationRecord } from "./model/records.ts";
import type { HistoryServices } from "./model/services.ts";
import { formatName } from "./texts/import-en.ts";

/** What a menu offers. */
export const EXPORT_FORMATS: readonly ExportFormat[] = EXPORTERS.map(({ name }) => ({
  name,
  label: name === "markdown" ? "Markdown" : formatName(name),
}));

export interface ExportingEvents {
  read(id: string): Promise<Tree | undefined>;
  readDraft(id: string): Promise<unknown>;
  onFailed(): void;
}

/** The commands that save conversations as files. */
export function createExporting({ writeFile, writeArchive }: HistoryServices, events: ExportingEvents) {
  /** One by one, so that memory stays small. One that can't be read is left out. */
  async function* each(records: readonly ConversationRecord[]): AsyncGenerator<ExportedConversation> {
    for (const record of records) {
      const [tree, draft] = [await events.read(record.id), await events.readDraft(record.id)];
      if (tree === undefined) continue;
      const system = isRecord(draft) && typeof draft["system"] === "string" ? draft["system"] : "";
      const all = [...tree.all.values()];
      yield { record, all, branch: tree.messages, ...(system !== "" && { system }) };
    }
  }

  return {
    /** One as a file, several as an archive. */
    async save(records: readonly ConversationRecord[], format: string): Promise<void> {
      const exporter = EXPORTERS.find(({ name }) => name === format);
      const [first] = records;
      if (exporter === undefined || first === undefined) return;
      const isOne = records.length === 1;
      const file = isOne
        ? {
            name: createFileNames()(first.title, exporter.extension),
            mediaType: exporter.mediaType,
            open: () => writeFile(exporter, each(records)),
          }
        : {
            name: `causette-${new Date().toISOString().slice(0, 10)}.zip`,
            mediaType: "application/zip",
            open: () => writeArchive([exporter], each(records)),
          };
      try {
        await saveFile(document, file);
      } catch {
        events.onFailed(); // the disk is full, or the archive's library can't be loaded
      }
    },
  };
}

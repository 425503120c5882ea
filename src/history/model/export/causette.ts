import { CAUSETTE_VERSION } from "../import/causette.ts";
import { type Exporter, withoutAddresses } from "./exported.ts";

/** Our own format, docs/conversations-format.md: all branches, times, thinking, figures. */
export const causetteExport: Exporter = {
  name: "causette",
  extension: ".jsonl",
  mediaType: "application/jsonl",
  isMany: true,
  header: line({ causette: "conversations", version: CAUSETTE_VERSION }),
  *write({ record, all }) {
    const { id, title, createdAt, updatedAt, leaf, model, isPinned, deletedAt, source, removed } = record;
    const times = { createdAt, updatedAt, deletedAt };
    yield line({ type: "conversation", id, title, ...times, leaf, model, isPinned, source, removed });
    for (const message of all)
      yield line({ type: "message", conversation: id, ...withoutAddresses(message) });
  },
};

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

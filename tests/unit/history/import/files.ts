import { zipSync } from "fflate";
import {
  type ImportedConversation,
  type ImportFault,
  isFault,
} from "../../../../src/history/model/import/imported.ts";
import { readImport } from "../../../../src/history/services/read-import.ts";

export interface ReadFile {
  readonly found: readonly ImportedConversation[];
  readonly faults: readonly ImportFault[];
}

/** All that is read from a file with this content. */
export async function readContent(content: string | Uint8Array): Promise<ReadFile> {
  const found: ImportedConversation[] = [];
  const faults: ImportFault[] = [];
  const blob = new Blob([typeof content === "string" ? content : new Uint8Array(content)]);
  for await (const read of readImport(blob, new AbortController().signal)) {
    if (isFault(read)) faults.push(read);
    else found.push(read);
  }
  return { found, faults };
}

/** A zip archive of these files. */
export function zipOf(files: Readonly<Record<string, string>>): Uint8Array {
  const bytes = Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)] as const);
  return zipSync(Object.fromEntries(bytes));
}

import { takeDrops } from "../attachments/index.ts";
import type { createPrompting } from "../chat/index.ts";
import { find } from "../platform/index.ts";
import type { Services } from "./services.ts";
import type { Texts } from "./texts/texts.ts";

export interface AttachingPage {
  prompting(): ReturnType<typeof createPrompting>;
  onImport(files: readonly File[]): void;
}

/** Attaches what is dropped on the Prompt and on the Response, unless it holds conversations: those are imported. */
export function attachDrops(
  document: Document,
  { isExport }: Services["history"],
  texts: () => Texts,
  { prompting, onImport }: AttachingPage,
): void {
  const parts = ["prompt", "response"].map((name) => find(document, `[data-region=${name}]`, HTMLElement));
  takeDrops(
    parts,
    () => texts().attachments.drop,
    (files) => void take(files),
  );

  async function take(files: readonly File[]): Promise<void> {
    const areExports = await Promise.all(files.map(isExport));
    const exports = files.filter((_, at) => areExports[at]);
    const others = files.filter((_, at) => !areExports[at]);
    if (exports.length > 0) onImport(exports);
    if (others.length > 0) prompting().form.attached.attach(others);
  }
}

import { isAbort } from "../model/is-abort.ts";

/** The browser reads the file after the click, and may ask first where to save it. */
const REVOKE_DELAY_MS = 10_000;

interface FileToSave {
  readonly name: string;
  readonly mediaType: string;
  /** Called once the user has chosen where to save it. */
  open(): ReadableStream<Uint8Array>;
}

/**
 * Chromium's way to write to a file of the user's: https://wicg.github.io/file-system-access/#api-showsavefilepicker
 */
interface PickingWindow {
  showSaveFilePicker(options: { suggestedName: string }): Promise<{
    createWritable(): Promise<WritableStream<Uint8Array>>;
  }>;
}

/**
 * Saves a file: streamed to the disk where the browser can, otherwise through memory. Call it in the task of a click.
 * Returns false when the user has cancelled; rejects when the file can't be made or written.
 */
export async function saveFile(document: Document, { name, mediaType, open }: FileToSave): Promise<boolean> {
  const window: unknown = document.defaultView;
  if (canPick(window)) {
    try {
      const picked = await window.showSaveFilePicker({ suggestedName: name });
      await open().pipeTo(await picked.createWritable());
      return true;
    } catch (error) {
      if (isAbort(error)) return false;
      if (!isRefused(error)) throw error;
    }
  }
  const bytes = await new Response(open()).blob();
  download(document, name, bytes.slice(0, bytes.size, mediaType));
  return true;
}

function canPick(window: unknown): window is PickingWindow {
  return typeof window === "object" && window !== null && "showSaveFilePicker" in window;
}

/** In a frame of another page, or without a click, nothing can be picked. */
function isRefused(error: unknown): boolean {
  return error instanceof DOMException && error.name === "SecurityError";
}

/** Saves bytes where the browser keeps what is downloaded. */
export function download(document: Document, name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_DELAY_MS);
}

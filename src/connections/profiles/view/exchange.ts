import { type FileFault, LARGEST_FILE_BYTES } from "../model/file.ts";
import type { ImportChange } from "../model/import.ts";
import type { ProfilesTexts } from "../texts/fr.ts";
import { createFaults, download, find } from "../../../platform/index.ts";
import { createPreviewRow, type PreviewChoice } from "./preview.ts";

/** The preview of a file before it is imported. */
interface ImportPreview {
  readonly fileName: string;
  readonly changes: readonly ImportChange[];
  /** The names with which the profiles would be added. */
  readonly addedNames: readonly string[];
  /** The number of entries that are not profiles. */
  readonly unread: number;
}

export interface ExchangeEvents {
  /** Returns the text of the file. */
  onExport(): string;
  /** Returns what the file would change, or what is wrong with it. */
  onFile(fileName: string, text: string): ImportPreview | FileFault;
  /** The user has confirmed the preview, with a choice for each profile. */
  onImport(preview: ImportPreview, choices: readonly PreviewChoice[]): void;
}

/** Exports profiles to a file and imports them. Nothing of a file is applied before the user confirms. */
export function mountExchange(root: HTMLElement, texts: () => ProfilesTexts, events: ExchangeEvents) {
  const open = find(root, "[data-action=profiles-import]", HTMLButtonElement);
  const file = find(root, "[name=profilesFile]", HTMLInputElement);
  const form = find(root, "[data-form=profiles-preview]", HTMLFormElement);
  const part = (name: string): HTMLElement => find(form, `[data-part=profiles-${name}]`, HTMLElement);
  const faults = createFaults();
  let shown: ImportPreview | undefined;
  let rows: readonly ReturnType<typeof createPreviewRow>[] = [];

  function close(): void {
    const hadFocus = form.contains(form.ownerDocument.activeElement);
    shown = undefined;
    form.hidden = true;
    if (hadFocus) open.focus();
  }

  function showPreview(preview: ImportPreview): void {
    const { importing } = texts();
    const isAllHere = preview.changes.every(({ match }) => match.kind === "same");
    shown = preview;
    rows = preview.changes.map((change, index) =>
      createPreviewRow(form.ownerDocument, change, preview.addedNames[index] ?? "", texts()),
    );
    part("changes").replaceChildren(...rows.map(({ element }) => element));
    part("preview-title").textContent = importing.title(preview.fileName);
    const unread = preview.unread === 0 ? "" : importing.unread(preview.unread);
    part("unread").textContent = [isAllHere ? importing.nothing : "", unread].join(" ").trim();
    find(form, "[data-action=profiles-import-yes]", HTMLButtonElement).hidden = isAllHere;
    form.hidden = false;
  }

  async function read(chosen: File): Promise<ImportPreview | keyof ProfilesTexts["fileFault"]> {
    if (chosen.size > LARGEST_FILE_BYTES) return "too-big";
    try {
      return events.onFile(chosen.name, await chosen.text());
    } catch {
      return "unreadable"; // moved or no longer readable since it was chosen; shown at the button
    }
  }

  async function preview(chosen: File): Promise<void> {
    const found = await read(chosen);
    if (typeof found === "string") {
      faults.show(open, texts().fileFault[found]);
      open.focus();
      return;
    }
    showPreview(found);
    part("preview-title").focus();
  }

  find(root, "[data-action=profiles-export]", HTMLButtonElement).addEventListener("click", () => {
    const file = new Blob([events.onExport()], { type: "application/json" });
    download(form.ownerDocument, FILE_NAME, file);
  });
  open.addEventListener("click", () => {
    faults.clearAll();
    close();
    file.click();
  });
  file.addEventListener("change", () => {
    const [chosen] = file.files ?? [];
    faults.clearAll();
    if (chosen !== undefined) void preview(chosen);
    file.value = ""; // so that the same file can be chosen again
  });
  find(form, "[data-action=profiles-import-no]", HTMLButtonElement).addEventListener("click", close);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const said = shown;
    const choices = rows.map(({ choice }) => choice());
    close();
    if (said !== undefined) events.onImport(said, choices);
  });

  return {
    /** Shows the texts again, after a change of language; the choices are reset. */
    show(): void {
      if (shown !== undefined) showPreview(shown);
    },
  };
}

const FILE_NAME = "causette-profiles.json";

/** The browser reads the text after the click, and may ask where to keep it first. */
const REVOKE_DELAY_MS = 10_000;

/** Hands a text to the browser as a file to keep. */
export function saveFile(document: Document, name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_DELAY_MS);
}

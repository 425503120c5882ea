const LONGEST_NAME = 60;

/** Names that Windows keeps for devices: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Makes names of files from titles, which every system accepts, each one only once. */
export function createFileNames() {
  const taken = new Set<string>();
  return (title: string, extension: string): string => {
    const plain = safeName(title);
    let name = plain;
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${plain} ${count}`;
    taken.add(name.toLowerCase());
    return `${name}${extension}`;
  };
}

/** Letters, digits, and `-_` between them, in any language. */
function safeName(title: string): string {
  const words = title
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, " ")
    .trim();
  const name = Array.from(words).slice(0, LONGEST_NAME).join("").trim(); // a pair of surrogates is not cut
  return name === "" || DEVICE.test(name) ? `conversation ${name}`.trim() : name;
}

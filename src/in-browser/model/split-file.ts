/** Whether a file is one of several parts of a model (`…-00001-of-00003.gguf`), which is useless alone. */
export function isSplitFile(fileName: string): boolean {
  return /-\d{5}-of-\d{5}\.gguf$/i.test(fileName) && !/-00001-of-00001\.gguf$/i.test(fileName);
}

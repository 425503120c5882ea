/** The number of bytes in a data URL in base64. */
export function dataSize(url: string): number {
  const base64 = url.length - url.indexOf(",") - 1;
  const padding = url.endsWith("==") ? 2 : url.endsWith("=") ? 1 : 0;
  return Math.floor((base64 * 3) / 4) - padding;
}

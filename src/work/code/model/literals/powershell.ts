/** All characters that PowerShell takes for a single quote. */
const QUOTES = /['\u2018-\u201b]/g;

/**
 * A literal string of PowerShell: https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules
 */
export function powershellString(text: string): string {
  return `'${text.replace(QUOTES, "$&$&")}'`;
}

/**
 * A literal here-string, which ends at a line that begins with `'@`. No line of a JSON document does: in a JSON string,
 * line breaks are escaped.
 */
export function powershellLines(json: string): string {
  return `@'\n${json}\n'@`;
}

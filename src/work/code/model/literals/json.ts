import { type Dialect, escaped, visibleString } from "./dialect.ts";

/** JSON: https://www.rfc-editor.org/rfc/rfc8259 */
export const JSON_DIALECT: Dialect = {
  string: visibleString,
  name: visibleString,
  null: "null",
  true: "true",
  false: "false",
  hasLastComma: false,
  braceSpace: " ",
  step: 2,
};

/** JSON of ASCII characters only. */
export const ASCII_JSON: Dialect = { ...JSON_DIALECT, string: asciiString, name: asciiString };

export function asciiString(text: string): string {
  return JSON.stringify(text).replace(/[^\x20-\x7e]/g, escaped);
}

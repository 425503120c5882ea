import fc from "fast-check";

/** What quoting rules stumble over, each alone and next to others. */
export const AWKWARD = [
  "'", '"', "\\", "\n", "\r\n", "\t", "$", "$HOME", "$(date)", "`", "`date`", "%", "%PATH%", "^", "!", "!!", "&", "|",
  "<", ">", "</script>", "<!--", "<script>", "]]>", "{{}}", "{x}", "${x}", "#", ";", "\0", "\u001b", "\u007f", "\u2028",
  "\u2029", "\u202e", "\ufeff", "é", "«\u00a0»", "’", "🦙", "\ud800", "\udc00", "JSON", "\nJSON\n", "'@", "\n'@\n", '"""',
  "EOF", "/?", "\\u0041", "\\n", "\\", "*/", "//", "-- ", "@", "~", "%%", "=", "(", ")", " ", "data: {",
]; // prettier-ignore

/** Texts of them. */
export const awkward = fc
  .array(fc.oneof(fc.constantFrom(...AWKWARD), fc.string({ unit: "binary", maxLength: 5 })), {
    maxLength: 12,
  })
  .map((pieces) => pieces.join(""));

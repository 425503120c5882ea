import type { Attachment, FileText } from "./attachment.ts";

/** The text of a question as it is sent: what was typed, then each file in a fence, under its name. */
export function textWithFiles(text: string, attachments: readonly Attachment[] = []): string {
  const files = attachments.filter((each) => each.kind === "file").map(fencedFile);
  return [...(text.trim() === "" && files.length > 0 ? [] : [text]), ...files].join("\n\n");
}

/** The fences of files that were asked for before: a prompt is counted with each key that is typed. */
const fenced = new WeakMap<FileText, string>();

/** A file as it is sent, between fences that are longer than any in it. */
export function fencedFile(file: FileText): string {
  const known = fenced.get(file);
  if (known !== undefined) return known;
  const { name, text } = file;
  const fence = "`".repeat(longestFence(text) + 1);
  const end = text.endsWith("\n") ? "" : "\n";
  const written = `${nameLine(name)}\n${fence}${languageOf(name)}\n${text}${end}${fence}`;
  fenced.set(file, written);
  return written;
}

/** The length of the longest fence in a text; at least 2, so that one more is a fence. */
function longestFence(text: string): number {
  let longest = 2;
  for (const [run] of text.matchAll(/`{3,}/g)) longest = Math.max(longest, run.length);
  return longest;
}

/** In UTF-16 units. */
const LONGEST_NAME = 200;

/**
 * The name of a file, in one line that can't end early or begin a fence: without control characters, line breaks, marks
 * of the direction of writing, and backticks. Never empty.
 */
export function nameLine(name: string): string {
  const line = name
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]+/gu, " ")
    .replaceAll("`", "'")
    .replace(/~{3,}/g, "~")
    .replace(/\s+/g, " ")
    .trim();
  return (
    line
      .slice(0, LONGEST_NAME)
      .replace(/\p{Cs}$/u, "")
      .trimEnd() || "file"
  ); // of a pair, only half
}

/** The word after a fence for the languages that people ask about, by the ending of the name. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ...{
    bash: "bash",
    sh: "bash",
    bat: "bat",
    ps1: "powershell",
    dockerfile: "dockerfile",
    makefile: "makefile",
  },
  ...{
    c: "c",
    h: "c",
    cpp: "cpp",
    cs: "csharp",
    go: "go",
    java: "java",
    kt: "kotlin",
    lua: "lua",
    php: "php",
  },
  ...{ py: "python", r: "r", rb: "ruby", rs: "rust", scala: "scala", swift: "swift" },
  ...{ css: "css", html: "html", js: "javascript", jsx: "jsx", mjs: "javascript", scss: "scss", svg: "xml" },
  ...{ ts: "typescript", tsx: "tsx", vue: "vue" },
  ...{
    csv: "csv",
    diff: "diff",
    ini: "ini",
    json: "json",
    jsonl: "jsonl",
    md: "markdown",
    patch: "diff",
    sql: "sql",
  },
  ...{ tex: "latex", toml: "toml", tsv: "tsv", xml: "xml", yaml: "yaml", yml: "yaml" },
};

function languageOf(name: string): string {
  const ending = /(?:^|\.)(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(LANGUAGES, ending) ? (LANGUAGES[ending] ?? "") : "";
}

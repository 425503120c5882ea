import { code, indent, type CodeText, linesOf, textOf } from "../code-text.ts";
import { commentsOf } from "../comments.ts";
import { bodyLines } from "../fields.ts";
import { bashWord } from "../literals/bash.ts";
import { CMD_JSON, cmdArgument, cmdFile } from "../literals/cmd.ts";
import type { Dialect } from "../literals/dialect.ts";
import { ASCII_JSON, JSON_DIALECT } from "../literals/json.ts";
import { powershellLines, powershellString } from "../literals/powershell.ts";
import type { ShownRequest } from "../shown-request.ts";
import { leftOut } from "./chat-openai.ts";
import type { Target } from "./target.ts";
import { urlOf } from "./url.ts";

/** bash: the body comes as a here-document, because a command may have only so many characters. */
export const CURL_BASH: Target = {
  name: "bash",
  fileName: "ask.sh",
  mediaType: "text/x-shellscript",
  write: (request) =>
    code(
      leftOut(request, "#"),
      { text: `curl --no-buffer ${bashWord(urlOf(request))} \\`, setting: "baseURL" },
      "  --header 'Content-Type: application/json' \\",
      request.hasKey && { text: '  --header "Authorization: Bearer $API_KEY" \\', setting: "apiKey" },
      // No line of a JSON document is this word: in a JSON string, line breaks are escaped.
      "  --data-binary @- <<'JSON'",
      jsonLines(request, JSON_DIALECT),
      "JSON",
    ),
};

/** PowerShell 7 passes a text to the input of a program as UTF-8. */
export const CURL_PWSH: Target = {
  name: "PowerShell 7",
  fileName: "ask.ps1",
  mediaType: "text/plain",
  write: (request) =>
    code(
      leftOut(request, "#"),
      linesAround("$body = ", powershellLines, jsonLines(request, JSON_DIALECT)),
      { text: `$body | curl --no-buffer ${powershellString(urlOf(request))} \``, setting: "baseURL" },
      "  --header 'Content-Type: application/json' `",
      request.hasKey && { text: '  --header "Authorization: Bearer $env:API_KEY" `', setting: "apiKey" },
      "  --data-binary '@-'",
    ),
};

/**
 * Windows PowerShell 5.1 loses the quotes in arguments of programs, and the encoding in their input, so that the body is
 * in a file. There, `curl` alone is another command.
 */
export const CURL_WINDOWS: Target = {
  name: "Windows PowerShell",
  fileName: "ask.ps1",
  mediaType: "text/plain",
  write: (request) =>
    code(
      asciiComment(leftOut(request, "#")),
      asciiComment(`# ${commentsOf(request.language).ascii}`),
      linesAround("$body = ", powershellLines, jsonLines(request, ASCII_JSON)),
      "$file = (New-TemporaryFile).FullName",
      "[IO.File]::WriteAllText($file, $body)",
      { text: `curl.exe --no-buffer ${powershellString(urlOf(request))} \``, setting: "baseURL" },
      "  --header 'Content-Type: application/json' `",
      request.hasKey && { text: '  --header "Authorization: Bearer $env:API_KEY" `', setting: "apiKey" },
      '  --data-binary "@$file"',
      "Remove-Item $file",
    ),
};

/** cmd: a line may have 8191 characters, so that the body is in a file. */
export const CURL_CMD: Target = {
  name: "cmd",
  fileName: "ask.cmd",
  mediaType: "text/plain",
  write(request) {
    const comments = commentsOf(request.language);
    const url = urlOf(request);
    return code(
      asciiComment(leftOut(request, "rem")),
      asciiComment(`rem ${comments.joins}`),
      url.includes("%") && asciiComment(`rem ${comments.percent}`),
      cmdLines(jsonLines(request, CMD_JSON)),
      { text: `curl --no-buffer ${cmdArgument(url)} ^`, setting: "baseURL" },
      '  --header "Content-Type: application/json" ^',
      request.hasKey && { text: '  --header "Authorization: Bearer %API_KEY%" ^', setting: "apiKey" },
      "  --data @request.json",
      "del request.json",
    );
  },
};

function jsonLines(request: ShownRequest, dialect: Dialect): CodeText {
  return code("{", indent(bodyLines(request, dialect), 2), "}");
}

/** The same lines inside of what `write` puts around them. */
function linesAround(before: string, write: (json: string) => string, lines: CodeText): CodeText {
  const json = textOf(lines).trimEnd();
  const [start = "", end = ""] = write(json).split(json, 2);
  return code(`${before}${start.trimEnd()}`, lines, end.trimStart());
}

function cmdLines(lines: CodeText): CodeText {
  return lines.flatMap(({ text, setting }, index) =>
    linesOf(cmdFile(text, "request.json", index === 0), setting),
  );
}

/** Without accents and typographic signs, which depend on the code page. */
function asciiComment(text: string | undefined): string | undefined {
  return text
    ?.normalize("NFD")
    .replace(/[\u00a0\u202f]/g, " ")
    .replace(/[’‘]/g, "'")
    .replace(/[^\x20-\x7e]/g, "");
}

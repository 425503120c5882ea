/** How browsers and people write a request. Each takes the text of a body. */
interface Quoter {
  readonly name: string;
  readonly write: (body: string) => string;
}

export const URL_OF_REQUEST = "http://127.0.0.1:1234/v1/chat/completions";

const unitEscape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** As Chromium's developer tools do: https://source.chromium.org, `escapeStringPosix` in NetworkLogView.ts. */
export function bashWord(text: string): string {
  if (!/[\p{Cc}!]|'/u.test(text)) return `'${text}'`;
  const escaped = text
    .replace(/\\/g, "\\\\")
    .replace(/'/g, "\\'")
    .replace(/\n/g, "\\n")
    .replace(/\r/g, "\\r")
    .replace(/[\p{Cc}!]/gu, unitEscape);
  return `$'${escaped}'`;
}

/** As Firefox's do, outside of Latin-1. */
export function firefoxWord(text: string): string {
  if (!/[^\x20-\x7e]|'/.test(text)) return `'${text}'`;
  const escaped = text
    .replace(/\\/g, "\\\\")
    .replace(/'/g, "\\'")
    .replace(/\n/g, "\\n")
    .replace(/!/g, "\\x21")
    .replace(/[^\x20-\x7e]/g, (unit) => {
      const code = unit.charCodeAt(0);
      return code < 256 ? `\\x${code.toString(16).padStart(2, "0")}` : unitEscape(unit);
    });
  return `$'${escaped}'`;
}

/** As Chromium's do for cmd: `escapeStringWin`. */
export function cmdWord(text: string): string {
  const escaped = text
    .replace(/\\/g, "\\\\")
    .replace(/"/g, '\\"')
    .replace(/[^a-zA-Z0-9\s_\-:=+~'/.',?;()*`]/g, "^$&")
    .replace(/%(?=[a-zA-Z0-9_])/g, "%^")
    .replace(/\r?\n|\r/g, "^\n\n");
  return `^"${escaped}^"`;
}

/** As Chromium's do for PowerShell. */
export function powerShellWord(text: string): string {
  const escaped = text
    .replace(/[`$"]/g, "`$&")
    .replace(/[^\x20-\x7e]/g, (unit) => `$([char]${unit.charCodeAt(0)})`);
  return `"${escaped}"`;
}

const singles = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const HEADERS = [
  "accept-language: en-GB",
  "accept: */*",
  "content-type: application/json",
  "authorization: Bearer sk-test-1234567890",
];

export const QUOTERS: readonly Quoter[] = [
  {
    name: "Chromium’s curl (bash)",
    write: (body) =>
      [
        `curl '${URL_OF_REQUEST}'`,
        ...HEADERS.map((header) => `-H ${bashWord(header)}`),
        "-b 'session=abc'",
        `--data-raw ${bashWord(body)}`,
      ].join(" \\\n  "),
  },
  {
    name: "Firefox’s curl (bash)",
    write: (body) =>
      `curl '${URL_OF_REQUEST}' --compressed -X POST ${HEADERS.map((header) => `-H ${firefoxWord(header)}`).join(" ")} --data-raw ${firefoxWord(body)}`,
  },
  {
    name: "curl with quotation marks that are closed and opened again",
    write: (body) => `curl -sN ${URL_OF_REQUEST} -d '${body.replaceAll("'", `'\\''`)}'`,
  },
  {
    name: "curl with double quotation marks for bash",
    write: (body) => `curl ${URL_OF_REQUEST} -d "${body.replace(/[\\"$`]/g, "\\$&")}"`,
  },
  {
    name: "curl with a here-document",
    write: (body) => `curl -s ${URL_OF_REQUEST} --data-binary @- <<'EOF' | jq .\n${body}\nEOF\n`,
  },
  { name: "echo and curl", write: (body) => `echo ${bashWord(body)} | curl ${URL_OF_REQUEST} --json @-` },
  {
    name: "Chromium’s curl (cmd)",
    write: (body) =>
      [
        `curl ^"${URL_OF_REQUEST}^"`,
        ...HEADERS.map((header) => `-H ${cmdWord(header)}`),
        `--data-raw ${cmdWord(body)}`,
      ].join(" ^\n  "),
  },
  {
    name: "Chromium’s PowerShell",
    write: (body) => `$session = New-Object Microsoft.PowerShell.Commands.WebRequestSession
$session.UserAgent = "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0"
$session.Cookies.Add((New-Object System.Net.Cookie("session", "abc", "/", "127.0.0.1")))
Invoke-WebRequest -UseBasicParsing -Uri "${URL_OF_REQUEST}" \`
-Method "POST" \`
-WebSession $session \`
-Headers @{
"Accept"="*/*"
  "Authorization"="Bearer sk-test-1234567890"
} \`
-ContentType "application/json" \`
-Body ([System.Text.Encoding]::UTF8.GetBytes(${powerShellWord(body)}))`,
  },
  {
    name: "PowerShell with a here-string in a variable",
    write: (body) =>
      `$body = @'\n${body}\n'@\nInvoke-RestMethod -Method Post -Uri ${URL_OF_REQUEST} -Body $body`,
  },
  {
    name: "curl for PowerShell 7",
    write: (body) => `curl.exe ${URL_OF_REQUEST} \`\n  -H 'Accept: */*' \`\n  -d ${singles(body)}`,
  },
  {
    name: "Chromium’s fetch",
    write: (body) =>
      `fetch("${URL_OF_REQUEST}", ${JSON.stringify({
        headers: { accept: "*/*", authorization: "Bearer sk-test-1234567890" },
        referrer: "http://127.0.0.1:8000/",
        body,
        method: "POST",
        mode: "cors",
        credentials: "omit",
      })});`,
  },
  {
    name: "fetch by hand",
    write: (body) => `const BASE = 'http://127.0.0.1:1234/v1'; // LM Studio
const response = await fetch(\`\${BASE}/chat/completions\`, {
  method: "POST",
  headers: { "Content-Type": "application/json", Authorization: \`Bearer \${process.env.KEY}\` },
  body: JSON.stringify(${body}, null, 2),
});
for await (const part of response.body) console.log(part);`,
  },
  { name: "the body alone", write: (body) => body },
];

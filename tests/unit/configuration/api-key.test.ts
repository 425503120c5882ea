import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanAPIKey, parseAPIKey } from "../../../src/configuration/model/api-key.ts";
import { TEXTS } from "../../../src/shell/texts/texts.ts";

const KEY = "sk-proj-Ab3_x.y~z+/=";

function read(text: string): string {
  const parsed = parseAPIKey(text);
  return parsed.ok ? parsed.key : `a fault: ${parsed.fault}`;
}

describe("A key is cleaned of what can't be part of it", () => {
  test.each([
    ["nothing", KEY],
    ["blanks around it", `  ${KEY}\t`],
    ["spaces that do not break", `\u00a0${KEY}\u202f`],
    ["a line break behind it", `${KEY}\r\n`],
    ["a line break in it", `${KEY.slice(0, 8)}\n${KEY.slice(8)}`],
    ["zero-width characters", `\u200b${KEY.slice(0, 3)}\u200d${KEY.slice(3)}\ufeff`],
    ["a soft hyphen", `${KEY.slice(0, 8)}\u00ad${KEY.slice(8)}`],
    ["quotation marks", `"${KEY}"`],
    ["typographic ones", `“${KEY}”`],
    ["French ones", `« ${KEY} »`],
    ["backticks", `\`${KEY}\``],
    ["one quotation mark", `${KEY}'`],
    ["a comma", `${KEY},`],
    ["angle brackets", `<${KEY}>`],
    ["Bearer", `Bearer ${KEY}`],
    ["bearer, and blanks", ` bearer   ${KEY} `],
    ["Bearer twice", `Bearer Bearer ${KEY}`],
    ["a header", `Authorization: Bearer ${KEY}`],
    ["a header of curl", `-H "Authorization: Bearer ${KEY}"`],
    ["a header of another name", `x-api-key: ${KEY}`],
    ["a header in JSON", `"Authorization": "Bearer ${KEY}",`],
    ["a variable", `OPENAI_API_KEY=${KEY}`],
    ["a variable of a shell", `export OPENAI_API_KEY="${KEY}"`],
    ["a variable of PowerShell", `$env:OPENAI_API_KEY = "${KEY}";`],
    ["a line of JSON", `"api_key": "${KEY}",`],
    ["an argument", `api_key="${KEY}"`],
    ["full-width characters", "ｓｋ－proj－Ab3＿x．y～z＋／＝"],
  ])("%s", (_, text) => {
    expect(read(text)).toBe(KEY);
  });

  test.each(["", " \n", '""', "\u200b"])("%j is none", (text) => {
    expect(read(text)).toBe("");
  });

  test.each([
    "none",
    "not-needed",
    "my secret words",
    "bearer",
    "key=",
    "abckey==",
    "a=b",
    "Basic dXNlcjpwYXNz",
  ])("%s stays as it is: a server may accept any key", (text) => {
    expect(read(text)).toBe(text);
  });

  test("What is clean stays so, and can be sent", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" })), (text) => {
        const parsed = parseAPIKey(text);
        if (!parsed.ok) return;
        expect(parseAPIKey(parsed.key)).toEqual(parsed);
        const headers = new Headers({ authorization: `Bearer ${parsed.key}` });
        expect(headers.get("authorization")).toBe(`Bearer ${parsed.key}`.trim());
      }),
    );
  });

  test("Keys as services make them are never touched", () => {
    const key = fc.stringMatching(/^(sk-|gsk_|hf_|AIza|eyJ)[A-Za-z0-9._-]{8,60}[A-Za-z0-9]={0,2}$/);
    fc.assert(
      fc.property(key, (text) => {
        expect(read(text)).toBe(text);
      }),
    );
  });
});

describe("What cannot be a key is named", () => {
  test.each([
    ["characters", "sk–proj–abc"],
    ["characters", "sk-proj…abcd"],
    ["characters", "••••••••"],
    ["characters", "clé"],
    ["characters", "sk-proj\u00a0abc".replace("\u00a0", "“")],
    ["characters", "ключ"],
    ["address", "http://127.0.0.1:1234/v1"],
    ["address", " “https://api.openai.com/v1” "],
  ])("%s: %s", (fault, text) => {
    expect(parseAPIKey(text)).toEqual({ ok: false, fault });
    expect(cleanAPIKey(text)).toBe(text);
  });

  test.each(Object.entries(TEXTS))("without a character of it (%s)", (_, texts) => {
    const said = texts.fault({ kind: "key", fault: "characters" });
    expect(said).not.toContain("sk");
    expect(said).not.toBe(texts.fault({ kind: "key", fault: "address" }));
  });
});

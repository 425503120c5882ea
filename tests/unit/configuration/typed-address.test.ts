import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseBaseURL } from "../../../src/configuration/model/base-url.ts";

const PLAIN = "http://127.0.0.1:1234/v1";

function read(text: string): string {
  const parsed = parseBaseURL(text);
  return parsed.ok ? parsed.url : `a fault: ${parsed.fault}`;
}

describe("Text around an address is not part of it", () => {
  test.each([
    ["quotation marks", `"${PLAIN}"`],
    ["one quotation mark", `${PLAIN}"`],
    ["single ones", `'${PLAIN}'`],
    ["typographic ones", `“${PLAIN}”`],
    ["German ones", `„${PLAIN}“`],
    ["French ones, with their spaces", `«\u00a0${PLAIN}\u202f»`],
    ["Japanese ones", `「${PLAIN}」`],
    ["backticks", `\`${PLAIN}\``],
    ["angle brackets", `<${PLAIN}>`],
    ["brackets of another kind", `(${PLAIN})`],
    ["a comma", `${PLAIN},`],
    ["a full stop", `${PLAIN}.`],
    ["a semicolon", `${PLAIN};`],
    ["stars", `**${PLAIN}**`],
    ["a line of JSON", `"baseURL": "${PLAIN}",`],
    ["an object of JSON", `{"url":"${PLAIN}"}`],
    ["a line of YAML", `base_url: ${PLAIN}`],
    ["a shell's variable", `export OPENAI_BASE_URL=${PLAIN}`],
    ["a shell's variable with quotation marks", `OPENAI_BASE_URL="${PLAIN}"`],
    ["an argument", `base_url='${PLAIN}'`],
    ["an option", `--base-url=${PLAIN}`],
    ["a Markdown link", `[my server](${PLAIN})`],
    ["a Markdown link that shows its address", `[${PLAIN}](${PLAIN}/)`],
    ["a tag of HTML", `<a href="${PLAIN}">here</a>`],
    ["a command", `curl ${PLAIN}/models`],
    ["a command without http://", "curl 127.0.0.1:1234/v1/models"],
    [
      "a command with options",
      `curl -X POST ${PLAIN}/chat/completions \\  -H "Content-Type: application/json" -d '{"model":"a"}'`,
    ],
    ["a browser's word", `view-source:${PLAIN}`],
    ["a server's log", `llama-server is listening on ${PLAIN} - starting`],
    ["a sentence", `It runs at ${PLAIN}.`],
    ["the same address twice", `POST ${PLAIN}/chat/completions, GET ${PLAIN}/models`],
  ])("%s: %s", (_, text) => {
    expect(read(text)).toBe(PLAIN);
  });

  test.each([
    ["two addresses", `${PLAIN} or http://192.168.1.5:1234/v1`],
    ["two addresses in a sentence", `Use ${PLAIN} or http://192.168.1.5:1234/v1`],
    ["options behind it", `${PLAIN} -H "Content-Type: application/json"`],
  ])("%s: the meaning is uncertain", (_, text) => {
    expect(read(text)).toBe("a fault: not-a-url");
  });

  test.each([
    ["proxy.example/http://a.example/v1", "http://proxy.example/http://a.example/v1"],
    ["proxy.example?to=http://a.example/v1", "http://proxy.example?to=http://a.example/v1"],
    ["http://proxy.example/http://a.example", "http://proxy.example/http://a.example"],
  ])("An address inside of an address stays there: %s", (text, url) => {
    expect(read(text)).toBe(url);
  });
});

describe("A typing error", () => {
  test.each([
    "http:/127.0.0.1:1234/v1",
    "http:127.0.0.1:1234/v1",
    "http//127.0.0.1:1234/v1",
    "http:///127.0.0.1:1234/v1",
    "http;//127.0.0.1:1234/v1",
    "http:://127.0.0.1:1234/v1",
    "http: //127.0.0.1:1234/v1",
    String.raw`http:\\127.0.0.1:1234\v1`,
    "htp://127.0.0.1:1234/v1",
    "hhttp://127.0.0.1:1234/v1",
    "ttp://127.0.0.1:1234/v1",
    "HTTP://127.0.0.1:1234/v1",
    "//127.0.0.1:1234/v1",
    "http://http://127.0.0.1:1234/v1",
    "http://127.0.0.1: 1234/v1",
    "127.0.0.1 :1234/v1",
    "127,0,0,1:1234/v1",
    "http%3A%2F%2F127.0.0.1%3A1234%2Fv1",
  ])("%s", (text) => {
    expect(read(text)).toBe(PLAIN);
  });

  test.each([
    ["htps://gpu.example/v1", "https://gpu.example/v1"],
    ["https:/gpu.example/v1", "https://gpu.example/v1"],
    ["https//gpu.example:8443", "https://gpu.example:8443"],
    ["http:/localhost/v1", "http://localhost/v1"],
    ["http:[::1]:1234/v1", "http://[::1]:1234/v1"],
  ])("%s → %s", (text, url) => {
    expect(read(text)).toBe(url);
  });

  test.each(["http", "https:", "http:/", "http:/v1", "http//v1", "https:v1/models", "///v1", "http/v1"])(
    "%s never makes a host out of the scheme, or of a path",
    (text) => {
      expect(read(text)).toBe("a fault: not-a-url");
    },
  );
});

describe("Signs of other writing systems", () => {
  test.each([
    ["a full-width colon", "http://127.0.0.1：1234/v1"],
    ["everything in full width", "ｈｔｔｐ：／／１２７．０．０．１：１２３４／ｖ１"],
    ["ideographic full stops", "http://127。0。0。1:1234/v1"],
    ["a zero-width space", "http://127.0.0.1:1234/v1\u200b"],
    ["zero-width characters anywhere", "\u200ehttp://\u2060127.0.0.1:\u200c1234/\u00adv1\u200d"],
    ["a byte-order mark", "\ufeffhttp://127.0.0.1:1234/v1"],
    ["spaces that do not break", "\u00a0http://127.0.0.1:1234/v1\u202f"],
    ["an ideographic space", "\u3000127.0.0.1:1234/v1"],
  ])("%s", (_, text) => {
    expect(read(text)).toBe(PLAIN);
  });

  test.each([
    ["http://127.0.0.1:1234/mes modèles/v1", "http://127.0.0.1:1234/mes%20mod%C3%A8les/v1"],
    ["http://127.0.0.1:1234/l’été/v1", "http://127.0.0.1:1234/l%E2%80%99%C3%A9t%C3%A9/v1"],
    ["http://127.0.0.1:1234/mes%20modèles/v1/", "http://127.0.0.1:1234/mes%20mod%C3%A8les/v1"],
    ["http://bücher.example:1234", "http://xn--bcher-kva.example:1234"],
  ])("A path with blanks and accents, or a name of another script: %s", (text, url) => {
    expect(read(text)).toBe(url);
  });
});

describe("A query", () => {
  test.each([
    [`${PLAIN}?api-version=2024-10-21`, `${PLAIN}?api-version=2024-10-21`],
    [`${PLAIN}/?api-version=preview`, `${PLAIN}?api-version=preview`],
    [`${PLAIN}/chat/completions?api-version=1&user=me`, `${PLAIN}?api-version=1&user=me`],
    ["gateway.example?region=hf-eu", "http://gateway.example?region=hf-eu"],
    [`"${PLAIN}?api-version=1"`, `${PLAIN}?api-version=1`],
    [`${PLAIN}?`, PLAIN],
    [`${PLAIN}?#`, PLAIN],
    [`${PLAIN}?key=`, `${PLAIN}?key=`],
  ])("stays: %s → %s", (text, url) => {
    expect(read(text)).toBe(url);
  });

  test.each([
    "key=abc",
    "api-version=1&api_key=abc",
    "API-KEY=abc",
    "a=1;token=abc",
    "access_token=abc",
    "Subscription-Key=abc",
    "code=abc==",
    "sig=abc",
    "x-amz-signature=abc",
    "jwt=abc",
    "a=sk-proj-abcdefghijkl",
    "sk-proj-abcdefghijkl",
    "auth=Bearer%20abcdefghij",
    "api%5fkey=abc",
  ])("with a key in it is refused: ?%s", (query) => {
    expect(read(`https://gateway.example/v1?${query}`)).toBe("a fault: secret");
  });
});

test("Whatever stands around an address, its host and its port are those that were typed", () => {
  const name = fc.oneof(fc.domain(), fc.ipV4(), fc.constant("[::1]"), fc.constant("localhost"));
  const pairs = ["", '""', "''", "“”", "«»", "<>", "()", "``", "「」"].map((pair) => [...pair]);
  const around = fc.constantFrom(...pairs, ["see ", ", please"], ["BASE_URL=", ""], ["curl ", " -s"]);
  const port = fc.integer({ min: 1024, max: 1600 });
  fc.assert(
    fc.property(
      name,
      port,
      around,
      fc.constantFrom("", "/v1"),
      (name, port, [before = "", behind = ""], path) => {
        const plain = read(`http://${name}:${port}${path}`);
        expect(read(`${before}http://${name}:${port}${path}${behind}`)).toBe(plain);
      },
    ),
  );
});

test("A long text is read in no time, or refused", () => {
  for (const sign of [" ", '"', "a=", "http://", "(", "//", ". ", "http://a "]) {
    expect(read(sign.repeat(200_000))).toMatch(/^a fault: /);
    expect(read(sign.repeat(Math.floor(3999 / sign.length)))).toMatch(/\S/);
  }
});

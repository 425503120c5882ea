import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseBaseURL } from "../../../src/configuration/model/base-url.ts";
import { BLOCKED_PORTS } from "../../../src/configuration/model/blocked-ports.ts";
import { withoutQuery } from "../../../src/configuration/model/endpoint-url.ts";

const port = fc.integer({ min: 0, max: 65535 });
const host = fc.oneof(
  fc.domain(),
  fc.ipV4(),
  fc.ipV4Extended(),
  fc.ipV6().map((address) => `[${address}]`),
  fc.constantFrom("localhost", "0.0.0.0", "127.0.0.1", "[::]", "0", "browser", "bücher.example"),
);
/** Pieces of addresses in any order, right and wrong. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "http://",
        "https:",
        "browser://this",
        "0.0.0.0",
        "localhost",
        ":1234",
        "/v1",
        "/models",
      ),
      fc.constantFrom(
        "/chat/completions",
        "/completions",
        "/",
        "//",
        "\\",
        "@",
        "?",
        "?api-version=1",
        "#",
        '"',
        "(",
        "<",
        "：",
        "\u200b",
        "http:/",
        "%2f",
        "%",
        "..",
        " ",
      ),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 8 },
  )
  .map((all) => all.join(""));
const anything = fc.oneof(
  pieces,
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.webUrl(),
);

const slashes = fc.constantFrom("", "/", "//", "///");
const endpoint = fc.constantFrom("", "/models", "/completions", "/chat/completions");
const base = fc.constantFrom("", "/v1", "/api/v1", "/openai/v1");

/** Host and port as they are called: the port of the scheme is not written. */
function hostOf(text: string): string {
  return new URL(text).host;
}

function corrected(text: string): string {
  const parsed = parseBaseURL(text);
  return parsed.ok ? parsed.url : `a fault: ${parsed.fault}`;
}

test("Whatever is typed, it never throws, and what comes out is an address of the same origin", () => {
  fc.assert(
    fc.property(anything, (text) => {
      const parsed = parseBaseURL(text);
      if (!parsed.ok) return;
      expect(parsed.url.startsWith(parsed.origin)).toBe(true);
      const path = withoutQuery(parsed.url).slice(parsed.origin.length);
      expect(path).not.toMatch(/\/$|\/(models|completions)$|[?#\s]/);
    }),
    { numRuns: 1000 },
  );
});

test("A second correction changes nothing, whatever was typed", () => {
  fc.assert(
    fc.property(anything, (text) => {
      const once = parseBaseURL(text);
      if (once.ok) expect(parseBaseURL(once.url)).toEqual(once);
    }),
    { numRuns: 1000 },
  );
});

test("Host and port stay, but for 0.0.0.0, whichever scheme and path there are", () => {
  const scheme = fc.constantFrom("", "http://", "https://", " HTTP://");
  fc.assert(
    fc.property(scheme, host, fc.option(port), base, endpoint, slashes, (scheme, host, port, ...path) => {
      const typed = `${scheme}${host}${port === null ? "" : `:${port}`}${path.join("")}`;
      const parsed = parseBaseURL(typed);
      const url = scheme === "" ? `http://${typed}` : typed;
      if (typed === "browser" || typed === "browser/") return;
      expect(parsed).toMatchObject(
        BLOCKED_PORTS.has(port ?? -1)
          ? { ok: false, fault: "blocked-port" }
          : { ok: true, origin: new URL(url).origin.replace("//0.0.0.0", "//127.0.0.1") },
      );
      if (parsed.ok) expect(hostOf(parsed.url)).toBe(hostOf(url).replace(/^0\.0\.0\.0/, "127.0.0.1"));
    }),
    { numRuns: 500 },
  );
});

test("A path alone never becomes a host", () => {
  const start = fc.constantFrom("/", "\\", "//", "http:///", "https://\\", "HTTP:////");
  fc.assert(
    fc.property(start, base, endpoint, slashes, (start, ...path) => {
      expect(corrected(start + path.join(""))).toMatch(/^a fault: /);
    }),
  );
});

describe("What is certain", () => {
  const withoutScheme = fc.constantFrom("127.0.0.1", "localhost", "192.168.1.5", "gpu.example");

  test("A missing http://, an endpoint and slashes at the end are corrected together", () => {
    fc.assert(
      fc.property(withoutScheme, base, endpoint, slashes, (host, base, endpoint, slashes) => {
        expect(corrected(`${host}:1234${base}${endpoint}${slashes}`)).toBe(`http://${host}:1234${base}`);
      }),
    );
  });

  test("0.0.0.0 is an address to listen on: 127.0.0.1 is called, at the same port", () => {
    fc.assert(
      fc.property(fc.constantFrom("", "http://"), base, endpoint, (scheme, base, endpoint) => {
        expect(corrected(`${scheme}0.0.0.0:8080${base}${endpoint}`)).toBe(`http://127.0.0.1:8080${base}`);
      }),
    );
  });

  test.each([
    ["127.0.0.1:1234", "http://127.0.0.1:1234"],
    ["localhost:1234/v1/chat/completions", "http://localhost:1234/v1"],
    ["0.0.0.0:1234/v1", "http://127.0.0.1:1234/v1"],
  ])("%s → %s", (typed, url) => {
    expect(corrected(typed)).toBe(url);
  });
});

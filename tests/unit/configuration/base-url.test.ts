import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BaseURLFault, parseBaseURL } from "../../../src/configuration/model/base-url.ts";
import { BLOCKED_PORTS } from "../../../src/configuration/model/blocked-ports.ts";
import { endpointURL } from "../../../src/configuration/model/endpoint-url.ts";

const host = fc.oneof(
  fc.domain(),
  fc.ipV4().filter((address) => address !== "0.0.0.0"),
  fc.ipV6().map((address) => `[${address}]`),
  fc.constant("localhost"),
);
const port = fc.integer({ min: 1, max: 65535 }).filter((number) => !BLOCKED_PORTS.has(number));
const segment = fc.oneof(
  fc.constantFrom("v1", "api", "chat", "completions", "models", ""),
  fc.webPath({ size: "small" }).map((path) => path.slice(1)),
);
const path = fc
  .array(segment, { maxLength: 5 })
  .map((segments) => segments.map((each) => `/${each}`).join(""));
const typed = fc
  .record({ scheme: fc.constantFrom("http://", "https://", "HTTP://", ""), host, port, path })
  .map(({ scheme, host, port, path }) => ({ scheme, rest: `${host}:${port}${path}` }));

/** The model in this browser, as it can be typed. */
const inBrowser = fc.record({
  scheme: fc.constantFrom("", "  "),
  rest: fc.stringMatching(/^(browser|BROWSER)(:\/\/this(\/v1)?\/{0,3})?$/),
});

function corrected(text: string): string | undefined {
  const parsed = parseBaseURL(text);
  return parsed.ok ? parsed.url : undefined;
}

describe("A base URL is corrected where the meaning is certain", () => {
  test.each([
    ["http://127.0.0.1:1234/v1", "http://127.0.0.1:1234/v1"],
    ["  http://127.0.0.1:1234/v1\n", "http://127.0.0.1:1234/v1"],
    ["127.0.0.1:1234/v1", "http://127.0.0.1:1234/v1"],
    ["localhost:1234", "http://localhost:1234"],
    ["localhost", "http://localhost"],
    ["http://0.0.0.0:1234/v1", "http://127.0.0.1:1234/v1"],
    ["0.0.0.0:8080", "http://127.0.0.1:8080"],
    ["http://localhost:1234/v1/", "http://localhost:1234/v1"],
    ["http://localhost:1234/v1///", "http://localhost:1234/v1"],
    ["http://localhost:1234/v1/chat/completions", "http://localhost:1234/v1"],
    ["http://localhost:1234/v1/chat/completions/", "http://localhost:1234/v1"],
    ["http://localhost:1234/v1/completions", "http://localhost:1234/v1"],
    ["http://localhost:1234/v1/models", "http://localhost:1234/v1"],
    ["http://localhost:1234/models", "http://localhost:1234"],
    ["http://localhost:1234/openai-models", "http://localhost:1234/openai-models"],
    ["https://openrouter.ai/api/v1", "https://openrouter.ai/api/v1"],
    ["http://[::1]:1234/v1", "http://[::1]:1234/v1"],
    ["http://localhost:80/v1", "http://localhost/v1"],
    ["browser", "browser://this/v1"],
    [" Browser ", "browser://this/v1"],
    ["browser://this", "browser://this/v1"],
    ["browser://this/", "browser://this/v1"],
    ["browser://this/v1", "browser://this/v1"],
    ["browser://this/v1/", "browser://this/v1"],
    ["http://browser", "http://browser"],
    ["browser:8080", "http://browser:8080"],
  ])("%s → %s", (text, url) => {
    expect(corrected(text)).toBe(url);
  });

  test("The origin goes with it", () => {
    const parsed = parseBaseURL("0.0.0.0:1234/v1/models");
    expect(parsed).toEqual({ ok: true, url: "http://127.0.0.1:1234/v1", origin: "http://127.0.0.1:1234" });
  });

  test("The model in this browser has an origin of its own", () => {
    const parsed = parseBaseURL("browser");
    expect(parsed).toEqual({ ok: true, url: "browser://this/v1", origin: "browser://this" });
  });

  test("Correcting a corrected address changes nothing", () => {
    fc.assert(
      fc.property(fc.oneof(typed, inBrowser), ({ scheme, rest }) => {
        const once = corrected(scheme + rest);
        expect(once).toBeDefined();
        expect(corrected(once ?? "")).toBe(once);
      }),
    );
  });

  test("Host and port stay as they were typed", () => {
    fc.assert(
      fc.property(typed, ({ scheme, rest }) => {
        const { origin } = new URL((scheme || "http://") + rest);
        expect(parseBaseURL(scheme + rest)).toMatchObject({ ok: true, origin });
      }),
    );
  });

  test.each(["http:/127.0.0.1:1234/v1", "https:/example.com", String.raw`http:\\127.0.0.1:1234`])(
    "A slip in the scheme (%s) never makes a host out of the scheme",
    (text) => {
      const parsed = parseBaseURL(text);
      const host = parsed.ok ? new URL(parsed.url).hostname : undefined;
      expect(host ?? "no host").not.toMatch(/^https?$/);
    },
  );
});

describe("What cannot be meant has a fault", () => {
  test.each<[BaseURLFault, string]>([
    ["empty", ""],
    ["empty", " \t\n"],
    ["not-a-url", "http://"],
    ["not-a-url", "http://[::1"],
    ["not-a-url", "http://local host:1234"],
    ["not-a-url", "http://localhost:1234/v1 -H x"],
    ["not-a-url", "http://localhost:1234/v1 http://localhost:8080/v1"],
    ["not-a-url", "http"],
    ["not-a-url", "https:/"],
    ["not-a-url", "http://localhost:1234/<model>"],
    ["not-a-url", "http://localhost:123456"],
    ["not-a-url", "javascript:alert(1)"],
    ["scheme", "ftp://localhost"],
    ["scheme", "file:///etc/passwd"],
    ["scheme", "ws://localhost:1234/v1"],
    ["scheme", "browser://that/v1"],
    ["scheme", "browser://this/v2"],
    ["credentials", "http://me:secret@localhost:1234/v1"],
    ["credentials", "http://me@localhost:1234/v1"],
    ["secret", "http://localhost:1234/v1?key=secret"],
    ["secret", "sk-proj-abcdefghijklmnopqrst"],
    ["fragment", "http://localhost:1234/v1#top"],
    ["ipv6", "http://::1:1234/v1"],
    ["ipv6", "fe80::1"],
    ["not-a-url", "127.0.0.1::1234"],
    ["blocked-port", "http://localhost:6666/v1"],
    ["blocked-port", "localhost:10080"],
  ])("%s: %j", (fault, text) => {
    expect(parseBaseURL(text)).toEqual({ ok: false, fault });
  });

  test("Whatever is typed, an address comes out that can be called, or a fault", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.webUrl()), (text) => {
        const url = corrected(text);
        if (url === undefined) return;
        expect(new URL(endpointURL(url, "/models")).protocol).toMatch(/^(https?|browser):$/);
      }),
    );
  });

  test("Every port on the list is one that fetch refuses to open", async () => {
    for (const blocked of BLOCKED_PORTS) {
      const refused = fetch(`http://127.0.0.1:${blocked}/`);
      await expect(refused).rejects.toMatchObject({ cause: { message: "bad port" } });
    }
  });
});

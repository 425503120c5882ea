import { describe, expect, test } from "vitest";
import { hostOf, linkAddress, pictureAddress } from "../../../src/markdown/read/model/url-policy.ts";

describe("A link", () => {
  test.each([
    "http://example.org/",
    "https://example.org/a?b#c",
    "mailto:me@example.org",
    "HTTPS://EXAMPLE.ORG",
  ])("may lead to %s", (href) => expect(linkAddress(href)).toBe(new URL(href).href));

  test.each([
    ...[
      "javascript:x",
      "JavaScript:x",
      " javascript:x",
      "java\nscript:x",
      "\u0000javascript:x",
      "vbscript:x",
    ],
    ...[
      "data:text/html,x",
      "data:image/png,x",
      "file:///etc/passwd",
      "blob:http://a.b/c",
      "ftp://a.b",
      "tel:1",
    ],
    ...["", "#a", "/a", "a", "//a.b", "http://", "view-source:http://a.b", "intent://a", "about:blank"],
  ])("may not lead to %j", (href) => expect(linkAddress(href)).toBeUndefined());
});

describe("The address of an image", () => {
  test.each([
    "data:image/png;base64,AAAA",
    "data:image/jpeg,x",
    "DATA:image/GIF;base64,AA",
    "data:image/webp,x",
  ])("may be %s", (src) => expect(pictureAddress(src)).toBeDefined());

  test.each([
    "data:image/svg+xml,x",
    "data:text/html,x",
    "data:image/pngx,x",
    "data:,image/png",
    "http://a.b/c.png",
    "x.png",
  ])("may not be %j", (src) => expect(pictureAddress(src)).toBeUndefined());

  test("has a host if it is on a server", () => {
    expect(hostOf("http://example.org:8080/a.png")).toBe("example.org:8080");
    expect(hostOf("a.png")).toBe("");
  });
});

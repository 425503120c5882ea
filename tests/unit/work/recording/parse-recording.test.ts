import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseRecording } from "../../../../src/work/recording/model/parse-recording.ts";
import { parsed } from "./parsed.ts";

describe("A file from elsewhere", () => {
  const header = {
    causette: "recording",
    version: 1,
    request: { url: "http://a/v1/chat/completions", method: "POST", headers: [], body: "" },
  };
  const file = (...lines: readonly unknown[]): string =>
    [header, ...lines].map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n");

  test.each<[string, string, object]>([
    ["nothing", "", { kind: "not-a-recording" }],
    ["a picture", "\u0089PNG\r\n\u001a\n", { kind: "not-a-recording" }],
    ["other JSON", "{}", { kind: "not-a-recording" }],
    [
      "an asciicast",
      '{"version":3,"term":{"cols":80,"rows":24}}\n[0.1,"o","hi"]',
      { kind: "not-a-recording" },
    ],
    ["a newer one", JSON.stringify({ ...header, version: 2 }), { kind: "newer" }],
    ["one without a request", JSON.stringify({ ...header, request: undefined }), { kind: "broken", line: 1 }],
    [
      "a wrong address",
      JSON.stringify({ ...header, request: { ...header.request, url: "::" } }),
      { kind: "broken", line: 1 },
    ],
    ["a cut line", file([0, "close", null], '[0.5,"read","ha'), { kind: "broken", line: 3 }],
    ["a negative time", file([-1, "close", null]), { kind: "broken", line: 2 }],
    ["a time that is no number", file(["1", "close", null]), { kind: "broken", line: 2 }],
    ["an endless wait", file([1e12, "close", null]), { kind: "broken", line: 2 }],
    [
      "an impossible status",
      file([0, "response", { status: 99, statusText: "", headers: [] }]),
      { kind: "broken", line: 2 },
    ],
    ["bytes that are none", file([0, "bytes", "***"]), { kind: "broken", line: 2 }],
    ["a problem that there is not", file([0, "failure", { kind: "bored" }]), { kind: "broken", line: 2 }],
  ])("%s is rejected", (_, text, fault) => {
    expect(parseRecording(text)).toEqual({ ok: false, fault });
  });

  test("may have lines of kinds that are not known yet; their time counts", () => {
    const { entries } = parsed(file([1, "weather", { rain: true }], [1, "close", null], ""));
    expect(entries.slice(1)).toEqual([{ kind: "close", at: 2000 }]);
  });

  test("never makes the parser throw", () => {
    const line = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .tuple(
          fc.oneof(fc.double(), fc.string()),
          fc.constantFrom("request", "response", "read", "bytes", "dropped", "failure", "stop", "mark", "x"),
          fc.jsonValue(),
        )
        .map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(fc.array(line), fc.boolean(), (lines, isHeaded) => {
        const result = parseRecording(isHeaded ? file(...lines) : lines.join("\n"));
        expect(typeof result.ok).toBe("boolean");
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldKey, parseTable } from "../../../src/tools/model/table.ts";
import { argsFault, runTool, TOOL_NAMES, toolDefinitions } from "../../../src/tools/model/tools.ts";
import { NO_TOOLS, parseToolsChoice, toolFields } from "../../../src/tools/model/tools-choice.ts";

const NOW = new Date("2026-11-30T16:25:03Z");
const run = (name: string, args: unknown, table = "") =>
  runTool(name, typeof args === "string" ? args : JSON.stringify(args), { now: NOW, table });

describe("The clock", () => {
  test.each([
    ["UTC", "2026-11-30 16:25:03, Monday, UTC (GMT+00:00)"],
    ["Europe/Paris", "2026-11-30 17:25:03, Monday, Europe/Paris (GMT+01:00)"],
    [" asia/tokyo ", "2026-12-01 01:25:03, Tuesday, Asia/Tokyo (GMT+09:00)"],
  ])("in %s", (time_zone, text) => expect(run("clock", { time_zone })).toEqual({ text }));

  test("without a time zone tells the user's own", () => {
    expect(run("clock", {}).text).toContain(Intl.DateTimeFormat().resolvedOptions().timeZone);
    expect(run("clock", { time_zone: null }).isError).toBeUndefined();
  });

  test("says so when there is no such time zone", () => {
    expect(run("clock", { time_zone: "Mars/Olympus" }).text).toContain("“Mars/Olympus” is no time zone");
    expect(run("clock", { time_zone: 3 }).isError).toBe(true);
  });
});

describe("The table", () => {
  test("is typed as lines, or as CSV with the key first", () => {
    const table = [
      "Café: open until nine: every day",
      "",
      "no value",
      "tea,green,3 €",
      '"Smith, Ann";"says ""hi""";12',
      "lamp\tred\t2",
      '"two\nlines": both',
      ": no key",
    ].join("\n");
    expect(parseTable(table)).toEqual([
      { key: "Café", value: "open until nine: every day" },
      { key: "tea", value: "green, 3 €" },
      { key: "Smith, Ann", value: 'says "hi", 12' },
      { key: "lamp", value: "red | 2" },
      { key: "two\nlines", value: "both" },
    ]);
  });

  test("is looked up without case, accents and spaces around", () => {
    const table = "CAFÉ Noir: 2 €\ncafe  noir: also\nthé: 3 €";
    expect(run("look_up", { key: " café noir" }, table)).toEqual({ text: "2 €\nalso" });
    expect(run("look_up", { key: "THE" }, table)).toEqual({ text: "3 €" });
    expect(run("look_up", { key: 7 }, "7: seven")).toEqual({ text: "seven" });
  });

  test("names its keys when one is not in it", () => {
    expect(run("look_up", { key: "lait" }, "thé: 3\ncafé: 2")).toEqual({
      text: "Error: “lait” is not in the table. Its keys: thé, café",
      isError: true,
    });
    expect(run("look_up", { key: "a" }).text).toBe("Error: the table is empty.");
    expect(run("look_up", {}, "a: 1").text).toContain("key is missing");
  });

  test("whatever is typed: each key and value with a text, and none that throws", () => {
    const typed = fc.string({
      unit: fc.constantFrom("a", "é", ":", ",", ";", "\t", '"', "\n", " "),
      maxLength: 60,
    });
    fc.assert(
      fc.property(typed, (table) => {
        for (const { key, value } of parseTable(table)) {
          expect(key.trim()).not.toBe("");
          expect(value.trim()).not.toBe("");
          if (foldKey(key) !== "") expect(run("look_up", { key }, table).isError).toBeUndefined();
        }
      }),
    );
  });
});

describe("A call", () => {
  test("of a tool that the page does not have, or that is off, names those that there are", () => {
    expect(run("get_weather", {}).text).toBe(
      "Error: there is no tool “get_weather”. There are: clock, calculator, look_up.",
    );
    const off = runTool("clock", "{}", { now: NOW, table: "", on: ["calculator"] });
    expect(off).toEqual({ text: "Error: there is no tool “clock”. There are: calculator.", isError: true });
  });

  test("with broken arguments says what is wrong with them", () => {
    expect(run("calculator", '{"expression": "2').text).toMatch(
      /^Error: the arguments are not valid JSON: \S/,
    );
    expect(run("calculator", "[1]").text).toBe("Error: the arguments must be a JSON object.");
    expect(argsFault("")).toBeUndefined();
    expect(argsFault("{}")).toBeUndefined();
    expect(argsFault("null")).toBe("no-object");
    expect(argsFault("{")).toMatch(/\S/);
  });

  test("with any arguments gives a text and never throws", () => {
    const name = fc.constantFrom(...TOOL_NAMES, "toString", "__proto__");
    const args = fc.oneof(fc.json(), fc.string());
    fc.assert(
      fc.property(name, args, fc.string(), (tool, text, table) => run(tool, text, table).text !== ""),
    );
  });
});

test("In the request they stand as OpenAI wants them", () => {
  const { tools = [] } = toolFields({ ...NO_TOOLS, on: ["calculator"] });
  expect(tools).toEqual(toolDefinitions(["calculator"]));
  expect(tools).toMatchObject([
    {
      type: "function",
      function: { name: "calculator", parameters: { type: "object", required: ["expression"] } },
    },
  ]);
  expect(toolFields(NO_TOOLS)).toEqual({});
});

test("Any value from storage gives a choice that may be", () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.record({ on: fc.anything(), rounds: fc.anything() })), (value) => {
      const { on, table, rounds } = parseToolsChoice(value);
      expect(TOOL_NAMES).toEqual(expect.arrayContaining([...on]));
      expect(table).toBeTypeOf("string");
      expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).toContain(rounds);
    }),
  );
  const hostile = { on: ["clock", "clock", "rm"], table: 3, isAutomatic: "yes", rounds: 999 };
  expect(parseToolsChoice(hostile)).toEqual({ on: ["clock"], table: "", isAutomatic: false, rounds: 10 });
});

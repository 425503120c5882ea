import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NUMBER_NAMES } from "../../../src/configuration/model/number-settings.ts";
import { type FieldFaults, parseSettings } from "../../../src/configuration/model/parse-settings.ts";
import {
  DEFAULT_SETTINGS,
  type FieldName,
  type Settings,
  type SettingsDraft,
} from "../../../src/configuration/model/settings.ts";

import { NUMBER_CASES } from "./number-cases.ts";

function settings(draft: Partial<SettingsDraft>): Settings {
  const parsed = parseSettings({ ...DEFAULT_SETTINGS, ...draft });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.settings;
}

function faults(draft: Partial<SettingsDraft>): FieldFaults {
  const parsed = parseSettings({ ...DEFAULT_SETTINGS, ...draft });
  return parsed.ok ? {} : parsed.faults;
}

interface NumberField {
  readonly field: FieldName;
  readonly read: (settings: Settings) => number | undefined;
  readonly min?: number;
  readonly max?: number;
  readonly whole?: boolean;
}

const NUMBERS: readonly NumberField[] = [
  ...NUMBER_NAMES.map((field) => ({
    ...NUMBER_CASES[field],
    field,
    read: (each: Settings) => each[field],
  })),
  { field: "timeLimit", read: (each) => each.timeLimitS, min: 1 },
  { field: "pictureSide", read: (each) => each.pictureSidePx, min: 64, max: 8192, whole: true },
];

describe.each(NUMBERS)("$field", ({ field, read, min, max, whole = false }) => {
  test.each(["", "   ", "\t"])("Empty (%j) is not sent", (text) => {
    expect(read(settings({ [field]: text }))).toBeUndefined();
  });

  test("A number within the bounds is read as it is", () => {
    const most = max ?? 3600;
    const number = whole
      ? fc.integer({ min: min ?? -most, max: most })
      : fc.double({ min: min ?? -most, max: most, noNaN: true });
    fc.assert(fc.property(number, (value) => read(settings({ [field]: ` ${value} ` })) === value));
  });

  test.each(["warm", "1 2", "1.2.3", "?", "NaN", "Infinity", "--1"])("%j is not a number", (text) => {
    expect(faults({ [field]: text })).toEqual({ [field]: { kind: "number" } });
  });
});

test.each(NUMBERS.filter(({ min }) => min !== undefined))(
  "$field below the least one is out of range",
  ({ field, min = 0 }) => {
    const below = fc.integer({ min: -1_000_000, max: min - 1 }).filter((value) => value !== -1);
    fc.assert(
      fc.property(below, (value) => {
        expect(faults({ [field]: `${value}` })).toMatchObject({ [field]: { kind: "range", min } });
      }),
    );
  },
);

test.each(NUMBERS.filter(({ max }) => max !== undefined))(
  "$field above the greatest one is out of range",
  ({ field, min, max = 0, whole = false }) => {
    for (const value of whole ? [max + 1, 2 ** 50] : [9, 1e300, max + 0.001]) {
      expect(faults({ [field]: `${value}` })).toEqual({ [field]: { kind: "range", min, max } });
    }
  },
);

test.each(NUMBERS.filter(({ whole }) => whole))(
  "$field is no fraction, nor a number that has lost its last digits",
  ({ field }) => {
    for (const text of ["1.5", "2,5", "9007199254740993"]) {
      expect(faults({ [field]: text })).toEqual({ [field]: { kind: "whole-number" } });
    }
  },
);

test.each(NUMBERS.filter(({ whole }) => whole !== true))("In $field a comma is a decimal point", (number) => {
  const text = number.field === "timeLimit" ? "1,5" : "0,5";
  expect(number.read(settings({ [number.field]: text }))).toBe(Number(text.replace(",", ".")));
});

test("−1 tokens means no limit", () => {
  expect(settings({ maxTokens: "-1" }).maxTokens).toBeUndefined();
  expect(settings({ maxTokens: " -1 " }).maxTokens).toBeUndefined();
});

test("A time limit is never longer than a timer can count", () => {
  const longest = 2 ** 31 - 1; // more milliseconds than that, and a timer fires at once
  const parsed = parseSettings({ ...DEFAULT_SETTINGS, timeLimit: "3000000" });
  expect(parsed.ok ? (parsed.settings.timeLimitS ?? 0) * 1000 : 0).toBeLessThanOrEqual(longest);
});

test("The defaults are valid, and send nothing but the temperature", () => {
  const { baseURL, origin, stream, temperature, extraBody, model, ...others } = settings({});
  expect({ baseURL, origin, stream, temperature, extraBody, model }).toEqual({
    baseURL: "http://127.0.0.1:1234/v1",
    origin: "http://127.0.0.1:1234",
    stream: true,
    temperature: 1,
    extraBody: {},
    model: "",
  });
  expect(new Set(Object.values(others))).toEqual(new Set([undefined]));
});

test("The base URL is corrected, the model's name is trimmed, Stream is passed on", () => {
  expect(settings({ baseURL: "0.0.0.0:1234/v1/", model: " qwen ", stream: false })).toMatchObject({
    baseURL: "http://127.0.0.1:1234/v1",
    origin: "http://127.0.0.1:1234",
    model: "qwen",
    stream: false,
  });
});

test("Several faults come at once, each at its field", () => {
  const draft = { baseURL: "ftp://x", temperature: "9", maxTokens: "1.5", extraBody: "{", seed: "7" };
  expect(faults(draft)).toEqual({
    baseURL: { kind: "base-url", fault: "scheme" },
    temperature: { kind: "range", min: 0, max: 2 },
    maxTokens: { kind: "whole-number" },
    extraBody: { kind: "json-object" },
  });
});

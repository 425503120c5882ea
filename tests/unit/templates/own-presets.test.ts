import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addPresets,
  movePreset,
  newPresetId,
  type OwnPreset,
  type OwnPresets,
  parseOwnPresets,
  presetWithTexts,
  removePreset,
  renamePreset,
  restorePreset,
  savePreset,
} from "../../../src/templates/model/own-presets.ts";
import { parsePresetsFile, writePresetsFile } from "../../../src/templates/model/presets-file.ts";
import { cleanName } from "../../../src/platform/model/names.ts";

const anyName = fc
  .oneof(fc.constantFrom("Translate", "Ask", "__proto__"), fc.string({ maxLength: 90 }))
  .map(cleanName)
  .filter((name) => name !== "");
const anyTexts = fc
  .record({ system: fc.string(), human: fc.string() })
  .filter(({ system, human }) => `${system}${human}`.trim() !== "");
const anyPreset: fc.Arbitrary<OwnPreset> = fc
  .tuple(fc.uuid(), anyName, anyTexts)
  .map(([id, name, texts]) => ({ id: `own-${id}`, name, ...texts }));
const anyPresets: fc.Arbitrary<OwnPresets> = fc.uniqueArray(anyPreset, {
  comparator: (one, other) => one.id === other.id || one.name === other.name,
  maxLength: 6,
});

const named = (name: string): OwnPreset => ({ id: `own-${name}`, name, system: `be ${name}`, human: "" });
const [A, B, C] = [named("A"), named("B"), named("C")];

describe("Presets of one’s own", () => {
  test("come back from storage as they were", () => {
    fc.assert(
      fc.property(anyPresets, (all) => {
        expect(parseOwnPresets(JSON.parse(JSON.stringify(all)))).toEqual(all);
      }),
    );
  });

  test("that are none are left out, whatever is stored", () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.array(fc.anything())), (value) => {
        expect(() => parseOwnPresets(value)).not.toThrow();
      }),
    );
    const broken = [
      A,
      { ...A, name: "twice" },
      { ...B, id: "dream" },
      { ...B, system: 1 },
      { ...C, name: " " },
    ];
    expect(parseOwnPresets([...broken, null, { id: "own-x", name: "X" }])).toEqual([A]);
  });

  test("are saved at the end, or in place of the one of the same name", () => {
    const id = newPresetId();
    expect(savePreset([A, B], { ...C, id })).toEqual([A, B, { ...C, id }]);
    expect(savePreset([A, B], { ...A, id, human: "new" })).toEqual([{ ...A, human: "new" }, B]);
  });

  test("move up and down, and not beyond the ends", () => {
    expect(movePreset([A, B, C], B.id, -1)).toEqual([B, A, C]);
    expect(movePreset([A, B, C], B.id, 1)).toEqual([A, C, B]);
    expect(movePreset([A, B, C], A.id, -1)).toEqual([A, B, C]);
    expect(movePreset([A, B, C], C.id, 1)).toEqual([A, B, C]);
    expect(movePreset([A], "own-x", 1)).toEqual([A]);
  });

  test("that are deleted come back to their place, once", () => {
    fc.assert(
      fc.property(anyPresets, fc.nat(), (all, at) => {
        fc.pre(all.length > 0);
        const index = at % all.length;
        const preset = all[index] ?? A;
        const rest = removePreset(all, preset.id);
        expect(rest.length).toBe(all.length - 1);
        expect(restorePreset(rest, preset, index)).toEqual(all);
        expect(restorePreset(all, preset, index)).toEqual(all);
      }),
    );
  });

  test("are renamed, and found by their texts", () => {
    expect(renamePreset([A, B], A.id, "New")[0]).toEqual({ ...A, name: "New" });
    expect(presetWithTexts([A, B], B)).toEqual(B);
    expect(presetWithTexts([A, B], { ...B, human: "x" })).toBe(undefined);
  });
});

describe("A file of presets", () => {
  test("gives back the same presets, on another device", () => {
    fc.assert(
      fc.property(anyPresets, (all) => {
        fc.pre(all.length > 0);
        const file = parsePresetsFile(writePresetsFile(all));
        const presets = all.map(({ name, system, human }) => ({ name, system, human }));
        expect(file).toEqual({ ok: true, presets, unread: 0 });
        const added = presets.map((preset, index) => ({ id: `own-${index}`, ...preset }));
        expect(addPresets([], added)).toEqual(added);
      }),
    );
  });

  test("overwrites nothing: a name that is taken gets a number", () => {
    fc.assert(
      fc.property(anyPresets, anyPresets, (all, more) => {
        const added = addPresets(all, more);
        expect(added.slice(0, all.length)).toEqual(all);
        expect(new Set(added.map(({ name }) => name)).size).toBe(all.length + more.length);
      }),
    );
    expect(
      addPresets(
        [A],
        [
          { ...A, id: "own-2" },
          { ...A, id: "own-3" },
        ],
      ).map(({ name }) => name),
    ).toEqual(["A", "A (2)", "A (3)"]);
  });

  test("that is damaged is refused with the reason, and never throws", () => {
    const file = (value: unknown): string => JSON.stringify(value);
    const fault = (text: string) => parsePresetsFile(text);
    expect(fault("")).toEqual({ ok: false, fault: "empty" });
    expect(fault("{")).toEqual({ ok: false, fault: "not-json" });
    expect(fault(file([A]))).toEqual({ ok: false, fault: "not-presets" });
    expect(fault(file({ causette: "profiles", version: 1 }))).toEqual({ ok: false, fault: "not-presets" });
    expect(fault(file({ causette: "presets", version: 2, presets: [A] }))).toEqual({
      ok: false,
      fault: "newer",
    });
    expect(fault(file({ causette: "presets", version: 1, presets: [] }))).toEqual({
      ok: false,
      fault: "empty",
    });
    expect(fault(file({ causette: "presets", version: 1, presets: Array(201).fill(A) }))).toEqual({
      ok: false,
      fault: "too-many",
    });
    expect(fault(" ".repeat(1_000_001))).toEqual({ ok: false, fault: "too-big" });
    expect(
      fault(`\ufeff${file({ causette: "presets", version: 1, presets: [A, 1, null, { name: "x" }] })}`),
    ).toEqual({ ok: true, presets: [{ name: "A", system: "be A", human: "" }], unread: 3 });
    fc.assert(
      fc.property(fc.jsonValue(), (presets) => {
        expect(() => fault(file({ causette: "presets", version: 1, presets }))).not.toThrow();
      }),
    );
  });

  test("can’t make a name look like another one, nor break the line", () => {
    const presets = [{ name: "\u202eA\n\u200bB".padEnd(500, "x"), system: "s", human: "" }];
    const file = parsePresetsFile(JSON.stringify({ causette: "presets", version: 1, presets }));
    expect(file.ok && file.presets[0]?.name).toMatch(/^A Bx{77}$/);
  });
});

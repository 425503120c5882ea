import fc from "fast-check";
import { expect, test } from "vitest";
import {
  lmsGet,
  lmsLoad,
  lmsUnload,
  parseContextLength,
} from "../../../../src/connections/lm-studio/model/lm-studio.ts";

test("Commands name the model and its context", () => {
  expect(lmsLoad("qwen/qwen3-4b", 8192)).toBe("lms load qwen/qwen3-4b --context-length 8192");
  expect(lmsLoad("qwen/qwen3-4b", undefined)).toBe("lms load qwen/qwen3-4b");
  expect(lmsUnload("qwen/qwen3-4b:2")).toBe("lms unload qwen/qwen3-4b:2");
  expect(lmsGet(" https://huggingface.co/lmstudio-community/gemma-3-4b-it-GGUF@Q4_K_M ")).toBe(
    "lms get https://huggingface.co/lmstudio-community/gemma-3-4b-it-GGUF@Q4_K_M",
  );
});

test("No name smuggles a command, an option or a line break into a shell", () => {
  for (const name of [
    "a; rm -rf ~",
    "$(id)",
    "`id`",
    "a b",
    "--all",
    "a\nid",
    "a|b",
    "a&b",
    "%PATH%",
    "a'b",
  ]) {
    expect(lmsUnload(name)).toBe("lms unload");
  }
  fc.assert(
    fc.property(fc.string(), (name) => {
      expect(lmsGet(name)).toMatch(/^lms get( [\p{L}\d][^\s;&|<>$`'"\\()%!*?{}#~^[\]]*)?$/u);
    }),
  );
});

test("A context length is a whole number that the model can have, or none", () => {
  expect(parseContextLength(" ", 4096)).toEqual({ ok: true, tokens: undefined });
  expect(parseContextLength("4096", 4096)).toEqual({ ok: true, tokens: 4096 });
  expect(parseContextLength("9000", undefined)).toEqual({ ok: true, tokens: 9000 });
  for (const text of ["0", "-1", "1.5", "4097", "1e3", "?", "9".repeat(30)]) {
    expect(parseContextLength(text, 4096)).toEqual({ ok: false, max: 4096 });
  }
});

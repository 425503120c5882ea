import { expect, test } from "vitest";
import { engineProblem, loadingProblem, requestRefusal } from "../../../../src/in-browser/engine/failure.ts";

test.each([
  "Cannot enlarge memory arrays to size 4294967296 bytes (OOM)",
  "ggml_aligned_malloc: insufficient memory (attempted to allocate 15625.00 MB)",
  "RangeError: WebAssembly.Memory(): could not allocate memory",
  "std::bad_alloc",
])("%s: there is not enough memory", (said) => {
  expect(engineProblem("m", said)).toEqual({ kind: "out-of-memory", model: "m", said });
  expect(loadingProblem("m", ["load_model: failed", said])).toEqual({
    kind: "out-of-memory",
    model: "m",
    said,
  });
});

test("Any other end of the engine has its own message", () => {
  expect(engineProblem("m", "unreachable")).toEqual({ kind: "engine-failed", said: "unreachable" });
});

test("The reason is taken from the log of a model that can't be loaded", () => {
  const errors = [
    "llama_model_load: error loading model: unknown model architecture: 'zlama'",
    "srv    load_model: failed to load model",
  ];
  expect(loadingProblem("m", errors)).toMatchObject({ said: "unknown model architecture: 'zlama'" });
  expect(loadingProblem("m", ["what else"])).toEqual({
    kind: "model-refused",
    model: "m",
    said: "what else",
  });
  expect(loadingProblem("m", [])).toEqual({ kind: "model-refused", model: "m", said: "" });
});

test("What the model answers with as an error is the refusal, with all its fields", () => {
  const answer = { code: 400, message: "too long", type: "exceed_context_size_error", n_ctx: 2048 };
  expect(requestRefusal(new Error("too long"), [], answer)).toEqual(answer);
  expect(requestRefusal(new Error("x"), [], { message: "x" })).toEqual({
    ...{ code: 500, message: "x", type: "server_error" },
  });
});

test("An exception in llama.cpp, of which wllama only shows a wrong length, is refused in the log's words", () => {
  const error = new RangeError("Invalid typed array length: 1163217991");
  expect(requestRefusal(error, ["Field 'n': too large", "Stack trace"], undefined)).toEqual({
    ...{ code: 400, message: "Field 'n': too large", type: "invalid_request_error" },
  });
});

test("An unexplained error is not a refusal", () => {
  expect(requestRefusal(new RangeError("Invalid typed array length: 5"), [], undefined)).toBeUndefined();
  expect(requestRefusal(new Error("unreachable"), ["something else"], undefined)).toBeUndefined();
});

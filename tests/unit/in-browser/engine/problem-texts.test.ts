import { expect, test } from "vitest";
import { inBrowserError } from "../../../../src/in-browser/texts/in-browser-error.ts";
import type { InBrowserProblem } from "../../../../src/in-browser/model/in-browser-problem.ts";

const PROBLEMS: { readonly [K in InBrowserProblem["kind"]]: Extract<InBrowserProblem, { kind: K }> } = {
  "worker-blocked": { kind: "worker-blocked", said: "" },
  "engine-failed": { kind: "engine-failed", said: "trap" },
  "out-of-memory": { kind: "out-of-memory", model: "m", said: "" },
  "not-gguf": { kind: "not-gguf", model: "m" },
  "model-too-large": { kind: "model-too-large", model: "m", bytes: 5e9 },
  "model-refused": { kind: "model-refused", model: "m", said: "" },
  "model-not-kept": { kind: "model-not-kept", model: "m" },
  "no-model-store": { kind: "no-model-store", said: "" },
  "disk-full": { kind: "disk-full", needBytes: 4e8, freeBytes: 1e6 },
  "download-interrupted": { kind: "download-interrupted", host: "h", said: "" },
  "download-refused": { kind: "download-refused", host: "h", status: 403 },
  "download-broken": { kind: "download-broken", model: "m", said: "" },
};

test.each(Object.values(PROBLEMS))("$kind: what happened and what to do, in both languages", (problem) => {
  const told = inBrowserError(problem).problem;
  if (told.kind !== "told") throw new Error("Not told");
  expect(told.code).toBe(problem.kind);
  for (const { what, next, command } of Object.values(told.words)) {
    expect(what).toMatch(/^\S.{15,}\.$/su);
    expect(next).toMatch(/^\S.{15,}\.$/su);
    expect(command).toBeUndefined();
    expect(what + next).not.toMatch(/undefined|null|NaN|\[object|'/);
  }
  const french = told.words.fr.what + told.words.fr.next;
  expect(french).not.toMatch(/ [:;!?»]|« /); // a line must not begin with the mark
});

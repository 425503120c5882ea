import { describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../../../../src/configuration/model/settings.ts";
import {
  addressOf,
  maskedKey,
  pasteChanges,
  patchOf,
} from "../../../../src/work/paste/model/paste-changes.ts";
import { pastedSetup } from "../../../../src/work/paste/model/pasted-setup.ts";
import { readPasted } from "../../../../src/work/paste/model/read-pasted.ts";

const prompt = { system: "", human: "", attachments: [] };

function changesOf(pasted: string, draft = DEFAULT_SETTINGS) {
  const reading = readPasted(pasted);
  if (!reading.ok) throw new Error(reading.fault.kind);
  return pasteChanges(pastedSetup(reading.request), { prompt, draft });
}

const asked = (baseURL: string): string =>
  `curl ${baseURL}/chat/completions -d '{"messages":[{"role":"user","content":"Hi"}],"temperature":1,"top_x":{"a":1}}'`;

describe("Pictures in a request", () => {
  const url = "data:image/png;base64,iVBORw0=";
  const asking = (...urls: readonly unknown[]): string => {
    const images = urls.map((each) => ({ type: "image_url", image_url: { url: each } }));
    const content = [{ type: "text", text: "Look:" }, ...images];
    return JSON.stringify({ messages: [{ role: "user", content }] });
  };
  const setupOf = (pasted: string) => {
    const reading = readPasted(pasted);
    if (!reading.ok) throw new Error(reading.fault.kind);
    return pastedSetup(reading.request);
  };

  test("are attached, and its text is Human", () => {
    const { human, attachments, leftOut } = setupOf(asking(url, url));
    expect(human).toBe("Look:");
    expect(attachments).toMatchObject([{ kind: "picture", url }, { url }]);
    expect(leftOut).toEqual([]);
    const { prompt: patch } = patchOf(changesOf(asking(url)), undefined, { address: true, key: false });
    expect(patch).toMatchObject({ human: "Look:", attachments: [{ url }] });
  });

  test("that are elsewhere, or of another kind, are named as left out", () => {
    const others = ["https://example.com/a.png", "data:image/svg+xml;base64,PHN2Zz4=", "javascript:1", 7];
    const { attachments, leftOut } = setupOf(asking(...others));
    expect(attachments).toEqual([]);
    expect(leftOut).toEqual([{ name: "image_url", reason: "part" }]);
  });

  test("that are attached already are no change; others are replaced", () => {
    const { attachments } = setupOf(asking(url));
    const fieldsOf = (pasted: string): readonly string[] =>
      pasteChanges(setupOf(pasted), {
        prompt: { ...prompt, human: "Look:", attachments },
        draft: DEFAULT_SETTINGS,
      }).map(({ field }) => field);
    expect(fieldsOf(asking(url))).toEqual(fieldsOf(asking(url)).filter((field) => field !== "attachments"));
    expect(fieldsOf(asking())).toContain("attachments");
  });
});

describe("The key of a request", () => {
  const all = { address: true, key: true };
  test("is written only with the address that it is for", () => {
    const changes = changesOf(asked("https://h.example/v1"));
    expect(patchOf(changes, "k", all).key).toBe("k");
    expect(patchOf(changes, "k", { address: false, key: true }).key).toBeUndefined();
    expect(patchOf(changes, "k", { address: true, key: false }).key).toBeUndefined();
  });

  test("needs no other address when it is for the server in use", () => {
    const changes = changesOf(asked(DEFAULT_SETTINGS.baseURL));
    expect(addressOf(changes)).toBeUndefined();
    expect(patchOf(changes, "k", { address: false, key: true }).key).toBe("k");
  });

  test("is masked whole when it is short", () => {
    expect(maskedKey("k123")).not.toMatch(/[k\d]/);
  });
});

test("An extra body that is only written in another way is no change", () => {
  const draft = { ...DEFAULT_SETTINGS, extraBody: '{ "top_x":{"a": 1} }' };
  expect(changesOf(asked(DEFAULT_SETTINGS.baseURL), draft).map(({ field }) => field)).toEqual(["human"]);
});

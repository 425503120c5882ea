import { expect, test } from "vitest";
import { readRecord } from "../../../../src/history/model/import/importers.ts";
import type { ImportedConversation } from "../../../../src/history/model/import/imported.ts";
import * as samples from "./samples.ts";

function read(value: unknown): ImportedConversation {
  const found = readRecord(value);
  if (typeof found === "string") throw new Error(found);
  return found;
}

const PNG = "data:image/png;base64,iVBORw0KGgo=";
const taken = (name: string) => ({ kind: "picture", name, url: PNG, width: 0, height: 0, alt: "" });
/** What is attached to the first question. */
const attachedIn = (imported: ImportedConversation): unknown =>
  imported.messages.find(({ role }) => role === "user")?.["attachments"];

test("OpenAI's pictures are taken over when they are a PNG or a JPEG in the file itself", () => {
  const urls = [PNG, "https://example.test/a.png", "data:image/svg+xml;base64,AAAA", `${PNG}" onload="x`];
  const content = urls.map((url) => ({ type: "image_url", image_url: { url } }));
  const source = { type: "base64", media_type: "image/png", data: PNG.slice(PNG.indexOf(",") + 1) };
  const more = [
    { type: "input_image", image_url: PNG },
    { type: "image", source },
  ];
  const imported = read({ messages: [{ role: "user", content: [...content, ...more] }] });
  expect(attachedIn(imported)).toEqual([taken(""), taken(""), taken("")]);
  expect(imported.lost).toEqual([{ kind: "picture", count: 3 }]);
  const other = read({ messages: [{ role: "user", content: more.slice(1) }] });
  expect(other.id).not.toBe(imported.id);
});

test("llama.cpp's files and pictures are taken over, by their newer names and their older ones", () => {
  const [session, ...records] = samples.LLAMA_CPP;
  const extra = [
    { type: "IMAGE", name: "a.png", base64Url: PNG },
    { type: "imageFile", name: "b.png", base64Url: PNG },
    { type: "TEXT", name: "c.txt", content: "C" },
    { type: "textFile", name: "d.txt", content: "D" },
    { type: "PDF", name: "e.pdf", content: "E", base64Data: "AAAA", processedAsImages: false },
    { type: "AUDIO", name: "f.mp3", base64Data: "AAAA" },
    { type: "IMAGE", name: "g.webp", base64Url: "data:image/webp;base64,AAAA" },
  ];
  const messages = records.map(({ message }) => (message?.role === "user" ? { ...message, extra } : message));
  const imported = read({ conv: session, messages });
  expect(attachedIn(imported)).toEqual([
    taken("a.png"),
    taken("b.png"),
    { kind: "file", name: "c.txt", text: "C" },
    { kind: "file", name: "d.txt", text: "D" },
    { kind: "file", name: "e.pdf", text: "E" },
  ]);
  expect(imported.lost).toEqual([
    { kind: "file", count: 1 },
    { kind: "picture", count: 1 },
  ]);
});

test("Claude's files have the text that was read of them, and give a question without text its title", () => {
  const [first, ...others] = samples.CLAUDE.chat_messages;
  const attachments = [{ file_name: "a.txt", extracted_content: "Wind" }, { file_name: "b.bin" }];
  const chat_messages = [{ ...first, content: [], attachments, files: [{ file_name: "c.png" }] }, ...others];
  const imported = read({ ...samples.CLAUDE, name: "", chat_messages });
  expect(attachedIn(imported)).toEqual([{ kind: "file", name: "a.txt", text: "Wind" }]);
  expect(imported.title).toBe("a.txt");
  expect(imported.lost).toContainEqual({ kind: "file", count: 2 });
});

test("Open WebUI's and Page Assist's files and pictures are taken over when they are in the file", () => {
  const { x1, ...others } = samples.OPEN_WEBUI.chat.history.messages;
  const files = [
    { type: "image", url: PNG },
    { type: "image", url: "b6c0-1" },
    { type: "file", name: "a.md", file: { filename: "a.md", data: { content: "Flour" } } },
    { type: "collection", name: "Recipes" },
  ];
  const history = { ...samples.OPEN_WEBUI.chat.history, messages: { x1: { ...x1, files }, ...others } };
  const imported = read({ ...samples.OPEN_WEBUI, chat: { ...samples.OPEN_WEBUI.chat, history } });
  expect(attachedIn(imported)).toEqual([taken(""), { kind: "file", name: "a.md", text: "Flour" }]);
  expect(imported.lost).toContainEqual({ kind: "picture", count: 1 });
  const [chat] = samples.PAGE_ASSIST.chat;
  const messages = chat?.messages.map((message) => ({ ...message, images: [PNG] }));
  const assisted = read({ ...chat, messages });
  expect(attachedIn(assisted)).toEqual([taken("")]);
  expect(assisted.lost).toEqual([{ kind: "picture", count: 1 }]);
});

test("What is attached in our own format and can't be read is counted", () => {
  const attachments = [
    { kind: "picture", name: "a.png", url: "https://example.test/a.png" },
    { kind: "file", name: "b.txt", text: "B", content: "0000000000000000" },
    { kind: "film" },
  ];
  const message = { role: "user", id: "q", text: "", attachments };
  const imported = read({ causette: { id: "c" }, messages: [message] });
  expect(attachedIn(imported)).toEqual([{ kind: "file", name: "b.txt", text: "B" }]);
  expect(imported.lost).toEqual([
    { kind: "picture", count: 1 },
    { kind: "unknown", count: 1 },
  ]);
});

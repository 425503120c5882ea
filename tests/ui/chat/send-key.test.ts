import { expect, test } from "vitest";
import { isSendKey } from "../../../src/chat/view/send-key.ts";

test.each<[string, KeyboardEventInit]>([
  ["Enter", { key: "Enter" }],
  ["Ctrl+Enter", { key: "Enter", ctrlKey: true }],
  ["⌘+Enter", { key: "Enter", metaKey: true }],
])("%s sends", (_, init) => {
  expect(isSendKey(new KeyboardEvent("keydown", init))).toBe(true);
});

test.each<[string, KeyboardEventInit]>([
  ["Shift+Enter makes a new line", { key: "Enter", shiftKey: true }],
  ["Ctrl+Shift+Enter", { key: "Enter", shiftKey: true, ctrlKey: true }],
  ["Alt+Enter", { key: "Enter", altKey: true }],
  ["Enter confirms a word in an input method", { key: "Enter", isComposing: true }],
  ["Enter confirms a word in Safari", { key: "Enter", keyCode: 229 }],
  ["Ctrl+Enter while composing", { key: "Enter", ctrlKey: true, isComposing: true }],
  ["an input method is at work on another key", { key: "Process", keyCode: 229 }],
  ["a letter", { key: "m", ctrlKey: true }],
])("It never sends when %s", (_, init) => {
  expect(isSendKey(new KeyboardEvent("keydown", init))).toBe(false);
});

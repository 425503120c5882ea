import { expect, test } from "vitest";
import { removeAlone, switchTo } from "../../../src/chat/model/branches.ts";
import { parseConversation } from "../../../src/chat/model/parse-conversation.ts";

test("A long one takes no longer per message: 100,000 in a row", () => {
  const messages = Array.from({ length: 100_000 }, (_, index) => ({
    role: "user",
    id: `${index}`,
    text: "a",
    ...(index > 0 && { parent: `${index - 1}` }),
  }));
  // A step for each pair of messages would take longer than a test may.
  const backwards = parseConversation({ version: 2, leaf: "99999", messages: messages.toReversed() });
  const tree = parseConversation({ version: 2, leaf: "5", messages });
  expect([tree.messages.length, backwards.messages.length]).toEqual([100_000, 100_000]);
  expect(removeAlone(switchTo(tree, "7"), "3").messages).toHaveLength(99_999);
});

import { expect, test } from "vitest";
import type { Message } from "../../../../src/chat/model/conversation.ts";
import { markdownExport } from "../../../../src/history/model/export/markdown.ts";
import { openAIExport } from "../../../../src/history/model/export/openai.ts";
import { readContent } from "../import/files.ts";

const PIXEL = "data:image/png;base64,iVBORw0KGgo=";
const record = { id: "x", title: "T", createdAt: 1, updatedAt: 1 };

test("Markdown has files in fences, and names the pictures, which are not in it", () => {
  const question: Message = {
    ...{ role: "user", id: "q", text: "Look" },
    attachments: [
      {
        kind: "picture",
        name: "a `b`\n.png",
        url: "data:image/png;base64,AAAA",
        width: 3,
        height: 2,
        alt: "A\ncat",
      },
      { kind: "file", name: "c.md", text: "```\nd\n```" },
      { kind: "picture", name: "", url: "data:image/png;base64,AAAA", width: 0, height: 0, alt: "" },
    ],
  };
  const written = (attached: Message): string =>
    [...markdownExport.write({ record, all: [attached], branch: [attached] })].join("");
  expect(written(question)).toBe(
    "# T\n\n## You\n\nLook\n\nc.md\n````markdown\n```\nd\n```\n````\n\nPicture `` a `b` .png `` (3 × 2): A cat\n\nPicture\n",
  );
  expect(written({ ...question, text: "", attachments: question.attachments?.slice(2) ?? [] })).toBe(
    "# T\n\n## You\n\nPicture\n",
  );
});

test("In OpenAI's messages, pictures are parts and files are in the text, as they are sent", async () => {
  const picture = { kind: "picture", name: "a.png", url: PIXEL, width: 1, height: 1, alt: "Dot" } as const;
  const file = { kind: "file", name: "b.txt", text: "Walnuts" } as const;
  const branch: readonly Message[] = [{ role: "user", id: "a", text: "Look", attachments: [picture, file] }];
  const text = [...openAIExport.write({ record, all: branch, branch })].join("");
  const typed = "Look\n\nb.txt\n```\nWalnuts\n```";
  expect(JSON.parse(text)).toEqual({
    messages: [
      {
        role: "user",
        content: [
          { type: "text", text: typed },
          { type: "image_url", image_url: { url: PIXEL } },
        ],
      },
    ],
  });
  expect((await readContent(text)).found).toMatchObject([
    {
      messages: [
        {
          text: typed,
          attachments: [{ kind: "picture", name: "", url: PIXEL, width: 0, height: 0, alt: "" }],
        },
      ],
      lost: [],
    },
  ]);
});

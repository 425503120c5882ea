import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseAttachments, textWithFiles } from "../../../src/attachments/index.ts";
import { contentOf } from "../../../src/chat/index.ts";
import { promptMessages } from "../../../src/chat/model/conversation.ts";
import { anyAttachment } from "./arbitraries.ts";

describe("Attachments", () => {
  test("come back through JSON as they were", () => {
    fc.assert(
      fc.property(fc.array(anyAttachment), (attachments) => {
        expect(parseAttachments(JSON.parse(JSON.stringify(attachments)))).toEqual(attachments);
      }),
    );
  });

  test("with a URL that is not a PNG or JPEG in the message itself are left out", () => {
    const picture = { kind: "picture", name: "a", width: 1, height: 1, alt: "" };
    const urls = [
      "https://example.com/a.png",
      "data:image/svg+xml;base64,PHN2Zz4=",
      "data:text/html;base64,PGI+",
      "javascript:alert(1)",
      'data:image/png;base64,AAAA" onload="x',
      "",
      7,
    ];
    expect(parseAttachments(urls.map((url) => ({ ...picture, url })))).toEqual([]);
    expect(parseAttachments([undefined, 3, "a", [], { kind: "file" }])).toEqual([]);
    expect(parseAttachments("no list")).toEqual([]);
  });
});

describe("A file in the prompt", () => {
  test("stands between fences that are longer than any in it, whole, under its name", () => {
    const text = fc.string({ unit: fc.constantFrom("`", "~", "\n", "a") });
    fc.assert(
      fc.property(text, (content) => {
        const sent = textWithFiles("Read this:", [{ kind: "file", name: "notes.txt", text: content }]);
        const [, name, fence = "", inner] = /^Read this:\n\n(.*)\n(`+)\n([^]*)\n\2$/.exec(sent) ?? [];
        expect(name).toBe("notes.txt");
        expect(content).not.toContain(fence);
        expect(`${inner}\n`).toBe(content.endsWith("\n") ? content : `${content}\n`);
      }),
    );
  });

  test("without a question is sent alone", () => {
    expect(textWithFiles(" ", [{ kind: "file", name: "a.txt", text: "A" }])).toBe("a.txt\n```\nA\n```");
    expect(textWithFiles(" ", [])).toBe(" ");
  });
});

describe("A picture in the prompt", () => {
  const url = "data:image/png;base64,iVBORw0=";
  const picture = { kind: "picture", name: "a.png", url, width: 1, height: 1, alt: "A dot" } as const;
  const shown = { type: "image_url", image_url: { url } };

  test("follows the text, as a part of the content", () => {
    const [message] = promptMessages(
      { messages: [{ role: "user", id: "1", text: "What is this?", attachments: [picture, picture] }] },
      "",
    );
    expect(message && contentOf(message)).toEqual([{ type: "text", text: "What is this?" }, shown, shown]);
  });

  test("without a question is sent alone; a question without pictures is a text", () => {
    expect(contentOf({ role: "user", text: "", pictures: [url] })).toEqual([shown]);
    expect(contentOf({ role: "user", text: "Hi" })).toBe("Hi");
  });
});

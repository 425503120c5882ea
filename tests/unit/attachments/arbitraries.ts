import fc from "fast-check";
import type { Attachment } from "../../../src/attachments/index.ts";

/** Any attachment, with whatever bytes as its picture. */
export const anyAttachment: fc.Arbitrary<Attachment> = fc.oneof(
  fc.record(
    {
      kind: fc.constant("file" as const),
      name: fc.string(),
      text: fc.string(),
      encoding: fc.constantFrom("utf-16" as const, "windows-1252" as const),
    },
    { requiredKeys: ["kind", "name", "text"] },
  ),
  fc.record({
    kind: fc.constant("picture" as const),
    name: fc.string(),
    url: fc
      .tuple(fc.constantFrom("png", "jpeg"), fc.uint8Array({ minLength: 1, maxLength: 40 }))
      .map(([type, bytes]) => `data:image/${type};base64,${Buffer.from(bytes).toString("base64")}`),
    width: fc.integer({ min: 1, max: 4096 }),
    height: fc.integer({ min: 1, max: 4096 }),
    alt: fc.string(),
  }),
);

import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { Picture } from "../../../src/attachments/model/attachment.ts";
import { parseAttachments } from "../../../src/attachments/model/attachment.ts";
import { readAttachment } from "../../../src/attachments/services/read-attachment.ts";
import {
  bytesOfURL,
  type Colour,
  coloursOf,
  halfTransparent,
  joined,
  latin1,
  quarters,
  redThenBlueGif,
  webp,
  withExif,
} from "./picture-files.ts";

const SIDE = 1536;

function file(bytes: Uint8Array<ArrayBuffer>, name = "photo.jpg", type = "image/jpeg"): File {
  return new File([bytes], name, { type });
}

async function picture(of: File, side = SIDE): Promise<Picture> {
  const read = await readAttachment(of, side);
  if (!read.ok || read.attachment.kind !== "picture") throw new Error(JSON.stringify(read));
  return read.attachment;
}

/** Each with the colours that are to be seen, of a stored picture that is red, green, blue and white. */
const ORIENTATIONS: readonly (readonly [number, readonly Colour[]])[] = [
  [1, ["red", "green", "blue", "white"]],
  [2, ["green", "red", "white", "blue"]],
  [3, ["white", "blue", "green", "red"]],
  [4, ["blue", "white", "red", "green"]],
  [5, ["red", "blue", "green", "white"]],
  [6, ["blue", "red", "white", "green"]],
  [7, ["white", "green", "blue", "red"]],
  [8, ["green", "white", "red", "blue"]],
];

describe("A photo", () => {
  test.each(ORIENTATIONS)("of orientation %d stands upright", async (orientation, colours) => {
    const photo = withExif(await quarters(64, 32, "image/jpeg"), orientation);
    const { url, width, height } = await picture(file(photo));
    expect(await coloursOf(url)).toEqual(colours);
    expect([width, height]).toEqual(orientation < 5 ? [64, 32] : [32, 64]);
    expect(url).toMatch(/^data:image\/jpeg;base64,/);
  });

  test("has no metadata any more", async () => {
    const jpeg = withExif(await quarters(64, 32, "image/jpeg"), 6, "48.8584 N 2.2945 E");
    const png = await quarters(64, 32, "image/png");
    const text = latin1("\0\0\0\x0btEXtPlace\0Paris\0\0\0\0");
    const sent = await Promise.all([
      picture(file(jpeg)),
      picture(file(joined(png.subarray(0, 33), text, png.subarray(33)), "a.png")),
    ]);
    for (const { url } of sent) {
      const bytes = String.fromCharCode(...bytesOfURL(url));
      expect(bytes).not.toMatch(/Exif|48\.8584|Paris|tEXt/);
    }
  });

  test("of 50 megapixels becomes as small as it has to be", { timeout: 120_000 }, async () => {
    const { url, width, height } = await picture(file(await quarters(8688, 5792, "image/jpeg")));
    expect([width, height]).toEqual([1536, 1024]);
    expect(await coloursOf(url)).toEqual(["red", "green", "blue", "white"]);
  });

  test("is as large as the setting says, and is never made larger", async () => {
    const wide = file(await quarters(600, 200, "image/jpeg"));
    expect(await picture(wide, 300)).toMatchObject({ width: 300, height: 100 });
    expect(await picture(wide, 600)).toMatchObject({ width: 600, height: 200 });
    expect(await picture(wide, 4000)).toMatchObject({ width: 600, height: 200 });
  });
});

describe("A picture", () => {
  test("that shines through stays so, as PNG; one that does not becomes a JPEG, unless it was a PNG", async () => {
    const types = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
      (await picture(file(bytes, "a", ""))).url.slice(0, 15);
    expect(await types(await halfTransparent("image/png"))).toBe("data:image/png;");
    expect(await types(await halfTransparent("image/webp"))).toBe("data:image/png;");
    expect(await types(await quarters(8, 8, "image/png"))).toBe("data:image/png;");
    expect(await types(redThenBlueGif())).toBe("data:image/jpeg");
    expect(await types(webp())).toBe("data:image/jpeg");
    const { url } = await picture(file(await halfTransparent("image/webp"), "a.webp", "image/webp"));
    expect(await coloursOf(url)).toEqual(["red", undefined, "red", undefined]);
  });

  test("that moves becomes its first frame", async () => {
    const { url } = await picture(file(redThenBlueGif(), "moving.gif", "image/gif"));
    expect(new Set(await coloursOf(url))).toEqual(new Set(["red"]));
  });

  test("is what its bytes are, whatever its name and type say", async () => {
    const png = await quarters(8, 8, "image/png");
    for (const type of ["text/plain", "image/jpeg", "image/svg+xml", ""]) {
      expect(await picture(file(png, "list.csv", type))).toMatchObject({ width: 8, name: "list.csv" });
    }
    const page = latin1("<script>alert(1)</script>");
    const read = await readAttachment(file(joined(page), "photo.png", "image/png"), SIDE);
    expect(read).toMatchObject({ ok: true, attachment: { kind: "file" } });
  });

  test("in SVG is the text that it is written in, which is never drawn", async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://example.com/a.png"/></svg>';
    const read = await readAttachment(new File([svg], "a.svg", { type: "image/svg+xml" }), SIDE);
    expect(read).toEqual({ ok: true, attachment: { kind: "file", name: "a.svg", text: svg } });
  });

  test("can be stored and read back", async () => {
    const read = await picture(file(await quarters(64, 32, "image/jpeg")));
    expect(parseAttachments(JSON.parse(JSON.stringify([read])))).toEqual([read]);
  });
});

describe("A file that is no good is refused:", () => {
  const PNG = "\x89PNG\r\n\x1a\n";

  test.each([
    ["broken", `${PNG}and no more of it`],
    ["broken", "\xff\xd8\xff\xe0\0\x04\0\0"],
    ["broken", "GIF89a\x01"],
    ["not-decoded", "II*\0\x08\0\0\0"],
    ["not-decoded", "\0\0\0\x18ftypheic\0\0\0\0"],
    ["too-many-pixels", `${PNG}\0\0\0\rIHDR\0\0\x4e\x20\0\0\x4e\x20\x08\x06`],
  ])("%s", async (fault, bytes) => {
    expect(await readAttachment(file(joined(latin1(bytes))), SIDE)).toEqual({ ok: false, fault });
  });

  test("one of 2 GB is not even read", async () => {
    const huge = file(joined(latin1(PNG)));
    Object.defineProperty(huge, "size", { value: 2_000_000_000 });
    const reads = (["slice", "arrayBuffer", "stream", "text"] as const).map((name) => vi.spyOn(huge, name));
    expect(await readAttachment(huge, SIDE)).toEqual({ ok: false, fault: "too-large" });
    for (const read of reads) expect(read).not.toHaveBeenCalled();
  });

  test("one that can't be read, as a folder", async () => {
    const folder = file(joined(latin1("")));
    vi.spyOn(folder, "slice").mockImplementation(() => {
      throw new DOMException("gone", "NotFoundError");
    });
    expect(await readAttachment(folder, SIDE)).toEqual({ ok: false, fault: "unreadable" });
  });

  test("whatever follows a good beginning, there is an answer", async () => {
    const photo = withExif(await quarters(64, 32, "image/jpeg"), 6);
    const starts = [
      photo,
      await quarters(8, 8, "image/png"),
      redThenBlueGif(),
      await halfTransparent("image/webp"),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...starts),
        fc.nat({ max: 300 }),
        fc.uint8Array({ maxLength: 60 }),
        async (start, length, noise) => {
          const read = await readAttachment(file(joined(start.subarray(0, 12 + length), noise)), SIDE);
          if (read.ok) expect(parseAttachments([read.attachment])).toEqual([read.attachment]);
          else expect(["broken", "too-many-pixels"]).toContain(read.fault);
        },
      ),
      { numRuns: 60 },
    );
  });
});

import { pathToFileURL } from "node:url";
import { expect, test } from "../support/engines/engine-test.ts";
import { listEngines } from "../support/engines/list-engines.ts";
import { startModelServer } from "../support/model-server.ts";
import { lastMessage, seesPictures } from "../support/seen-pictures.ts";

/** Chooses a picture of 64 × 32 pixels that stands on its side, and a text in Windows-1252, in the page. */
const CHOOSE = `(async () => {
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width: 64, height: 32 });
  canvas.getContext("2d").fillRect(0, 0, 64, 32);
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg"));
  const jpeg = new Uint8Array(await blob.arrayBuffer());
  const turned = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
  const exif = Uint8Array.from([0xff, 0xe1, 0, turned.length + 8, 0x45, 0x78, 0x69, 0x66, 0, 0, ...turned]);
  const data = new DataTransfer();
  data.items.add(new File([jpeg.slice(0, 2), exif, jpeg.slice(2)], "photo.jpg", { type: "image/jpeg" }));
  data.items.add(new File([Uint8Array.of(99, 97, 102, 0xe9)], "menu.txt", { type: "text/plain" }));
  const field = document.querySelector("[name=attachedFiles]");
  field.files = data.files;
  field.dispatchEvent(new Event("change"));
})()`;

const PICTURE = ".message-attached img";

for (const known of await listEngines()) {
  test.describe(`${known.name}, from disk`, () => {
    test.skip(!known.isHere, `${known.name} is not on this machine.`);

    test("a picture and a file are attached, sent, and there after a reload", async ({ openEngine }) => {
      const server = await startModelServer();
      server.answer(seesPictures);
      const engine = await openEngine(known);
      const page = pathToFileURL("index.html").href;
      await engine.open(page);
      await engine.fill("[name=language]", "en");
      await engine.fill("[name=baseURL]", server.baseURL);
      await engine.waitUntil('!("starting" in document.documentElement.dataset)', "the start");
      await engine.evaluate(CHOOSE);
      await engine.waitUntil(
        'document.querySelector(".attached")?.innerText.includes("32 × 64 px") && document.querySelectorAll(".attached li").length === 2',
        "both, upright",
      );
      await engine.fill("[name=human]", "What is it?");
      await engine.press("[name=human]", "Enter");
      await engine.waitUntil(
        'document.querySelector("[data-role=assistant] [data-part=answer]")?.textContent === "I see jpeg 32 × 64."',
        "the answer",
      );
      const sent = server.chats.map(lastMessage);
      expect(sent[0]?.texts.join("")).toContain("café");
      await engine.waitUntil(
        'document.querySelector("[data-part=status]").textContent.startsWith("Done")',
        "Done",
      );
      await engine.open(page);
      await engine.waitUntil(`document.querySelector("${PICTURE}")?.naturalHeight === 64`, "the picture");
      await engine.screenshot(`test-results/${known.name}-attachments.png`);
      await server.close();
    });
  });
}

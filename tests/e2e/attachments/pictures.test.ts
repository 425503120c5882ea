import type { Page } from "@playwright/test";
import { startLmStudio } from "../../support/lm-studio.ts";
import { loadedModel } from "../../support/lm-studio/models.ts";
import { type Chat, expect, test } from "../../support/page.ts";
import { lastMessage, seesNothing, seesPictures } from "../../support/seen-pictures.ts";

const MARKUP = "<img src=x onerror=document.title='run'>.webp";

/** A picture that the page's browser encodes. */
async function picture(
  page: Page,
  name: string,
  type: "png" | "jpeg" | "webp",
  [width, height] = [64, 32] as readonly [number, number],
): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const base64 = await page.evaluate(
    async ([mime, w, h]) => {
      const canvas = new OffscreenCanvas(w, h);
      const context = canvas.getContext("2d");
      if (context) context.fillStyle = "teal";
      context?.fillRect(0, 0, w, h);
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: mime })).arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    },
    [`image/${type}`, width, height] as const,
  );
  return { name, mimeType: `image/${type}`, buffer: Buffer.from(base64, "base64") };
}

async function choose(chat: Chat, files: readonly { name: string; mimeType: string; buffer: Buffer }[]) {
  await chat.closeConfiguration();
  const chooser = chat.page.waitForEvent("filechooser");
  await chat.prompt.getByRole("button", { name: "Add to the prompt" }).click();
  await chat.prompt.getByRole("button", { name: "Picture or file…" }).click();
  await (await chooser).setFiles([...files]);
}

/** Drops or pastes a file, as an event of the page. */
async function give(chat: Chat, on: string, how: "drop" | "paste", file: { name: string; buffer: Buffer }) {
  const data = await chat.page.evaluateHandle(
    ([name, base64]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
      return transfer;
    },
    [file.name, file.buffer.toString("base64")] as const,
  );
  await chat.page.evaluate(
    ([selector, type, transfer]) => {
      const init = { bubbles: true, cancelable: true };
      document
        .querySelector(selector)
        ?.dispatchEvent(
          type === "drop"
            ? new DragEvent(type, { ...init, dataTransfer: transfer })
            : new ClipboardEvent(type, { ...init, clipboardData: transfer }),
        );
    },
    [on, how, data] as const,
  );
}

const attached = (chat: Chat) => chat.prompt.getByRole("list", { name: "Attachments" }).getByRole("listitem");

test("Pictures that are chosen, pasted and dropped are sent as PNG and JPEG, in their order", async ({
  chat,
  server,
}) => {
  server.answer(seesPictures);
  await chat.open();
  await choose(chat, [
    await picture(chat.page, "photo.jpg", "jpeg", [3000, 1500]),
    await picture(chat.page, MARKUP, "webp"),
  ]);
  await expect(attached(chat)).toHaveCount(2);
  await give(chat, "[name=human]", "paste", await picture(chat.page, "image.png", "png", [20, 10]));
  await expect(attached(chat)).toHaveCount(3);
  await give(
    chat,
    "[data-region=response]",
    "drop",
    await picture(chat.page, "dropped.webp", "webp", [10, 20]),
  );
  await expect(attached(chat)).toHaveCount(4);
  await expect(attached(chat).nth(0)).toContainText("1536 × 768 px");
  await expect(attached(chat).nth(1)).toContainText(MARKUP);
  await chat.ask("What do you see?");
  await expect(chat.answer).toHaveText("I see jpeg 1536 × 768, jpeg 64 × 32, png 20 × 10, jpeg 10 × 20.");
  expect(server.chats.map((each) => lastMessage(each).texts).at(-1)).toEqual(["What do you see?"]);
  await expect(attached(chat)).toHaveCount(0);
  const question = chat.log.getByRole("article", { name: "You" });
  await expect(question.getByRole("listitem")).toHaveCount(4);
  await question.getByRole("button", { name: MARKUP }).click();
  await expect(chat.page.getByRole("dialog", { name: MARKUP })).toBeVisible();
  await chat.page.keyboard.press("Escape");
  expect(await chat.page.title()).not.toBe("run");
});

test("A question keeps its pictures when it is edited, and asked again", async ({ chat, server }) => {
  server.answer(seesPictures);
  await chat.open();
  await choose(chat, [await picture(chat.page, "a.png", "png")]);
  await expect(attached(chat)).toHaveCount(1);
  await chat.ask("What?");
  await expect(chat.answer).toHaveText("I see png 64 × 32.");
  const question = chat.log.getByRole("article", { name: "You" });
  await question.hover();
  await question.getByRole("button", { name: "Edit" }).click();
  await question.getByRole("textbox", { name: "Message" }).fill("What, please?");
  await question.getByRole("button", { name: "Send" }).click();
  await expect.poll(() => server.chats.length).toBe(2);
  await expect(chat.status).toHaveText(/^Done/);
  expect(server.chats.map(lastMessage).at(-1)).toMatchObject({
    texts: ["What, please?"],
    pictures: [{ type: "png" }],
  });
  await expect(question.getByRole("listitem")).toHaveCount(1);
});

test("What is dropped is attached, unless it holds conversations, which are imported", async ({ chat }) => {
  await chat.open();
  await chat.closeConfiguration();
  const file = (name: string, text: string) => ({ name, buffer: Buffer.from(text) });
  await give(chat, "[data-region=prompt]", "drop", file("data.json", '{"a": 1}'));
  await expect(attached(chat)).toHaveText([/data\.json/]);
  const openAI =
    '{"messages": [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": "Hello"}]}';
  await give(chat, "[data-region=response]", "drop", file("chat.json", openAI));
  await expect(chat.page.getByRole("dialog", { name: "Import conversations" })).toContainText("1");
  await expect(attached(chat)).toHaveCount(1);
});

test("What is no picture and no text is refused by its name, and removing can be undone", async ({
  chat,
  server,
}) => {
  await chat.open();
  await choose(chat, [
    { name: "broken.png", mimeType: "image/png", buffer: Buffer.from("89504e470d0a1a0a00", "hex") },
    { name: "paper.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\n1 0 obj") },
    await picture(chat.page, "good.png", "png"),
  ]);
  await expect(chat.prompt.getByRole("alert")).toHaveText([/broken\.png is broken/, /paper\.pdf is a PDF/]);
  await expect(attached(chat)).toContainText("px"); // what is still being read can't be brought back
  await attached(chat).getByRole("button", { name: "Remove good.png" }).click();
  await expect(attached(chat)).toHaveCount(0);
  await chat.page.getByRole("button", { name: "Undo" }).click();
  await expect(attached(chat)).toHaveCount(1);
  expect(server.chats).toEqual([]);
});

test("A model that can't see is named before sending, and its refusal is explained", async ({ chat }) => {
  const studio = await startLmStudio({ cors: "any", models: [loadedModel("blind", 4096)] });
  await chat.openPlain();
  await chat.baseURL.fill(studio.baseURL);
  await chat.apply.click();
  await choose(chat, [await picture(chat.page, "a.png", "png")]);
  await expect(chat.prompt.getByText("blind cannot see pictures")).toBeVisible();
  studio.answer(seesNothing);
  await chat.ask("What?");
  await expect(chat.alert).toContainText("The model cannot see pictures.");
  await expect(chat.alert).toContainText("Model does not support images.");
  await expect(attached(chat)).toHaveCount(1);
  await studio.close();
});

test("A model in the browser is not asked about pictures, and the page says why", async ({ chat, page }) => {
  await chat.openPlain();
  await chat.baseURL.fill("browser://this/v1");
  await chat.apply.click();
  await choose(chat, [await picture(page, "a.png", "png")]);
  await chat.ask("What?");
  await expect(chat.prompt.getByText("read text only")).toBeVisible();
  await expect(chat.status).toHaveText(/^Ready/);
  await expect(chat.human).toHaveValue("What?");
});

import { FRAME_SIZES, hiddenParts } from "../../support/hidden-parts.ts";
import { expect, started, test } from "../../support/page.ts";
import { refuses } from "../../support/odd-scenarios.ts";
import { says, silentAfter } from "../../support/scenarios.ts";

const LONG = Array.from({ length: 120 }, (_, index) => `Paragraph ${index + 1} of a long answer.\n\n`).join(
  "",
);

for (const locale of ["en-GB", "fr-FR"]) {
  for (const { width, height } of FRAME_SIZES) {
    test.describe(`${locale}, ${width}×${height}`, () => {
      test.use({ locale, viewport: { width, height } });

      test("Human, Send or Stop, the state and the end of the answer are in view in every state", async ({
        page,
        server,
        pageURL,
      }) => {
        const send = page.locator("[data-action=send]");
        const status = page.locator("[data-part=status]");
        const isFrame = (state: string) => expect.poll(() => hiddenParts(page), state).toEqual([]);
        const panel = page.locator("#configuration");
        const toggle = () => page.locator("[data-action=configuration]").click();
        /** On a narrow screen the open Configuration is a sheet: it lies below the line that shuts it, in the window. */
        const isPanel = async (state: string): Promise<void> => {
          await expect(panel, state).toBeInViewport({ ratio: 1 });
          if (width >= 1024) return isFrame(state);
          await toggle();
          await isFrame(`after ${state}`);
          await toggle();
        };
        async function ask(text: string, ending: string): Promise<void> {
          await page.locator("[name=human]").fill(text);
          await send.click();
          await expect(status).toHaveAttribute("data-status", ending);
        }

        server.models = Array.from({ length: 20 }, (_, index) => `model-${index + 1}`);
        await page.goto(pageURL);
        await started(page);
        await isFrame("first opening");
        // The quiet check has ended, so the list of models is mounted.
        await expect(page.locator("[data-part=connection]")).toHaveAttribute("data-status", "fault");
        await page.locator("[name=model]").click();
        await expect(page.locator("[data-part=model-popup]")).toBeVisible();
        await isFrame("the list of models");
        await page.keyboard.press("Escape");
        await toggle();
        await expect(page.locator(".doctor")).toHaveAttribute("data-result", "failed");
        await isPanel("an open configuration with a failed check");
        await page.locator("[name=baseURL]").fill(server.baseURL);
        await page.locator("[data-action=apply]").click();
        await isPanel("an open configuration");
        if (width < 1024) await toggle();

        server.answer(says("A short answer."));
        await ask("A short answer", "done");
        await page.locator("[name=model]").click();
        await expect(page.getByRole("listbox").first()).toBeVisible();
        await isFrame("a short answer and the list of models");
        await page.keyboard.press("Escape");
        server.answer(says(LONG));
        await ask("A long answer", "done");
        await isFrame("a long answer");
        await page.locator("[name=model]").click();
        await expect(page.getByRole("listbox").first()).toBeVisible();
        await isFrame("a long answer and the list of models");
        await page.keyboard.press("Escape");
        await toggle();
        await isPanel("a long answer, with the configuration open");
        await toggle();
        await isFrame("a long answer, with the configuration shut again");
        server.answer(silentAfter("The beginning of an answer"));
        await ask("An answer that takes its time", "answering");
        await isFrame("an answer that is being written");
        await page.locator("[data-action=stop]").click();
        await expect(status).toHaveAttribute("data-status", "stopped");
        server.answer(refuses(500, "boom ".repeat(200)));
        await ask("A prompt of many lines\n".repeat(60), "failed");
        await isFrame("a failed run, and a long prompt");
        await toggle();
        await isPanel("a failed run, and a long prompt, with the configuration open");
        if (width < 1024) await toggle();
        await page.locator(".message").last().hover();
        await page.locator("[data-action=delete]").last().click();
        const notice = page.locator("[data-part=notice]");
        await expect(notice).toBeInViewport({ ratio: 1 });
        expect((await notice.boundingBox())?.y, "below the banner").toBeLessThan(150);
        await isFrame("a notice");
        await notice.locator("[data-action=undo]").click();
        if (width >= 1024) return;
        await page.locator("[data-part=setup] > summary").click();
        await isFrame("preset and System unfolded");
      });
    });
  }
}

test.describe("the frame", () => {
  test("An answer has at most 110 characters a line, however wide the window", async ({
    chat,
    page,
    server,
  }) => {
    await page.setViewportSize({ width: 2560, height: 1200 });
    server.answer(says("An answer of many words, all of them of an ordinary length. ".repeat(40)));
    await chat.open();
    await chat.ask("Write much");
    await expect(chat.status).toHaveText(/^Done/);
    const characters = await chat.answer.evaluate((answer) => {
      const { width } = answer.getBoundingClientRect();
      const zero = document.createElement("span");
      zero.textContent = "0".repeat(110);
      zero.style.position = "absolute";
      answer.append(zero);
      const limit = zero.getBoundingClientRect().width;
      zero.remove();
      return (110 * width) / limit;
    });
    expect(characters).toBeGreaterThan(60);
    expect(characters).toBeLessThanOrEqual(110);
  });

  test("Human grows with its text to a third of the window, and shrinks again", async ({ chat, page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await chat.openPlain();
    await started(page);
    const height = async (): Promise<number> => (await chat.human.boundingBox())?.height ?? 0;
    const empty = await height();
    await chat.human.fill("line\n".repeat(9));
    expect(await height()).toBeGreaterThan(empty + 40);
    await chat.human.fill("line\n".repeat(90));
    expect(Math.round(await height())).toBe(300);
    await chat.human.fill("");
    expect(await height()).toBe(empty);
  });

  test("In a window too low for the frame, the page scrolls and nothing is cut off", async ({
    chat,
    page,
  }) => {
    for (const size of [
      { width: 1280, height: 400 },
      { width: 640, height: 240 },
    ]) {
      await page.setViewportSize(size);
      await chat.openPlain();
      await expect(page.locator("[data-part=server-title]")).not.toBeEmpty(); // nothing else will move them
      for (const part of [chat.human, chat.send, chat.status]) {
        await part.scrollIntoViewIfNeeded();
        await expect(part).toBeInViewport({ ratio: 0.99 }); // the page scrolls by whole pixels
      }
      const isScrolled = await page.evaluate(() => document.documentElement.scrollHeight > innerHeight);
      expect(isScrolled).toBe(true);
    }
  });

  test("On a phone, the keys go from the Response to the Prompt, as the eye does", async ({ chat, page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await chat.openPlain();
    await expect(page.locator("[data-part=server-title]")).not.toBeEmpty(); // it has buttons
    await chat.log.focus();
    await page.keyboard.press("Tab");
    for (const button of await chat.response.locator("[data-part=empty]").locator("button, a").all()) {
      if (!(await button.isVisible())) continue;
      await expect(button).toBeFocused();
      await page.keyboard.press("Tab");
    }
    await expect(chat.response.locator(".run [data-word]")).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(page.locator("[data-part=setup] > summary")).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(chat.human).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(chat.send).toBeFocused();
    await chat.human.fill("Half a question");
    await page.setViewportSize({ width: 1280, height: 720 });
    await expect(chat.preset).toBeVisible();
    await expect(chat.human, "the focus was not lost in a turn of the screen").toBeFocused();
    await expect(chat.human).toHaveValue("Half a question");
  });

  test("On paper, the conversation is whole", async ({ chat, page, server }) => {
    server.answer(says(LONG));
    await chat.open();
    await chat.ask("A long answer");
    await expect(chat.status).toHaveText(/^Done/);
    await page.emulateMedia({ media: "print" });
    await expect(chat.answer.getByText("Paragraph 120 of")).toBeVisible();
    const log = await chat.log.evaluate(({ scrollHeight, clientHeight }) => [scrollHeight, clientHeight]);
    expect(log[0]).toBe(log[1]);
    expect(log[0]).toBeGreaterThan(2000);
    await expect(chat.human).toBeHidden();
  });
});

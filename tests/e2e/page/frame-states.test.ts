import { FRAME_SIZES, hiddenParts } from "../../support/hidden-parts.ts";
import { expect, test } from "../../support/page.ts";

test.use({ ownContext: true });

for (const locale of ["en-GB", "fr-FR"]) {
  for (const { width, height } of FRAME_SIZES) {
    test.describe(`${locale}, ${width}×${height}`, () => {
      test.use({ locale, viewport: { width, height } });

      test("The frame holds while a check runs, and without the internet", async ({
        page,
        server,
        outside,
        pageURL,
      }) => {
        const line = page.locator("[data-action=configuration]");
        const panel = page.locator("#configuration");
        const isFrame = (state: string) => expect.poll(() => hiddenParts(page), state).toEqual([]);
        await page.route("http://127.0.0.1:9930/**", () => undefined); // it never answers
        outside.offline(true);

        await page.goto(pageURL);
        await line.click();
        await page.locator("[name=baseURL]").fill("http://127.0.0.1:9930/v1");
        await page.locator("[data-action=apply]").click();
        await page.locator("[data-command=check]").click();
        await expect(page.locator(".doctor-step[data-state=running]")).toBeVisible();
        await expect(panel).toBeInViewport({ ratio: 1 });
        if (width < 1024) await line.click();
        await isFrame("a check is running");
        if (width < 1024) await line.click();

        await page.locator("[name=baseURL]").fill(server.baseURL);
        await page.locator("[data-action=apply]").click();
        if (width < 1024) await line.click();
        await page.locator("[name=human]").fill("Hello");
        await page.locator("[data-action=send]").click();
        await expect(page.locator("[data-part=status]")).toHaveAttribute("data-status", "failed");
        await isFrame("a run that failed because the internet is not there");
      });
    });
  }
}

import { expect, started, test } from "../../support/page.ts";
import { says } from "../../support/scenarios.ts";

for (const from of ["disk", "http"] as const) {
  test.describe(`opened from ${from}`, () => {
    test.use({ from });
    test("the policy refuses inline scripts, eval, frames and remote images", async ({ chat, page }) => {
      await chat.openPlain();
      const outcome = await page.evaluate(async () => {
        const violations: string[] = [];
        document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) =>
          violations.push(effectiveDirective),
        );
        const script = document.createElement("script");
        script.textContent = "window.injected = true";
        const frame = document.createElement("iframe");
        frame.src = "http://127.0.0.1:9/"; // a browser may connect ahead of the refusal
        const image = document.createElement("img");
        image.src = "https://example.com/pixel.png";
        const style = document.createElement("style");
        style.textContent = "body { display: none }";
        document.body.append(script, frame, image, style);
        // Not at once: what a test tool calls directly may use eval.
        const evaluated = await new Promise((resolve) =>
          setTimeout(() => {
            try {
              // oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- to see it refused
              resolve(new Function("return true")());
            } catch {
              resolve(false); // refused, as it should be
            }
          }),
        );
        await new Promise<void>((resolve) => {
          const all = (): void => void (new Set(violations).size === 5 && resolve());
          document.addEventListener("securitypolicyviolation", all);
          all();
        });
        return { injected: "injected" in window, evaluated, violations: [...new Set(violations)].toSorted() };
      });
      expect(outcome).toEqual({
        injected: false,
        evaluated: false,
        violations: ["frame-src", "img-src", "script-src", "script-src-elem", "style-src-elem"],
      });
    });
  });
}

test("the policy reports no violation by the page and its libraries", async ({ chat, page, server }) => {
  await page.addInitScript(() => {
    const reports: string[] = [];
    Object.assign(window, { reports });
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
      reports.push(`${effectiveDirective} ${blockedURI}`),
    );
  });
  server.answer(says("Some code, `a`, and more:\n\n```js\nconst a = 1;\n```\n\n$$a^2$$\n"));
  await chat.open();
  await chat.ask("Hello");
  await expect(chat.status).toHaveText(/^Done/);
  await expect(chat.answer.locator(".hljs-keyword")).toHaveCount(1);
  await expect(chat.answer.locator(".katex").first()).toBeAttached();
  expect(await page.evaluate(() => Reflect.get(window, "reports"))).toEqual([]);
});

test("a hostile exchange in storage is shown as text and runs nothing", async ({ chat, page, server }) => {
  server.answer(says("unused"));
  await chat.openPlain();
  await started(page); // the start would read this
  const text = '<img src="https://example.com/x.png" onerror="document.title=1">';
  await page.evaluate((hostile) => {
    const end = { ending: { status: "failed", problem: { kind: "refused", status: 400, said: hostile } } };
    const messages = [
      { role: "user", id: "1", text: hostile },
      { role: "assistant", id: "2", answer: hostile, thinking: hostile, end },
      { role: "assistant", id: 3, answer: ["no"] },
      null,
    ];
    sessionStorage.setItem("causette.conversation", JSON.stringify({ version: 1, messages }));
    sessionStorage.setItem("causette.prompt", JSON.stringify({ preset: "nope", system: 1, human: hostile }));
    localStorage.setItem("causette.keys", "[not json");
  }, text);
  await page.reload();
  await expect.poll(() => chat.answer.textContent()).toBe(text); // it is drawn with the frames
  await expect(chat.human).toHaveValue(text);
  await expect(chat.log.locator("img")).toHaveCount(0);
  await expect(page).toHaveTitle(/^Causette/);
});

import axe from "axe-core";
import { describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { EMPTY_CONVERSATION } from "../../../../src/chat/model/branches.ts";
import { startRun } from "../../../../src/chat/model/run.ts";
import { counted, mountContextGaugeOf } from "../../support/mount-context-gauge.ts";
import { nextFrame } from "../../support/render-page.ts";

const letters = (count: number): string => "x".repeat(count);
const REFUSED = "request (5210 tokens) exceeds the available context size (4096 tokens), try increasing it";

describe("The gauge", () => {
  test("is a meter named Context, with what the server has counted", async () => {
    const { converse, says, part } = mountContextGaugeOf();
    await converse(counted(1200, 34));
    expect(says("-use")).toBe("1,234 of 4,096 tokens");
    const meter = page.getByRole("meter", { name: "Context" });
    await expect.element(meter).toHaveAttribute("aria-valuenow", "1234");
    await expect.element(meter).toHaveAttribute("aria-valuemax", "4096");
    await expect.element(meter).toHaveAttribute("aria-valuetext", "1,234 of 4,096 tokens");
    const share = part("-fill").clientWidth / part("-meter").clientWidth;
    expect(share).toBeCloseTo(1234 / 4096, 1);
    expect(says("-outlook")).toBe("");
  });

  test("is marked as an estimate as soon as something is typed, based on the server's counts", async () => {
    const { converse, type, says } = mountContextGaugeOf();
    await type(letters(2000));
    expect(says("-use")).toBe("≈ 504 of 4,096 tokens");
    await converse(counted(2000, 2000, letters(2000)));
    await type(letters(2000));
    expect(says("-outlook")).toMatch(/^This will probably not fit: about 6,000 tokens/);
    await converse(counted(500, 500, letters(2000)));
    expect(says("-use")).toBe("≈ 1,510 of 4,096 tokens");
  });

  test("is hidden while the length of the context is unknown", async () => {
    const { part, type, setFacts, gauge } = mountContextGaugeOf({});
    await type(letters(90_000));
    expect(part("").checkVisibility()).toBe(false);
    setFacts({
      kind: "llama-server",
      source: "openai",
      models: [{ id: "m", type: "chat", contextTokens: 256 }],
    });
    gauge.onFacts?.(undefined);
    await nextFrame();
    expect(part("").checkVisibility()).toBe(true);
    setFacts(undefined);
    gauge.onFacts?.(undefined);
    await nextFrame();
    expect(part("").checkVisibility()).toBe(false);
  });

  test("counts what is attached, and gives the list of it the context", async () => {
    const { app, gauge, says } = mountContextGaugeOf();
    app.setPrompt({ attachments: [{ kind: "file", name: "a.txt", text: letters(4000) }] });
    gauge.onPrompt?.();
    await nextFrame();
    expect(says("-use")).toBe("≈ 1,010 of 4,096 tokens");
    expect(app.showContext).toHaveBeenLastCalledWith({ charactersPerToken: 4, contextTokens: 4096 });
  });

  test("starts again with a new conversation", async () => {
    const { converse, says } = mountContextGaugeOf();
    await converse(counted(4000, 90));
    expect(says("-outlook")).not.toBe("");
    await converse(EMPTY_CONVERSATION);
    expect(says("-use")).toBe("0 of 4,096 tokens");
    expect(says("-outlook")).toBe("");
  });

  test("takes the counts of another model for estimates", async () => {
    const { converse, says, app, gauge } = mountContextGaugeOf();
    await converse(counted(1200, 34));
    app.apply({ temperature: "0" });
    const applied = app.applied();
    if (applied !== undefined) gauge.onApplied?.(applied);
    await nextFrame();
    expect(says("-use")).toBe("1,234 of 4,096 tokens");
    app.apply({ model: "another" });
    const other = app.applied();
    if (other !== undefined) gauge.onApplied?.(other);
    await nextFrame();
    expect(says("-use")).toBe("≈ 1,240 of 4,096 tokens");
  });

  test("renders once per frame, however fast the user types", async () => {
    const { gauge, app, part } = mountContextGaugeOf();
    let drawn = 0;
    const observer = new MutationObserver((records) => (drawn += records.length));
    observer.observe(part("-meter"), { attributeFilter: ["aria-valuetext"] });
    for (let typed = 100; typed < 200; typed += 1) {
      app.setPrompt({ human: letters(typed) });
      gauge.onPrompt?.();
    }
    await nextFrame();
    expect(drawn).toBe(1);
    observer.disconnect();
  });
});

describe("Before a question", () => {
  test("that will not fit, it warns, and says what to do", async () => {
    const { type, says, part } = mountContextGaugeOf();
    await type(letters(20_700));
    expect(says("-outlook")).toBe(
      "This will probably not fit: about 5,200 tokens for a context of 4,096. Shorten it, start a new conversation, or load the model with a longer context.",
    );
    await expect.element(part("-meter")).toHaveAttribute("aria-valuenow", "4096");
    expect(part("").dataset["level"]).toBe("over");
  });

  test("that nearly fills the context, it says how much is left", async () => {
    const { type, says } = mountContextGaugeOf();
    await type(letters(14_000));
    expect(says("-outlook")).toBe("The context is nearly full: about 590 tokens are left for the answer.");
  });

  test("with a larger Max tokens than is left, it says so, and not before something is typed", async () => {
    const { type, says, app } = mountContextGaugeOf();
    app.apply({ maxTokens: "4000" });
    await type("");
    expect(says("-outlook")).toBe("");
    await type(letters(2000));
    expect(says("-outlook")).toBe(
      "About 3,500 tokens are left for the answer, fewer than Max tokens allows (4,000).",
    );
  });

  test("it announces new states, not every typed character", async () => {
    const { type, part } = mountContextGaugeOf();
    await type(letters(20_000));
    const spoken = part("-spoken").textContent;
    expect(spoken).toMatch(/^This will probably not fit/);
    await type(letters(30_000));
    expect(part("-spoken").textContent).toBe(spoken);
    await type("short");
    expect(part("-spoken").textContent).toBe("");
  });
});

describe("After a run", () => {
  test("that the server refused, it names the server's numbers", async () => {
    const { type, run, says } = mountContextGaugeOf();
    await type(letters(9000));
    await run({ status: "failed", problem: { kind: "context-overflow", said: REFUSED } });
    expect(says("-verdict")).toBe("The prompt was 5,210 tokens, the model’s context is 4,096.");
  });

  test("that came back empty because it did not fit, it names its own", async () => {
    const { type, run, says } = mountContextGaugeOf();
    await type(letters(20_700));
    await run({ status: "empty", problem: { kind: "empty", cause: "no-text" } });
    expect(says("-verdict")).toBe("The prompt was about 5,200 tokens, the model’s context is 4,096.");
  });

  test("that came back empty although it fitted, it does not attribute to the context", async () => {
    const { type, run, says } = mountContextGaugeOf();
    await type("Hi");
    await run({ status: "empty", problem: { kind: "empty", cause: "no-text" } }, { inputTokens: 20 });
    expect(says("-verdict")).toMatch(/^The prompt was 20 tokens .* the reason is another one\.$/);
  });

  test("that was cut where the context ended, it says that", async () => {
    const { type, run, says } = mountContextGaugeOf();
    await type("Hi");
    await run({ status: "cut" }, { inputTokens: 96, outputTokens: 4000 });
    expect(says("-verdict")).toMatch(/^The answer ended because the model’s context of 4,096 tokens is full/);
  });

  test("it is silent again with the next one, and with a new conversation", async () => {
    const { type, run, says, gauge } = mountContextGaugeOf();
    await type(letters(20_700));
    await run({ status: "failed", problem: { kind: "context-overflow", said: REFUSED } });
    gauge.onRun?.(startRun(0));
    await nextFrame();
    expect(says("-verdict")).toBe("");
    await run({ status: "failed", problem: { kind: "context-overflow", said: REFUSED } });
    gauge.onRun?.({ status: "idle" });
    await nextFrame();
    expect(says("-verdict")).toBe("");
  });
});

test("The gauge speaks French, fits a narrow screen, and has no fault that axe finds", async () => {
  await page.viewport(390, 800);
  const { app, gauge, type, says, root, run } = mountContextGaugeOf();
  app.setLanguage("fr");
  gauge.show();
  await type(letters(20_700));
  await run({ status: "failed", problem: { kind: "context-overflow", said: REFUSED } });
  expect(says("-use")).toMatch(/^≈ 5\s180 sur 4\s096 jetons$/u);
  await expect.element(page.getByRole("meter", { name: "Contexte" })).toBeVisible();
  expect(says("-verdict")).toMatch(/^L’invite comptait 5\s210 jetons/u);
  expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth);
  const { violations } = await axe.run(root);
  expect(violations).toEqual([]);
});

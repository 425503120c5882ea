import { expect, test, vi } from "vitest";
import { text } from "../../support/chunks.ts";
import { drawn, exchangeOf, over, useWire } from "../support/mount-wire.ts";

const { mount, part, rows } = useWire();

test("20,000 events: at most 60 rows, the first ones at once, and no long task", async () => {
  const exchange = over(exchangeOf(Array.from({ length: 20_000 }, (_, index) => text(`word ${index} `))));
  const wire = mount();
  part("wire-list").style.height = "6000px"; // higher than any screen
  await drawn();
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) =>
    tasks.push(...list.getEntries().map(({ duration }) => duration)),
  );
  observer.observe({ entryTypes: ["longtask"] });
  const begun = performance.now();
  wire.show([exchange]);
  const first = performance.now() - begun;
  expect(rows().length).toBeGreaterThan(5);
  await vi.waitFor(() => expect(part("wire-state").textContent).toContain("20000 events"), {
    interval: 5,
    timeout: 30_000,
  });
  const all = performance.now() - begun;
  const chosen = performance.now();
  part("wire-list").dispatchEvent(new KeyboardEvent("keydown", { key: "End", bubbles: true }));
  const last = performance.now() - chosen;
  await drawn();
  observer.disconnect();
  console.info(
    `20,000 events: first rows ${first.toFixed(0)} ms, all ${all.toFixed(0)} ms, to the last ${last.toFixed(0)} ms, long tasks: ${tasks.map((ms) => ms.toFixed(0)).join() || "none"}`,
  );
  expect(rows().length).toBeLessThanOrEqual(60);
  expect(part("wire-added").querySelector("mark")?.textContent).toBe("word 19999 ");
});

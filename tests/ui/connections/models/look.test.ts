import axe from "axe-core";
import { afterAll, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { find } from "../../../../src/platform/view/find.ts";
import { GEMMA, LM_STUDIO, mountModelPicker } from "../../support/mount-model-picker.ts";
import { renderConfiguration } from "../../support/render-page.ts";

afterAll(() => {
  delete document.documentElement.dataset["theme"];
});

const LONG = "a-model-with-a-very-long-name-that-has-no-place-to-break-".repeat(3);
const MODELS = [...LM_STUDIO.models, { ...GEMMA, id: LONG, name: `${LONG}Q4` }];

describe.each([1280, 1000, 700, 390])("At %d px", (width) => {
  test.each(["light", "dark"])("the open list is accessible in the %s theme, and whole", async (theme) => {
    await page.viewport(width, 900);
    document.documentElement.dataset["theme"] = theme;
    renderConfiguration(); // in its colours from the start: they change slowly
    const { know, input, field, part, apply } = mountModelPicker({ ...LM_STUDIO, models: MODELS });
    apply("text-embedding-nomic-embed-text-v1.5");
    await know();
    input.focus();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    const { violations } = await axe.run(field);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    const popup = part("model-popup").getBoundingClientRect();
    expect(popup.left).toBeGreaterThanOrEqual(0);
    expect(popup.right).toBeLessThanOrEqual(width);
    expect(Math.abs(popup.top - input.getBoundingClientRect().bottom)).toBeLessThanOrEqual(6);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    for (const [x, y] of [
      [popup.left + 20, popup.top + 20],
      [popup.right - 30, popup.bottom - 20],
    ] as const) {
      expect(part("model-popup").contains(document.elementFromPoint(x, y)), `${x}, ${y}`).toBe(true);
    }
  });

  test("the button lies in the field", async () => {
    await page.viewport(width, 900);
    renderConfiguration();
    const { field, input } = mountModelPicker();
    const button = find(field, "[data-action=show-models]", HTMLButtonElement).getBoundingClientRect();
    const box = input.getBoundingClientRect();
    expect(button.top).toBeGreaterThanOrEqual(box.top - 1);
    expect(button.bottom).toBeLessThanOrEqual(box.bottom + 1);
    expect(button.right).toBeLessThanOrEqual(box.right + 1);
  });
});

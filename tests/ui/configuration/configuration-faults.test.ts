import { beforeEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { DEFAULT_SETTINGS } from "../../../src/configuration/model/settings.ts";
import { TEXTS } from "../../../src/shell/texts/texts.ts";
import { labelsEn } from "../../../src/shell/texts/labels-en.ts";
import { find } from "../../../src/platform/view/find.ts";
import { mountConfigurationPart } from "../support/mount-configuration.ts";
import { renderConfiguration } from "../support/render-page.ts";

const RANGE = { kind: "range", min: 0, max: 2 } as const;
const NOT_JSON = { kind: "json-object" } as const;

function mount() {
  const mounted = mountConfigurationPart();
  const faulty = (): readonly (string | null)[] =>
    [...document.querySelectorAll("[aria-invalid=true]")].map((each) => each.getAttribute("name"));
  return { ...mounted, faulty };
}

beforeEach(renderConfiguration);

test("A fault is shown at its field, also for screen readers, with the caret in it", async () => {
  const { configuration, field } = mount();
  configuration.showFaults({ temperature: RANGE });
  const temperature = field("temperature");
  expect(document.activeElement).toBe(temperature);
  expect(temperature.getAttribute("aria-invalid")).toBe("true");
  await expect.element(temperature).toHaveAccessibleDescription(TEXTS.en.fault(RANGE));
  const message = find(document, `#${temperature.getAttribute("aria-describedby")}`, HTMLElement);
  await expect.element(message).toBeVisible();
  expect(message.getBoundingClientRect().top).toBeGreaterThanOrEqual(
    temperature.getBoundingClientRect().bottom,
  );
});

test("A field with a hint keeps it after the fault", async () => {
  const { configuration, field } = mount();
  const { extraBodyHint } = labelsEn;
  configuration.showFaults({ extraBody: NOT_JSON });
  const both = `${TEXTS.en.fault(NOT_JSON)} ${extraBodyHint}`;
  await expect.element(field("extraBody")).toHaveAccessibleDescription(both);
  configuration.showFaults({});
  await expect.element(field("extraBody")).toHaveAccessibleDescription(extraBodyHint);
});

test("Several faults come at once; the caret goes to the first on the page", () => {
  const { configuration, field, faulty } = mount();
  configuration.showFaults({ extraBody: NOT_JSON, temperature: RANGE, model: { kind: "number" } });
  expect(faulty()).toEqual(["model", "temperature", "extraBody"]);
  expect(document.activeElement).toBe(field("model"));
});

test("The order of the faults is the order of the fields on the page", () => {
  const { root, configuration, faulty } = mount();
  const names = [...root.querySelectorAll("input, textarea")].map((each) => each.getAttribute("name") ?? "");
  for (let first = 0; first < names.length; first += 1) {
    const faults = Object.fromEntries(names.slice(first).map((name) => [name, RANGE]));
    configuration.showFaults(faults);
    expect(document.activeElement?.getAttribute("name")).toBe(faulty()[0]);
  }
});

test("A fault opens the panel, and the closed section in it", async () => {
  const { root, configuration, field } = mount();
  root.hidePopover();
  await expect.element(field("extraBody")).not.toBeVisible();
  configuration.showFaults({ extraBody: NOT_JSON });
  await expect.element(field("extraBody")).toBeVisible();
  expect(document.activeElement).toBe(field("extraBody"));
  expect(find(root, "[data-part=more]", HTMLDetailsElement).open).toBe(true);
});

test("A fault of the first row leaves More as it was", () => {
  const { root, configuration } = mount();
  configuration.showFaults({ baseURL: { kind: "base-url", fault: "empty" } });
  expect(find(root, "[data-part=more]", HTMLDetailsElement).open).toBe(false);
});

test("An edit removes the fault of its field, and only this one", async () => {
  const { configuration, field, faulty } = mount();
  configuration.showFaults({ temperature: RANGE, maxTokens: { kind: "whole-number" } });
  await userEvent.fill(field("temperature"), "1");
  expect(faulty()).toEqual(["maxTokens"]);
  expect(field("temperature").hasAttribute("aria-describedby")).toBe(false);
});

test("A fault that is shown twice is there once, and new faults replace old ones", () => {
  const { configuration, faulty } = mount();
  configuration.showFaults({ temperature: RANGE });
  configuration.showFaults({ temperature: RANGE });
  expect(document.querySelectorAll(".fault")).toHaveLength(1);
  configuration.showFaults({ model: { kind: "number" } });
  expect(faulty()).toEqual(["model"]);
  configuration.showDraft(DEFAULT_SETTINGS);
  expect(faulty()).toEqual([]);
});

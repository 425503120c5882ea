import axe from "axe-core";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import type { CheckFault, CheckStep } from "../../../../src/connections/check/model/check.ts";
import { renderConfiguration } from "../../support/render-page.ts";
import { CORS_OFF, failingAt, HEALTHY, mountDoctorPart } from "./mount.ts";

beforeEach(renderConfiguration);
afterAll(() => {
  delete document.documentElement.dataset["theme"];
});

const origin = "http://127.0.0.1:11434";
const LOOKS: readonly (readonly [string, CheckStep, CheckFault])[] = [
  ["a long command", "cors", { kind: "cors-off", origin, server: "ollama" }],
  [
    "the server’s words",
    "models",
    {
      kind: "key-refused",
      server: "vllm",
      hasKey: true,
      said: `{"error":"${"no-place-to-break-".repeat(9)}"}`,
    },
  ],
  [
    "an address to take",
    "server",
    {
      kind: "wrong-path",
      baseURL: origin,
      suggestion: `${origin}/a-very-long-path-that-has-no-place-to-break/and-goes-on-and-on/v1`,
      said: "",
    },
  ],
];

async function look(section: HTMLElement): Promise<void> {
  const { violations } = await axe.run(section);
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
  const right = section.getBoundingClientRect().right + 1;
  for (const each of section.querySelectorAll("*")) {
    expect(each.getBoundingClientRect().right, each.outerHTML).toBeLessThanOrEqual(right);
  }
}

describe.each([1280, 390])("At %d px", (width) => {
  describe.each(["light", "dark"])("in the %s theme", (theme) => {
    beforeEach(async () => {
      await page.viewport(width, 900);
      document.documentElement.dataset["theme"] = theme;
    });

    test.each(LOOKS)("%s is accessible, and nothing is too wide", async (_, step, fault) => {
      const { doctor, finish, section } = mountDoctorPart();
      doctor.check();
      await finish(failingAt(step, fault));
      await look(section);
    });

    test("so is a check under way, one that passed, one from before, and a quiet one", async () => {
      const { doctor, finish, section, app } = mountDoctorPart();
      doctor.checkQuietly();
      await finish(failingAt("cors", CORS_OFF));
      await look(section);
      doctor.check();
      await look(section);
      await finish(HEALTHY);
      await look(section);
      app.apply({ model: "other" });
      await look(section);
    });
  });
});

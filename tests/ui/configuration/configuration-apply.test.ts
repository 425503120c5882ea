import { beforeEach, describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { find } from "../../../src/platform/view/find.ts";
import { mountConfigurationPart } from "../support/mount-configuration.ts";
import { renderConfiguration } from "../support/render-page.ts";

beforeEach(renderConfiguration);

describe("It applies and never submits", () => {
  test.each(["baseURL", "model", "temperature", "maxTokens", "apiKey"])("on Enter in %s", async (name) => {
    const { events, field } = mountConfigurationPart();
    const before = location.href;
    field(name).focus();
    await userEvent.keyboard("{Enter}");
    expect(events.onApply).toHaveBeenCalledOnce();
    expect(location.href).toBe(before);
  });

  test("on Apply", async () => {
    const { events, root } = mountConfigurationPart();
    await userEvent.click(find(root, "[data-action=apply]", HTMLButtonElement));
    expect(events.onApply).toHaveBeenCalledOnce();
    const submit = new SubmitEvent("submit", { bubbles: true, cancelable: true });
    expect(find(root, "form", HTMLFormElement).dispatchEvent(submit)).toBe(false);
  });

  test("on Enter among the stop sequences it makes a line", async () => {
    const { events, configuration, field } = mountConfigurationPart();
    field("stop").closest("details")?.setAttribute("open", "");
    field("stop").focus();
    await userEvent.keyboard("a{Enter}b");
    expect(configuration.draft().stop).toBe("a\nb");
    expect(events.onApply).not.toHaveBeenCalled();
  });
});

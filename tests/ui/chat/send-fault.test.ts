import { beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { TEXTS } from "../../../src/shell/texts/texts.ts";
import { find } from "../../../src/platform/view/find.ts";
import { mountPromptForm } from "../../../src/chat/view/prompt-form.ts";
import { promptEvents } from "../support/prompt-events.ts";
import { region, renderPage } from "../support/render-page.ts";

const ADDRESS = { label: "Base URL", text: TEXTS.en.fault({ kind: "base-url", fault: "not-a-url" }) };
const NUMBER = { label: "Temperature", text: TEXTS.en.fault({ kind: "number" }) };

function mount(language: keyof typeof TEXTS = "en") {
  const root = region("prompt");
  const events = promptEvents();
  const { sendFault } = mountPromptForm(root, () => TEXTS[language], vi.fn(), events);
  return {
    sendFault,
    onGoToFault: events.onGoToFault,
    alert: find(root, "[data-part=send-fault]", HTMLElement),
    send: find(root, "[data-action=send]", HTMLButtonElement),
  };
}

beforeEach(renderPage);

describe("Next to Send is the reason why it can't send", () => {
  test("each field by its label, with a button that leads to the first", async () => {
    const { sendFault, alert, send, onGoToFault } = mount();
    sendFault.show([ADDRESS, NUMBER]);
    const lines = [...alert.querySelectorAll("p")].map((line) => line.textContent);
    expect(lines).toEqual([
      TEXTS.en.blocked.lead,
      `Base URL: ${ADDRESS.text}`,
      `Temperature: ${NUMBER.text}`,
    ]);
    await expect.element(send).toHaveAccessibleDescription(new RegExp("This is not an address"));
    expect(find(alert, "[role=alert]", HTMLElement).textContent).toContain("Base URL");
    const go = find(alert, "button", HTMLButtonElement);
    expect(go.textContent).toBe("Go to Base URL");
    await userEvent.click(go);
    expect(onGoToFault).toHaveBeenCalledOnce();
  });

  test("in French", () => {
    const { sendFault, alert } = mount("fr");
    const text = TEXTS.fr.fault({ kind: "base-url", fault: "not-a-url" });
    sendFault.show([{ label: "URL de base", text }]);
    expect(alert.textContent).toContain(`URL de base\u00a0: ${text}`);
    expect(find(alert, "button", HTMLButtonElement).textContent).toBe("Aller à «\u00a0URL de base\u00a0»");
  });

  test("above Send, and within the part", () => {
    const { sendFault, alert, send } = mount();
    expect(alert.checkVisibility(), "it takes no room before").toBe(false);
    sendFault.show([ADDRESS]);
    const shown = alert.getBoundingClientRect();
    expect(shown.bottom).toBeLessThanOrEqual(send.getBoundingClientRect().top);
    expect(shown.right).toBeLessThanOrEqual(region("prompt").getBoundingClientRect().right);
  });

  test("only as long as it is true", () => {
    const { sendFault, alert, send } = mount();
    sendFault.update([ADDRESS]);
    expect(alert.childNodes, "nobody has pressed Send").toHaveLength(0);
    sendFault.show([ADDRESS, NUMBER]);
    sendFault.update([NUMBER]);
    expect(alert.textContent).toContain("Go to Temperature");
    expect(alert.textContent).not.toContain("Base URL");
    sendFault.update([]);
    expect(alert.childNodes).toHaveLength(0);
    expect(send.hasAttribute("aria-describedby")).toBe(false);
  });

  test("as text, whatever is in it", () => {
    const { sendFault, alert } = mount();
    sendFault.show([{ label: "<b>A</b>", text: "<img src=x>" }]);
    expect(alert.querySelector("b, img")).toBeNull();
    expect(alert.textContent).toContain("<b>A</b>: <img src=x>");
  });
});

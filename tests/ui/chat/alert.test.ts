import { beforeEach, describe, expect, test, vi } from "vitest";
import type { InBrowserSupport } from "../../../src/chat/model/in-browser-support.ts";
import type { Problem } from "../../../src/chat/model/problem.ts";
import { describeProblem } from "../../../src/chat/texts/problem-text.ts";
import { TEXTS } from "../../../src/shell/texts/texts.ts";
import { labelsEn } from "../../../src/shell/texts/labels-en.ts";
import { mountAlert } from "../../../src/chat/view/alert.ts";
import { find } from "../../../src/platform/view/find.ts";
import { region, renderPage } from "../support/render-page.ts";

beforeEach(renderPage);

const NOT_RUNNING: Problem = { kind: "not-running", origin: "http://127.0.0.1:1234" };

function mount(
  onCopy: (text: string, button: HTMLButtonElement) => void = () => undefined,
  support: InBrowserSupport = "ready",
) {
  const onBuiltIn = vi.fn();
  const onUseAddress = vi.fn();
  const root = region("response");
  const box = find(root, "[role=alert]", HTMLElement);
  const seen = (selector: string): string | undefined => {
    const element = box.querySelector<HTMLElement>(selector);
    return element?.checkVisibility() ? (element.textContent ?? "") : undefined;
  };
  const alert = mountAlert(root, () => TEXTS.en, { onCopy, onUseAddress, onBuiltIn }, support);
  return { box, seen, alert, onBuiltIn, onUseAddress };
}

test("A button applies the target of a redirect, if it is known and valid", () => {
  const { alert, box, seen, onUseAddress } = mount();
  const from = "http://127.0.0.1:1234/v1/chat/completions";
  for (const to of ["", "ftp://example.org/"]) {
    alert.show({ kind: "redirected", from, to });
    expect(seen("[data-action=use-address]")).toBeUndefined();
  }
  alert.show({ kind: "redirected", from, to: "https://example.org/v1/chat/completions" });
  expect(seen(".alert-what")).toContain(from);
  expect(seen("[data-action=use-address]")).toBe("Use https://example.org/v1");
  find(box, "[data-action=use-address]", HTMLButtonElement).click();
  expect(onUseAddress).toHaveBeenCalledExactlyOnceWith("https://example.org/v1");
});

test("It says what happened and what to do next, with the command to run", () => {
  const { alert, seen } = mount();
  const { what, next, command } = TEXTS.en.problems["not-running"](NOT_RUNNING);
  alert.show(NOT_RUNNING);
  expect([seen(".alert-what"), seen(".alert-next"), seen("code")]).toEqual([what, next, command]);
  expect(seen(".alert-said")).toBeUndefined();
});

test("It shows the server's message, as text, with its line breaks", () => {
  const { alert, seen, box } = mount();
  const said = "<img src=x onerror=alert(1)>\n  second line";
  alert.show({ kind: "server-error", status: 500, said });
  expect(seen(".alert-said-text")).toBe(said);
  expect(seen(".alert-said-label")).toBe(labelsEn.serverSaid);
  expect(box.querySelector("img")).toBeNull();
  expect(seen(".alert-command")).toBeUndefined();
});

test("Without a message of the server there is no quotation", () => {
  const { alert, seen } = mount();
  alert.show({ kind: "server-error", status: 500, said: "" });
  expect(seen(".alert-what")).toContain("500");
  expect(seen(".alert-said")).toBeUndefined();
});

test("The command can be copied", () => {
  const onCopy = vi.fn();
  const { alert, box } = mount(onCopy);
  alert.show(NOT_RUNNING);
  const button = find(box, "[data-action=copy-command]", HTMLButtonElement);
  button.click();
  expect(onCopy).toHaveBeenCalledExactlyOnceWith("lms server start --cors", button);
});

test("A new problem takes the place of the last one; none leaves nothing", () => {
  const { alert, box, seen } = mount();
  alert.show(NOT_RUNNING);
  alert.show({ kind: "dropped" });
  expect(box.children).toHaveLength(1);
  expect(seen(".alert-what")).toBe(TEXTS.en.problems.dropped({ kind: "dropped" }).what);
  alert.show(undefined);
  expect(box.childNodes).toHaveLength(0);
});

describe("The offer of the built-in model", () => {
  const origin = "http://127.0.0.1:1234";

  test.each<Problem>([
    NOT_RUNNING,
    { kind: "cors-refused", origin, page: "null" },
    { kind: "headers-refused", origin },
    { kind: "mixed-content", origin },
  ])("is next to the fix for the server ($kind), and says that it is a toy", (problem) => {
    const { alert, seen, box, onBuiltIn } = mount();
    alert.show(problem);
    expect(seen(".alert-next")).toBe(describeProblem(problem, TEXTS.en.problems).next);
    expect(seen(".alert-offer .alert-next")).toMatch(/toy.*show the page working/);
    expect(seen(".alert-offer .alert-command")).toBeUndefined();
    expect(onBuiltIn).not.toHaveBeenCalled();
    find(box, "[data-action=built-in]", HTMLButtonElement).click();
    expect(onBuiltIn).toHaveBeenCalledOnce();
  });

  test.each<Problem>([
    { kind: "dropped" },
    { kind: "server-error", status: 500, said: "" },
    { kind: "libraries-unreachable", host: "esm.sh", said: "" },
  ])("is not shown when the server answers or the page itself is incomplete ($kind)", (problem) => {
    const { alert, seen } = mount();
    alert.show(problem);
    expect(seen(".alert-offer")).toBeUndefined();
  });

  test("says from disk why it is not available, and shows the command to copy", () => {
    const onCopy = vi.fn();
    const { alert, seen, box } = mount(onCopy, "from-disk");
    alert.show(NOT_RUNNING);
    expect(seen("[data-action=built-in]")).toBeUndefined();
    expect(seen(".alert-offer .alert-next")).toMatch(/A page from disk can’t run it/);
    expect(seen(".alert-offer code")).toBe("npm start");
    const copy = find(box, ".alert-offer [data-action=copy-command]", HTMLButtonElement);
    copy.click();
    expect(onCopy).toHaveBeenCalledExactlyOnceWith("npm start", copy);
  });
});

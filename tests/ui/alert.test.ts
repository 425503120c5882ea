import { beforeEach, expect, test, vi } from "vitest";
import type { Problem } from "../../src/core/problem.ts";
import { TEXTS } from "../../src/core/texts/texts.ts";
import { mountAlert } from "../../src/ui/alert.ts";
import { find } from "../../src/ui/find.ts";
import { region, renderPage } from "./support/render-page.ts";

beforeEach(renderPage);

const NOT_RUNNING: Problem = { kind: "not-running", origin: "http://127.0.0.1:1234" };

function mount(onCopy: (text: string, button: HTMLButtonElement) => void = () => undefined) {
  const root = region("response");
  const box = find(root, "[role=alert]", HTMLElement);
  const seen = (selector: string): string | undefined => {
    const element = box.querySelector<HTMLElement>(selector);
    return element?.checkVisibility() ? (element.textContent ?? "") : undefined;
  };
  return { box, seen, alert: mountAlert(root, () => TEXTS.en, onCopy) };
}

test("It says what happened and what to do next, with the command to run", () => {
  const { alert, seen } = mount();
  const { what, next, command } = TEXTS.en.problems["not-running"](NOT_RUNNING);
  alert.show(NOT_RUNNING);
  expect([seen(".alert-what"), seen(".alert-next"), seen("code")]).toEqual([what, next, command]);
  expect(seen(".alert-said")).toBeUndefined();
});

test("It lets the server speak, as text, with its line breaks", () => {
  const { alert, seen, box } = mount();
  const said = "<img src=x onerror=alert(1)>\n  second line";
  alert.show({ kind: "server-error", status: 500, said });
  expect(seen(".alert-said-text")).toBe(said);
  expect(seen(".alert-said-label")).toBe(TEXTS.en.labels.serverSaid);
  expect(box.querySelector("img")).toBeNull();
  expect(seen(".alert-command")).toBeUndefined();
});

test("A server that said nothing is not quoted", () => {
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

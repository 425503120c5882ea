import { beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { AssistantMessage } from "../../../src/chat/model/conversation.ts";
import { createToolCallsView } from "../../../src/chat/view/tool-calls-view.ts";
import { TEXTS } from "../../../src/shell/texts/texts.ts";
import { runTool } from "../../../src/tools/model/tools.ts";
import { region, renderPage } from "../support/render-page.ts";
import { typedInMemory } from "../support/typed-in-memory.ts";

const DONE = { ending: { status: "done", reason: "tool_calls" }, figures: undefined } as const;

function message(...calls: readonly (readonly [name: string, args: string])[]): AssistantMessage {
  const toolCalls = calls.map(([name, args], index) => ({ id: `c${index}`, name, args }));
  return { role: "assistant", id: "m", thinking: "", answer: "", toolCalls, end: DONE };
}

function mount(shown: AssistantMessage, isAnswered = false) {
  const root = document.createElement("div");
  region("response").append(root); // where the templates and their styles are
  const events = {
    typed: typedInMemory(),
    onRunCall: vi.fn((name: string, args: string) => runTool(name, args, { now: new Date(), table: "" })),
    onSendResults: vi.fn(),
    onTreatAsCalls: vi.fn(),
  };
  const view = createToolCallsView(root, events);
  view.show(shown, isAnswered, TEXTS.en);
  return { root, view, events };
}

beforeEach(renderPage);

const box = (name: string | RegExp) => page.getByRole("textbox", { name });
const button = (name: string) => page.getByRole("button", { name, exact: true });

test("Markup in names, arguments and results is shown as text", async () => {
  const hostile = "<img src=x onerror=alert(1)>";
  const { root } = mount(message([hostile, `{"a":"${hostile}"}`]));
  expect(root.querySelector("img")).toBeNull();
  expect(root.textContent).toContain(hostile);
  await button("Type a result").click();
  await box(/^Result/).fill(hostile);
  expect(root.querySelector("img")).toBeNull();
});

test("What was typed and found stays when the card is made again, in another language or after a scroll", async () => {
  const shown = message(["calculator", '{"expression":"1+1"}']);
  const { root, view, events } = mount(shown);
  await box("Arguments for calculator").fill('{"expression":"2+2"}');
  await button("Run").click();
  await expect.element(box("Result of calculator")).toHaveValue("4");
  view.show(shown, false, TEXTS.fr);
  await expect.element(box("Arguments de calculator")).toHaveValue('{"expression":"2+2"}');
  await expect.element(box("Résultat de calculator")).toHaveValue("4");
  root.replaceChildren();
  createToolCallsView(root, events).show(shown, false, TEXTS.en);
  await expect.element(box("Result of calculator")).toHaveValue("4");
  await button("Send the result").click();
  expect(events.onSendResults).toHaveBeenCalledWith("m", [
    { callId: "c0", name: "calculator", args: '{"expression":"2+2"}', text: "4" },
  ]);
});

test("An error of a tool is marked, and is none any more once the user writes over it", async () => {
  const { root, events } = mount(message(["calculator", '{"expression":"1/0"}']));
  await button("Run").click();
  const result = root.querySelector("[name=result]");
  expect(result?.hasAttribute("data-error")).toBe(true);
  await box(/^Result/).fill("infinite");
  expect(result?.hasAttribute("data-error")).toBe(false);
  await button("Send the result").click();
  expect(events.onSendResults.mock.calls[0]?.[1]).toEqual([
    { callId: "c0", name: "calculator", args: '{"expression":"1/0"}', text: "infinite" },
  ]);
});

test("Unchanged arguments go back as the model wrote them; broken ones are named in words", async () => {
  const { events } = mount(message(["calculator", '{"expression":  "1"}'], ["clock", "{"]));
  await expect.element(page.getByText(/^These arguments are not JSON: ./)).toBeVisible();
  expect(box("Arguments for clock").element().ariaInvalid).toBe("true");
  expect(box("Arguments for calculator").element().ariaInvalid).toBeNull();
  for (const each of page.getByRole("button", { name: "Run" }).all()) await each.click();
  await button("Send the 2 results").click();
  expect(events.onSendResults.mock.calls[0]?.[1]).toMatchObject([
    { args: '{"expression":  "1"}', text: "1" },
    { args: "{", isError: true },
  ]);
});

test("Sent calls can only be read, until they are to be run again", async () => {
  const { root } = mount(message(["clock", "{}"]), true);
  expect(root.querySelector("textarea")).toBeNull();
  await button("Run again with other arguments").click();
  expect(document.activeElement).toBe(box("Arguments for clock").element());
});

test("It can be worked with by keyboard alone", async () => {
  const { events } = mount(message(["calculator", '{"expression":"1+1"}']));
  box("Arguments for calculator").element().focus();
  await userEvent.keyboard("{Tab}{Enter}{Tab}9{Tab}{Enter}");
  expect(events.onSendResults.mock.calls[0]?.[1]).toMatchObject([{ text: expect.stringContaining("9") }]);
});

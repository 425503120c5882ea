import { describe, expect, test, vi } from "vitest";
import { createExchange } from "../../../src/chat/model/create-exchange.ts";
import { find } from "../../../src/platform/view/find.ts";
import { wireEn } from "../../../src/work/wire/texts/en.ts";
import { wireFr } from "../../../src/work/wire/texts/fr.ts";
import { finish, role, text, thinking } from "../../support/chunks.ts";
import { bytes, drawn, exchangeOf, over, useWire } from "../support/mount-wire.ts";

const { root, onCopy, explain, mount, speak, part, rows, press } = useWire();
const ANSWER = [role(""), thinking("Hm", "reasoning"), text("Où"), text(" 🌲"), finish("stop"), "[DONE]"];

test("The request, the head of the response and each event are shown; the key is not", async () => {
  mount().show([over(exchangeOf(ANSWER))]);
  await drawn();
  expect(part("wire-heads").textContent).toContain("POST http://a/v1/chat/completions\nauthorization: •••");
  expect(part("wire-heads").textContent).toContain("200 OK\ncontent-type: text/event-stream");
  expect(root.innerHTML).not.toContain('hidden"');
  expect(rows()).toHaveLength(6);
  expect(part("wire-state").textContent).toMatch(
    /^6 events in 6 reads, \d+ B\. The server has ended the body\.$/,
  );
});

test("One event forward and back lights up the text that it brought", async () => {
  mount().show([over(exchangeOf(ANSWER))]);
  await drawn();
  const lit = (): string => part("wire-added").querySelector("mark")?.textContent ?? "";
  press("wire-next");
  expect(part("wire-added-part").hidden).toBe(true);
  press("wire-next");
  expect([lit(), part("wire-added-title").textContent]).toEqual(["Hm", wireEn.added.thinking]);
  press("wire-next");
  press("wire-next");
  expect([lit(), part("wire-added").textContent]).toEqual([" 🌲", "Où 🌲"]);
  const list = part("wire-list");
  list.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowUp", bubbles: true }));
  expect(lit()).toBe("Où");
  expect(list.getAttribute("aria-activedescendant")).toBe("wire-event-2");
  expect(rows().filter((row) => row.ariaSelected === "true")).toHaveLength(1);
});

test("The chosen event shows what it was, what LangChain makes of it, and what LangChain drops", async () => {
  mount().show([over(exchangeOf(ANSWER))]);
  await drawn();
  rows()[1]?.click();
  await vi.waitFor(() => expect(part("wire-chunk").textContent).toContain("from LangChain"));
  expect(explain).toHaveBeenCalledExactlyOnceWith(
    new TextDecoder().decode(bytes(thinking("Hm", "reasoning"))).trimEnd(),
  );
  expect(part("wire-raw").textContent).toMatch(/^data: \{/);
  expect(JSON.parse(part("wire-json").textContent)).toEqual(thinking("Hm", "reasoning"));
  expect(part("wire-fields").textContent).toBe(`choices[0].delta.reasoning${wireEn.fields.reasoning}`);
});

test("Search and the choice of a kind list only some events", async () => {
  mount().show([over(exchangeOf(ANSWER))]);
  await drawn();
  const search = find(root, "[name=wireSearch]", HTMLInputElement);
  search.value = "🌲";
  search.dispatchEvent(new Event("input"));
  expect(rows()).toHaveLength(1);
  expect(part("wire-state").textContent).toContain("1 of 6 events");
  search.value = "";
  search.dispatchEvent(new Event("input"));
  const kind = find(root, "[name=wireKind]", HTMLSelectElement);
  kind.value = "end";
  kind.dispatchEvent(new Event("change"));
  expect(rows()).toHaveLength(2);
  press("wire-copy-all");
  expect(onCopy.mock.lastCall?.[0]).toMatch(/"stop".*\n\ndata: \[DONE\]$/s);
  press("wire-next");
  press("wire-copy");
  expect(onCopy.mock.lastCall?.[0]).toContain('"finish_reason":"stop"');
});

test("The list grows while the answer arrives, and keeps the chosen event", async () => {
  const exchange = exchangeOf(ANSWER.slice(0, 2));
  mount().show([exchange]);
  await drawn();
  press("wire-next");
  expect(part("wire-state").textContent).toContain(wireEn.arriving);
  for (const chunk of ANSWER.slice(2)) exchange.read(bytes(chunk));
  await drawn();
  expect(rows()).toHaveLength(6);
  over(exchange);
  await drawn();
  expect(part("wire-state").textContent).toContain(wireEn.closed);
  expect(part("wire-event-title").textContent).toBe("Event 1");
});

describe("Without bytes, it says why", () => {
  test("nothing was sent", () => {
    mount().show([]);
    expect([part("wire-state").textContent, part("wire-shown").hidden]).toEqual([wireEn.nothing, true]);
  });

  test("they are no longer kept", () => {
    const wire = mount();
    wire.show(undefined);
    expect(part("wire-state").textContent).toBe(wireEn.released);
    const exchange = over(exchangeOf(ANSWER));
    exchange.release();
    wire.show([exchange]);
    expect(part("wire-state").textContent).toBe(wireEn.released);
  });

  test("it failed", async () => {
    const exchange = createExchange();
    exchange.request({ url: "http://a/v1", method: "POST", headers: [], body: "" });
    exchange.fail({ kind: "not-running", origin: "http://a" });
    exchange.end();
    mount().show([exchange]);
    await drawn();
    expect(part("wire-state").textContent).toContain("It failed: problem not-running");
  });
});

test("An answer that was continued has a choice of its requests", async () => {
  mount().show([over(exchangeOf(ANSWER)), over(exchangeOf([text("more"), "[DONE]"]))]);
  await drawn();
  expect(rows()).toHaveLength(2);
  const choice = find(root, "[name=wireExchange]", HTMLSelectElement);
  expect([...choice.options].map(({ text }) => text)).toEqual(["1 of 2", "2 of 2"]);
  choice.value = "0";
  choice.dispatchEvent(new Event("change"));
  await drawn();
  expect(rows()).toHaveLength(6);
});

test("It can be switched to French", async () => {
  const wire = mount();
  wire.show([over(exchangeOf(ANSWER))]);
  await drawn();
  speak(wireFr);
  wire.showLanguage();
  expect(find(root, "[data-action=wire-next]", HTMLElement).textContent).toBe("Événement suivant");
  expect(part("wire-state").textContent).toMatch(/^6 événements en 6 lectures, \d+\u00a0o\./);
});

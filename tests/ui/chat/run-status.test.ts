import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createExchange } from "../../../src/chat/model/create-exchange.ts";
import { advanceRun, endRun, type Run, startRun } from "../../../src/chat/model/run.ts";
import { TEXTS } from "../../../src/shell/texts/texts.ts";
import { find } from "../../../src/platform/view/find.ts";
import { mountRunStatus } from "../../../src/chat/view/run-status.ts";
import { region, renderPage } from "../support/render-page.ts";

beforeEach(() => {
  vi.useFakeTimers();
  renderPage();
});
afterEach(() => void vi.useRealTimers());

let language: "en" | "fr" = "en";

function mount() {
  language = "en";
  const root = region("response");
  const status = mountRunStatus(root, () => TEXTS[language]);
  const state = find(root, "[role=status]", HTMLElement);
  const elapsed = find(root, "[data-part=elapsed]", HTMLElement);
  const observer = new MutationObserver(() => undefined);
  observer.observe(state, { childList: true, characterData: true, subtree: true });
  return {
    status,
    state,
    elapsed,
    /** How often a screen reader was given something to say since the last call. */
    announcements: (): number =>
      observer.takeRecords().filter(({ addedNodes }) => addedNodes.length > 0).length,
  };
}

const begin = (): ReturnType<typeof startRun> => startRun(performance.now());
const sent = (): ReturnType<typeof startRun> =>
  advanceRun(begin(), { kind: "sent", exchange: createExchange() }, 0);

/** A run in each of its states. */
function everyRun(): readonly Run[] {
  const connecting = sent();
  const waiting = advanceRun(connecting, { kind: "connected" }, 1);
  const thinking = advanceRun(waiting, { kind: "thinking", text: "Hm" }, 2);
  const answering = advanceRun(thinking, { kind: "answer", text: "Hi" }, 3);
  const ended = endRun(answering, { kind: "stopped" }, 4);
  return [{ status: "idle" }, begin(), connecting, waiting, thinking, answering, ended];
}

test("Its text starts with the word of the state", () => {
  const { status, state } = mount();
  const words = everyRun().map((run) => {
    status.show(run);
    return /^\p{L}+/u.exec(state.textContent)?.[0];
  });
  expect(words).toEqual("Ready Connecting Connecting Waiting Thinking Answering Stopped".split(" "));
});

test("Each state is announced once, however long it lasts", () => {
  const { status, announcements, elapsed } = mount();
  status.show(begin());
  announcements();
  for (const run of everyRun().slice(3)) {
    status.show(run);
    vi.advanceTimersByTime(10_000);
    status.show(run);
    expect(announcements(), run.status).toBe(1);
  }
  expect(elapsed.closest("[role=status], [aria-live]")).toBeNull();
});

test("The elapsed time is outside the live region, and is removed at the end", () => {
  const { status, state, elapsed } = mount();
  status.show(begin());
  expect(elapsed.textContent).toBe("0 s");
  vi.advanceTimersByTime(1500);
  expect(elapsed.textContent).toBe("1.5 s");
  expect(state.contains(elapsed)).toBe(false);
  status.show(endRun(begin(), { kind: "stopped" }, 1));
  vi.advanceTimersByTime(5000);
  expect(elapsed.textContent).toBe("");
  expect(vi.getTimerCount()).toBe(0);
});

test("A server that takes its time is explained once, after a while", () => {
  const { status, state, announcements } = mount();
  status.show(sent());
  vi.advanceTimersByTime(2000);
  expect(state.textContent).toBe(`Connecting · ${TEXTS.en.remarks.connecting}`);
  announcements();
  vi.advanceTimersByTime(60_000);
  expect(state.textContent).toBe(`Connecting · ${TEXTS.en.remarks.slowConnecting}`);
  expect(announcements()).toBe(1);
});

test("It can be shown again in another language", () => {
  const { status, state } = mount();
  status.show({ status: "idle" });
  language = "fr";
  status.show({ status: "idle" });
  expect(state.textContent).toBe("Prêt");
});

test("While a model in this browser is loaded into memory, the remark says how far it is", () => {
  const { status, state } = mount();
  status.show(sent());
  status.showLoading(0.43);
  expect(state.textContent).toBe("Connecting · loading the model into memory: 43%");
  status.showLoading(undefined);
  expect(state.textContent).toBe("Connecting · the request is on its way");
  status.showLoading(0.9);
  for (const run of everyRun().slice(3, -1)) {
    status.show(run);
    expect(state.textContent, run.status).not.toContain("90%");
  }
  status.show({ status: "idle" });
  status.showLoading(0.5);
  expect(state.textContent).toBe("Ready");
});

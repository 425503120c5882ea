import { beforeEach, expect, test, vi } from "vitest";
import { createExchange } from "../../../src/chat/model/create-exchange.ts";
import { find } from "../../../src/platform/view/find.ts";
import { parseRecording } from "../../../src/work/recording/model/parse-recording.ts";
import type { Recording } from "../../../src/work/recording/model/recording.ts";
import { createReplayClock } from "../../../src/work/recording/model/replay-clock.ts";
import type { TextFile } from "../../../src/work/model/text-file.ts";
import { mountRecording } from "../../../src/work/recording/recording.ts";
import { recordingEn } from "../../../src/work/recording/texts/en.ts";
import { recordingFr } from "../../../src/work/recording/texts/fr.ts";

const root = document.createElement("div");
const part = (name: string): HTMLElement => find(root, `[data-part=${name}]`, HTMLElement);
const button = (action: string): HTMLButtonElement =>
  find(root, `[data-action=${action}]`, HTMLButtonElement);

let language = recordingEn;
const onSave = vi.fn<(file: TextFile) => void>();
const onOpen = vi.fn<(recording: Recording) => void>();

beforeEach(() => {
  root.replaceChildren();
  document.body.replaceChildren(root);
  language = recordingEn;
  onSave.mockReset();
  onOpen.mockReset();
});

const mount = () => mountRecording(root, () => language, { onSave, onOpen });

function exchange() {
  const noted = createExchange();
  const body = JSON.stringify({ model: "m", stream: true, messages: [{ role: "user", content: "private" }] });
  noted.request({ url: "http://a:1/v1/chat/completions", method: "POST", headers: [], body });
  noted.response({ status: 200, statusText: "OK", headers: [] });
  noted.read(new TextEncoder().encode("data: [DONE]\n\n"));
  noted.close();
  noted.end();
  return noted;
}

/** Chooses a file, as the dialog of the browser does. */
function choose(text: string): void {
  const files = new DataTransfer();
  files.items.add(new File([text], "a.jsonl"));
  const input = find(root, "[name=recordingFile]", HTMLInputElement);
  input.files = files.files;
  input.dispatchEvent(new Event("change"));
}

test("Save writes the answer that is shown, without the prompt unless that is chosen", () => {
  mount().show([exchange()]);
  button("save-recording").click();
  const [first] = onSave.mock.lastCall ?? [];
  expect(first?.name).toMatch(/^causette-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.jsonl$/);
  expect(first?.text).not.toContain("private");
  expect(parseRecording(first?.text ?? "").ok).toBe(true);
  find(root, "[name=recordingWithPrompt]", HTMLInputElement).click();
  button("save-recording").click();
  expect(onSave.mock.lastCall?.[0].text).toContain("private");
});

test("Without an answer there is nothing to save", () => {
  const recording = mount();
  recording.show(undefined);
  expect(button("save-recording").disabled).toBe(true);
  recording.show([exchange()]);
  expect(button("save-recording").disabled).toBe(false);
});

test("A recording is opened; a damaged file is not, and the fault is in the language of the page", async () => {
  const recording = mount();
  recording.show([exchange()]);
  button("save-recording").click();
  const text = onSave.mock.lastCall?.[0].text ?? "";
  choose(text.slice(0, -4));
  await vi.waitFor(() =>
    expect(part("recording-fault").textContent).toBe(recordingEn.fault({ kind: "broken", line: 4 })),
  );
  language = recordingFr;
  recording.showLanguage();
  expect(part("recording-fault").textContent).toBe(recordingFr.fault({ kind: "broken", line: 4 }));
  expect(onOpen).not.toHaveBeenCalled();
  choose(text);
  await vi.waitFor(() => expect(onOpen).toHaveBeenCalledOnce());
  expect(part("recording-fault").hidden).toBe(true);
  expect(onOpen.mock.lastCall?.[0].server).toBe("a:1");
});

test("A replay can be paused, go on, be stepped through and have another speed; it says where it is", async () => {
  const recording = mount();
  const clock = createReplayClock(1);
  const request = { kind: "request", at: 0, url: "http://a", method: "POST", headers: [], body: "" } as const;
  const ended = { kind: "close", at: 60_000 } as const;
  expect(part("recording-replay").hidden).toBe(true);
  recording.showReplay({ recordedAt: undefined, server: "a", entries: [request, ended] }, clock);
  expect(part("recording-replay").hidden).toBe(false);
  const reached = clock.reach(30_000);
  expect(button("pause-replay").textContent).toBe("Pause");
  button("pause-replay").click();
  expect([clock.isPaused(), button("pause-replay").textContent]).toEqual([true, "Go on"]);
  button("step-replay").click();
  await reached;
  await vi.waitFor(() => expect(part("recording-time").textContent).toBe("30.0 of 60.0 s"));
  expect(find(root, "progress", HTMLProgressElement).value).toBe(0.5);
  const speed = find(root, "[name=recordingSpeed]", HTMLSelectElement);
  speed.value = "Infinity";
  speed.dispatchEvent(new Event("change"));
  button("pause-replay").click();
  await clock.reach(60_000);
  recording.showReplay(undefined, undefined);
  expect(part("recording-replay").hidden).toBe(true);
});

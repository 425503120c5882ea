import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { ServerState } from "../../../src/chat/model/server-state.ts";
import { addTurn, EMPTY_CONVERSATION } from "../../../src/chat/model/branches.ts";
import type { CheckFault, CheckStep } from "../../../src/connections/check/model/check.ts";
import type { ServerFacts } from "../../../src/connections/model/server-facts.ts";
import type { ConnectionsServices } from "../../../src/connections/model/services.ts";
import { createServerWay } from "../../../src/connections/server-way/server-way.ts";
import { renderConfiguration } from "../support/render-page.ts";
import { CORS_OFF, DOWN, failingAt, HEALTHY, mountDoctorPart, stopped } from "./check/mount.ts";

beforeEach(() => {
  renderConfiguration();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const LOADED: ServerFacts = {
  kind: "lm-studio",
  source: "lm-studio-v1",
  models: [{ id: "qwen3-4b", type: "chat", isLoaded: true }],
};
const NO_MODEL: CheckFault = { kind: "no-model", server: "lm-studio" };

function mount(asksFirst = false) {
  const readFacts = vi.fn<ConnectionsServices["readFacts"]>().mockRejectedValue(new Error("away"));
  const part = mountDoctorPart(undefined, () => show());
  const app = Object.assign(part.app, { asksFirst });
  const show = createServerWay(app, { operatingSystem: "linux", readFacts }, part.doctor, { kind: "disk" });
  show();
  const shown = (): ServerState | undefined => app.showServer.mock.lastCall?.[0];
  return {
    ...part,
    readFacts,
    shown,
    async fail(step: CheckStep, fault: CheckFault): Promise<void> {
      part.doctor.recheck();
      await part.finish(failingAt(step, fault));
      await vi.waitFor(() => expect(shown()?.kind).toBe("missing"));
    },
    /** As long as the page waits between two looks. */
    wait: () => vi.advanceTimersByTimeAsync(3000),
  };
}

test("While the first check is running, nothing is claimed", async () => {
  const { doctor, last, shown, wait, readFacts } = mount();
  expect(shown()).toEqual({ kind: "unsaid" });
  doctor.checkQuietly();
  last().report({ step: "address", state: "running" });
  await wait();
  expect(shown()).toEqual({ kind: "unsaid" });
  expect(readFacts).not.toHaveBeenCalled();
});

test("A server that answers from the beginning is not announced", async () => {
  const { doctor, finish, shown } = mount();
  doctor.checkQuietly();
  await finish(HEALTHY);
  expect(shown()).toEqual({ kind: "unsaid" });
});

test("No server: how to start LM Studio's, and where to get it", async () => {
  const { fail, shown } = mount();
  await fail("reachable", DOWN);
  expect(shown()).toMatchObject({
    title: "Start LM Studio’s server",
    next: expect.stringMatching(/^In LM Studio: Developer → Start server.* or run:$/),
    command: "lms server start --cors",
    install: "lmstudio.ai/download",
    note: expect.stringMatching(/^Server not running · .*\d/),
  });
});

test.each<[CheckStep, CheckFault, string, string | undefined]>([
  ["reachable", stopped("ollama"), "Server not running", "sudo systemctl start ollama"],
  ["cors", CORS_OFF, "CORS is off", "lms server start --cors"],
  ["loaded", NO_MODEL, "No model loaded", "lms load"],
])(
  "A fault at %s is named, with what to do, and without an installer",
  async (step, fault, title, command) => {
    const { fail, shown } = mount();
    await fail(step, fault);
    expect(shown()).toMatchObject({ title, command, install: "" });
  },
);

test("Look again says what it is doing, and what it has found", async () => {
  const { fail, doctor, last, finish, shown } = mount();
  await fail("reachable", DOWN);
  doctor.recheck();
  last().report({ step: "reachable", state: "running" });
  await vi.waitFor(() => expect(shown()).toMatchObject({ kind: "missing", note: "Checking: Reachable …" }));
  await finish(HEALTHY);
  await vi.waitFor(() =>
    expect(shown()).toEqual({ kind: "found", text: expect.stringMatching(/^Connected · LM Studio/) }),
  );
});

test("The words follow the language", async () => {
  const { fail, app, doctor, shown } = mount();
  await fail("reachable", DOWN);
  app.setLanguage("fr");
  doctor.show();
  expect(shown()).toMatchObject({ title: "Démarrer le serveur de LM Studio" });
});

test("Another server: nothing is claimed until it is checked", async () => {
  const { fail, app, shown } = mount();
  await fail("reachable", DOWN);
  app.apply({ baseURL: "http://127.0.0.1:8080/v1" });
  expect(shown()).toEqual({ kind: "unsaid" });
});

describe("The page looks for a missing server by itself", () => {
  test("every few seconds, at its address alone, and checks it once it answers", async () => {
    const { fail, wait, readFacts, check, finish, shown, app } = mount();
    await fail("reachable", DOWN);
    await wait();
    await wait();
    expect(readFacts.mock.calls.map(([applied]) => applied)).toEqual([app.applied(), app.applied()]);
    expect(check).toHaveBeenCalledTimes(1);
    readFacts.mockResolvedValue(LOADED);
    await wait();
    expect(check).toHaveBeenCalledTimes(2);
    await finish(HEALTHY);
    await vi.waitFor(() => expect(shown()?.kind).toBe("found"));
    readFacts.mockClear();
    await wait();
    expect(readFacts).not.toHaveBeenCalled();
  });

  test("until a model is loaded", async () => {
    const { fail, wait, readFacts, check } = mount();
    const models = [{ id: "qwen3-4b", type: "chat", isLoaded: false }] as const;
    readFacts.mockResolvedValue({ ...LOADED, models });
    await fail("loaded", NO_MODEL);
    await wait();
    expect(readFacts).toHaveBeenCalledOnce();
    expect(check).toHaveBeenCalledOnce();
    readFacts.mockResolvedValue(LOADED);
    await wait();
    expect(check).toHaveBeenCalledTimes(2);
  });

  test("not while there is a conversation, and again after it", async () => {
    const { fail, wait, readFacts, app } = mount();
    await fail("reachable", DOWN);
    app.setConversation(addTurn(EMPTY_CONVERSATION, { text: "Hello" }, { newId: () => crypto.randomUUID() }));
    await wait();
    expect(readFacts).not.toHaveBeenCalled();
    app.setConversation(EMPTY_CONVERSATION);
    await wait();
    expect(readFacts).toHaveBeenCalledOnce();
  });

  test("not while the page is hidden", async () => {
    const { fail, wait, readFacts } = mount();
    const hidden = vi.spyOn(document, "hidden", "get").mockReturnValue(true);
    await fail("reachable", DOWN);
    await wait();
    expect(readFacts).not.toHaveBeenCalled();
    hidden.mockReturnValue(false);
    await wait();
    expect(readFacts).toHaveBeenCalledOnce();
  });

  test("not while somebody reads the full result of a check", async () => {
    const { doctor, finish, shown, wait, readFacts } = mount();
    doctor.check();
    await finish(failingAt("reachable", DOWN));
    await vi.waitFor(() => expect(shown()?.kind).toBe("missing"));
    await wait();
    expect(readFacts).not.toHaveBeenCalled();
  });

  test("not a service on the internet", async () => {
    const { app, fail, wait, readFacts } = mount();
    app.apply({ baseURL: "https://api.openai.com/v1" });
    await fail("reachable", stopped("openai"));
    await wait();
    expect(readFacts).not.toHaveBeenCalled();
  });
});

test("On a page that came over https, it claims nothing before it is told to look, and never looks by itself", async () => {
  const { fail, shown, wait, readFacts, check } = mount(true);
  const title = "Start LM Studio’s server";
  expect(shown()).toMatchObject({ title, next: expect.stringMatching(/^In LM Studio/), note: "" });
  await wait();
  expect(check).not.toHaveBeenCalled();
  await fail("reachable", DOWN);
  expect(shown()).toMatchObject({ title, next: expect.stringMatching(/^In LM Studio/) });
  await wait();
  expect(readFacts).not.toHaveBeenCalled();
});

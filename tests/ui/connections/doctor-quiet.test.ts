import { beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { advanceRun, endRun, startRun } from "../../../src/core/run.ts";
import { find } from "../../../src/ui/find.ts";
import { renderPage } from "../support/render-page.ts";
import { DOWN, failingAt, HEALTHY, mountDoctorPart } from "./doctor-mount.ts";

beforeEach(renderPage);

describe("A quiet check", () => {
  test("shows nothing while it runs, and nothing when everything works", async () => {
    const { doctor, last, finish, isShown, host } = mountDoctorPart();
    doctor.checkQuietly();
    last().report({ step: "address", state: "running" });
    await finish(HEALTHY);
    expect(isShown()).toBe(false);
    expect(host.showConnection).toHaveBeenLastCalledWith("connected", "LM Studio · qwen3-4b");
  });

  test("shows only the step that failed; the focus stays where it was", async () => {
    const { doctor, finish, states, buttons, section, isShown } = mountDoctorPart();
    const human = find(document, "#human", HTMLTextAreaElement);
    human.focus();
    doctor.checkQuietly();
    expect(isShown()).toBe(false);
    await finish(failingAt("reachable", DOWN));
    expect(states()).toEqual({ reachable: "failed" });
    expect(document.activeElement).toBe(human);
    expect(buttons()).toEqual(["Close", "Copy", "Try again", "Show all steps"]);
    await userEvent.click(find(section, "[data-action=doctor-all]", HTMLButtonElement));
    expect(Object.keys(states())).toHaveLength(8);
    expect(document.activeElement?.id).toBe("doctor-title");
  });

  test("is taken once for what was applied, and once more for each run that failed", async () => {
    const { doctor, finish, check, host } = mountDoctorPart();
    const quietly = (): number => {
      doctor.checkQuietly();
      return check.mock.calls.length;
    };
    expect([quietly(), quietly()]).toEqual([1, 1]);
    await finish(failingAt("reachable", DOWN));
    expect(quietly()).toBe(1);
    host.apply({ baseURL: "http://127.0.0.1:8080/v1" });
    expect([quietly(), quietly()]).toEqual([2, 2]);
    doctor.lookAgain();
    expect(check).toHaveBeenCalledTimes(2); // that very check is under way
    await finish(failingAt("reachable", DOWN));
    doctor.lookAgain();
    expect([check.mock.calls.length, quietly()]).toEqual([3, 3]);
  });

  test("goes away by itself when the next one finds that everything works", async () => {
    const { doctor, finish, outcome, isShown } = mountDoctorPart();
    doctor.checkQuietly();
    await finish(failingAt("reachable", DOWN));
    doctor.lookAgain();
    expect([isShown(), outcome()]).toEqual([true, "Checking: Address …"]);
    await finish(HEALTHY);
    expect(isShown()).toBe(false);
  });

  test("stays when the focus is in it", async () => {
    const { doctor, finish, outcome, section } = mountDoctorPart();
    doctor.checkQuietly();
    await finish(failingAt("reachable", DOWN));
    find(section, "[data-action=doctor-retry]", HTMLElement).focus();
    doctor.lookAgain();
    expect(document.activeElement?.id).toBe("doctor-title");
    await finish(HEALTHY);
    expect(outcome()).toBe("Everything works.");
    expect(document.activeElement?.id).toBe("doctor-title");
  });
});

describe("What was found before", () => {
  test("is marked when another server is applied, and offers nothing but another check", async () => {
    const { doctor, finish, host, part, buttons } = mountDoctorPart();
    host.apply({ model: "gone-7b" });
    doctor.check();
    await finish(failingAt("loaded", { kind: "model-gone", model: "gone-7b", models: [] }));
    expect(part("earlier").checkVisibility()).toBe(false);
    host.apply({ baseURL: "http://127.0.0.1:8080/v1" });
    expect(part("earlier").checkVisibility()).toBe(true);
    expect(buttons()).toEqual(["Close", "Try again"]);
  });

  test("stays when the same is applied again", async () => {
    const { doctor, finish, host, part } = mountDoctorPart();
    doctor.check();
    await finish(HEALTHY);
    host.apply();
    expect(part("earlier").checkVisibility()).toBe(false);
  });

  test("goes away unasked-for, when the server is heard after all", async () => {
    const { doctor, finish, isShown, host } = mountDoctorPart();
    doctor.checkQuietly();
    await finish(failingAt("reachable", DOWN));
    doctor.onFacts(undefined);
    expect(isShown()).toBe(true);
    doctor.onFacts({ kind: "lm-studio", source: "openai", models: [{ id: "qwen", type: "chat" }] });
    expect(isShown()).toBe(false);
    expect(host.showConnection).toHaveBeenLastCalledWith("connected", "LM Studio · 1 model");
    host.setLanguage("fr");
    doctor.show();
    expect(host.showConnection).toHaveBeenLastCalledWith("connected", "LM Studio · 1 modèle");
  });

  test("is looked at anew after a run that got its answer", async () => {
    const { doctor, finish, host, isShown, check } = mountDoctorPart();
    doctor.checkQuietly();
    await finish(failingAt("headers", { kind: "headers-refused", origin: "http://h", server: "jan" }));
    const run = startRun(0);
    doctor.onRun({ ...run, status: "answering" });
    expect(isShown()).toBe(false);
    expect(host.showConnection).toHaveBeenLastCalledWith("unknown", "Not checked yet");
    const answered = advanceRun(
      advanceRun(run, { kind: "answer", text: "Yes" }, 1),
      { kind: "finish", reason: "stop" },
      2,
    );
    const ended = endRun(answered, { kind: "closed" }, 3);
    doctor.onRun(ended);
    doctor.onRun(ended);
    expect(check).toHaveBeenCalledTimes(2);
  });

  test("A check under way of another server is given up; one that is watched begins anew", async () => {
    const { doctor, last, host, check } = mountDoctorPart();
    doctor.check();
    const old = last();
    host.apply({ baseURL: "http://127.0.0.1:8080/v1" });
    expect(old.signal.aborted).toBe(true);
    expect(check.mock.lastCall?.[0].baseURL).toBe("http://127.0.0.1:8080/v1");
    doctor.checkQuietly();
    expect(check).toHaveBeenCalledTimes(2);
  });
});

describe("The banner", () => {
  test("says who is asked, and what is connected", async () => {
    const { doctor, finish, host } = mountDoctorPart();
    doctor.check();
    expect(host.showConnection).toHaveBeenLastCalledWith("asking", "Checking 127.0.0.1:1234 …");
    await finish(HEALTHY);
    expect(host.showConnection).toHaveBeenLastCalledWith("connected", "LM Studio · qwen3-4b");
    doctor.check();
    await finish(HEALTHY.filter(({ step }) => step !== "loaded"));
    expect(host.showConnection).toHaveBeenLastCalledWith("connected", "LM Studio · 2 models");
  });

  test("says the fault in some three words, in the language of the page", async () => {
    const { doctor, finish, host, section } = mountDoctorPart();
    doctor.check();
    await finish(failingAt("reachable", DOWN));
    expect(host.showConnection).toHaveBeenLastCalledWith("fault", "Server not running");
    host.setLanguage("fr");
    doctor.show();
    expect(host.showConnection).toHaveBeenLastCalledWith("fault", "Serveur arrêté");
    expect(section.textContent).toContain("Contrôle de la connexion");
    expect(section.textContent).toContain("Rien ne répond à http://127.0.0.1:1234");
    expect(section.textContent).toContain("Réessayer");
  });

  test("says nothing of a server that is only typed", async () => {
    const { doctor, last, host, states } = mountDoctorPart();
    host.type({ baseURL: "http://127.0.0.1:9/v1" });
    doctor.check();
    last().report(...failingAt("reachable", DOWN));
    last().end();
    await vi.waitFor(() => expect(states()).toHaveProperty("reachable", "failed"));
    expect(host.showConnection).not.toHaveBeenCalled();
  });

  test("is not left asking when a check is closed", () => {
    const { doctor, host, press, last } = mountDoctorPart();
    doctor.check();
    press("doctor-close");
    expect(last().signal.aborted).toBe(true);
    expect(host.showConnection).toHaveBeenLastCalledWith("unknown", "Not checked yet");
  });
});

describe("Close", () => {
  test("hides the panel, and the focus goes back", async () => {
    const { doctor, finish, isShown, section } = mountDoctorPart();
    const human = find(document, "#human", HTMLTextAreaElement);
    human.focus();
    doctor.check();
    await finish(HEALTHY);
    await userEvent.click(find(section, "[data-action=doctor-close]", HTMLButtonElement));
    expect(isShown()).toBe(false);
    expect(document.activeElement).toBe(human);
  });
});

test("The key is nowhere in the page", async () => {
  const { doctor, finish, host, check } = mountDoctorPart();
  host.apply({}, "sk-secret");
  doctor.check();
  await finish(failingAt("models", { kind: "key-refused", server: "lm-studio", hasKey: true, said: "no" }));
  expect(check.mock.lastCall?.[0].key).toBe("sk-secret");
  expect(document.documentElement.outerHTML).not.toContain("sk-secret");
  expect(JSON.stringify(host.showConnection.mock.calls)).not.toContain("sk-secret");
});

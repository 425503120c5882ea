import { beforeEach, describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { advanceRun, endRun, startRun } from "../../../../src/chat/model/run.ts";
import { find } from "../../../../src/platform/view/find.ts";
import { renderConfiguration } from "../../support/render-page.ts";
import { DOWN, failingAt, HEALTHY, mountDoctorPart } from "./mount.ts";

beforeEach(renderConfiguration);

describe("A quiet check", () => {
  test("shows nothing while it runs, and nothing when everything works", async () => {
    const { doctor, last, finish, isShown, app } = mountDoctorPart();
    doctor.checkQuietly();
    last().report({ step: "address", state: "running" });
    await finish(HEALTHY);
    expect(isShown()).toBe(false);
    expect(app.showConnection).toHaveBeenLastCalledWith("connected", "Connected · LM Studio · qwen3-4b");
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

  test("runs once for the applied settings, and once more for each failed run", async () => {
    const { doctor, finish, check, app } = mountDoctorPart();
    const quietly = (): number => {
      doctor.checkQuietly();
      return check.mock.calls.length;
    };
    expect([quietly(), quietly()]).toEqual([1, 1]);
    await finish(failingAt("reachable", DOWN));
    expect(quietly()).toBe(1);
    app.apply({ baseURL: "http://127.0.0.1:8080/v1" });
    expect([quietly(), quietly()]).toEqual([2, 2]);
    doctor.recheck();
    expect(check).toHaveBeenCalledTimes(2); // that very check is under way
    await finish(failingAt("reachable", DOWN));
    doctor.recheck();
    expect([check.mock.calls.length, quietly()]).toEqual([3, 3]);
  });

  test("is hidden again when the next one finds that everything works", async () => {
    const { doctor, finish, outcome, isShown } = mountDoctorPart();
    doctor.checkQuietly();
    await finish(failingAt("reachable", DOWN));
    doctor.recheck();
    expect([isShown(), outcome()]).toEqual([true, "Checking: Address …"]);
    await finish(HEALTHY);
    expect(isShown()).toBe(false);
  });

  test("stays when the focus is in it", async () => {
    const { doctor, finish, outcome, section } = mountDoctorPart();
    doctor.checkQuietly();
    await finish(failingAt("reachable", DOWN));
    find(section, "[data-action=doctor-retry]", HTMLElement).focus();
    doctor.recheck();
    expect(document.activeElement?.id).toBe("doctor-title");
    await finish(HEALTHY);
    expect(outcome()).toBe("Everything works.");
    expect(document.activeElement?.id).toBe("doctor-title");
  });
});

describe("What was found before", () => {
  test("is marked when another server is applied, and offers nothing but another check", async () => {
    const { doctor, finish, app, part, buttons } = mountDoctorPart();
    app.apply({ model: "gone-7b" });
    doctor.check();
    await finish(failingAt("loaded", { kind: "model-gone", model: "gone-7b", models: [] }));
    expect(part("earlier").checkVisibility()).toBe(false);
    app.apply({ baseURL: "http://127.0.0.1:8080/v1" });
    expect(part("earlier").checkVisibility()).toBe(true);
    expect(buttons()).toEqual(["Close", "Try again"]);
  });

  test("stays when the same is applied again", async () => {
    const { doctor, finish, app, part } = mountDoctorPart();
    doctor.check();
    await finish(HEALTHY);
    app.apply();
    expect(part("earlier").checkVisibility()).toBe(false);
  });

  test("is hidden when the server answers after all", async () => {
    const { doctor, finish, isShown, app } = mountDoctorPart();
    doctor.checkQuietly();
    await finish(failingAt("reachable", DOWN));
    doctor.onFacts(undefined);
    expect(isShown()).toBe(true);
    doctor.onFacts({ kind: "lm-studio", source: "openai", models: [{ id: "qwen", type: "chat" }] });
    expect(isShown()).toBe(false);
    expect(app.showConnection).toHaveBeenLastCalledWith("connected", "Connected · LM Studio · 1 model");
    app.setLanguage("fr");
    doctor.show();
    expect(app.showConnection).toHaveBeenLastCalledWith("connected", "Connecté · LM Studio · 1 modèle");
  });

  test("is checked again after a run that got its answer", async () => {
    const { doctor, finish, app, isShown, check } = mountDoctorPart();
    doctor.checkQuietly();
    await finish(failingAt("headers", { kind: "headers-refused", origin: "http://h", server: "jan" }));
    const run = startRun(0);
    doctor.onRun({ ...run, status: "answering" });
    expect(isShown()).toBe(false);
    expect(app.showConnection).toHaveBeenLastCalledWith("unknown", "Not checked yet");
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

  test("A running check of another server is aborted; a visible one starts again", async () => {
    const { doctor, last, app, check } = mountDoctorPart();
    doctor.check();
    const old = last();
    app.apply({ baseURL: "http://127.0.0.1:8080/v1" });
    expect(old.signal.aborted).toBe(true);
    expect(check.mock.lastCall?.[0].baseURL).toBe("http://127.0.0.1:8080/v1");
    doctor.checkQuietly();
    expect(check).toHaveBeenCalledTimes(2);
  });
});

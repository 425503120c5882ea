import { beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { find } from "../../../../src/platform/view/find.ts";
import { nextFrame, renderConfiguration } from "../../support/render-page.ts";
import { CORS_OFF, failingAt, HEALTHY, mountDoctorPart, passed } from "./mount.ts";

beforeEach(renderConfiguration);

const origin = "http://127.0.0.1:1234";

describe("A requested check", () => {
  test("uses the settings in the form, with the key of the same origin", () => {
    const { app, doctor, check } = mountDoctorPart();
    app.apply({}, "sk-secret");
    app.type({ baseURL: "127.0.0.1:1234", model: "qwen" });
    doctor.check();
    const same = { baseURL: "127.0.0.1:1234", model: "qwen", key: "sk-secret", withAnswer: false };
    expect(check.mock.lastCall?.[0]).toEqual(same);
    app.type({ baseURL: "http://10.0.0.2/v1" });
    doctor.check();
    expect(check.mock.lastCall?.[0]).toEqual({ ...same, baseURL: "http://10.0.0.2/v1", key: "" });
  });

  test("shows each step as it is taken, and the focus is at its heading", async () => {
    const { doctor, isShown, last, states, step, outcome } = mountDoctorPart();
    expect(isShown()).toBe(false);
    doctor.check();
    expect(isShown()).toBe(true);
    expect(document.activeElement?.id).toBe("doctor-title");
    expect(new Set(Object.values(states()))).toEqual(new Set(["waiting"]));
    expect(states()).not.toHaveProperty("answer");

    last().report({ step: "address", state: "running" });
    await vi.waitFor(() => expect(states()).toHaveProperty("address", "running"));
    expect(step("address").getAttribute("aria-current")).toBe("step");
    expect(outcome()).toBe("Checking: Address …");

    last().report(...HEALTHY.slice(0, 2), { step: "reachable", state: "running" });
    await vi.waitFor(() => expect(states()).toHaveProperty("reachable", "running"));
    expect(states()).toMatchObject({ address: "passed", permission: "skipped", cors: "waiting" });
    expect(step("address").hasAttribute("aria-current")).toBe(false);
    expect(outcome()).toBe("Checking: Reachable …");
  });

  test("has a word for each state beside its sign", async () => {
    const { doctor, finish, step } = mountDoctorPart();
    doctor.check();
    await finish(failingAt("cors", CORS_OFF));
    const words = (name: "address" | "permission" | "cors" | "models"): string =>
      step(name).querySelector("p")?.textContent.trim().replace(/\s+/g, " ") ?? "";
    expect(words("address")).toBe("Address passed http://127.0.0.1:1234/v1");
    expect(words("permission")).toBe("Browser’s permission not needed");
    expect(words("cors")).toBe("CORS failed");
    expect(words("models")).toBe("Model list not checked");
  });

  test("says when the browser is asking, and goes on with the answer", async () => {
    const { doctor, last, states, outcome, step } = mountDoctorPart();
    doctor.check();
    last().report(...HEALTHY.slice(0, 1), { step: "permission", state: "asking" });
    await vi.waitFor(() => expect(states()).toHaveProperty("permission", "asking"));
    expect(outcome()).toMatch(/choose Allow/);
    expect(step("permission").textContent).toMatch(/your browser is asking/);
    last().report(passed("permission"), { step: "reachable", state: "running" });
    await vi.waitFor(() => expect(outcome()).toBe("Checking: Reachable …"));
  });

  test("stops at the first that fails, with the fault, the command that fixes it, and Try again", async () => {
    const { doctor, finish, step, outcome, buttons, app, check } = mountDoctorPart();
    doctor.check();
    await finish(failingAt("cors", CORS_OFF));
    expect(outcome()).toBe("CORS is off");
    expect(step("cors").textContent).toContain("does not let this page (origin null) read its answers");
    expect(find(step("cors"), "code", HTMLElement).textContent).toBe("lms server start --cors");
    expect(buttons()).toEqual(["Close", "Copy", "Try again"]);
    const copy = find(step("cors"), "[data-action=copy-command]", HTMLButtonElement);
    await userEvent.click(copy);
    expect(app.onCopy).toHaveBeenCalledExactlyOnceWith("lms server start --cors", copy);
    await userEvent.click(find(step("cors"), "[data-action=doctor-retry]", HTMLButtonElement));
    expect(check).toHaveBeenCalledTimes(2);
    expect(document.activeElement?.id).toBe("doctor-title");
    expect(buttons()).toEqual(["Close"]);
  });

  test("shows the server's message separately", async () => {
    const { doctor, finish, step } = mountDoctorPart();
    doctor.check();
    const said = "<b>Loading</b> model";
    await finish(failingAt("models", { kind: "loading", said }));
    expect(find(step("models"), ".alert-said-text", HTMLElement).textContent).toBe(said);
    expect(find(step("models"), ".alert-what", HTMLElement).textContent).not.toContain(said);
    doctor.check();
    await finish(failingAt("cors", CORS_OFF));
    expect(find(step("cors"), ".alert-said", HTMLElement).checkVisibility()).toBe(false);
  });

  test("says that everything works, and asks for a token only when told to", async () => {
    const { doctor, finish, outcome, buttons, press, check, states, step } = mountDoctorPart();
    doctor.check();
    await finish(HEALTHY);
    expect(outcome()).toBe("Everything works.");
    expect(buttons()).toEqual(["Close", "Ask for one token"]);
    press("doctor-answer");
    expect(check.mock.lastCall?.[0].withAnswer).toBe(true);
    expect(states()).toHaveProperty("answer", "waiting");
    await finish([...HEALTHY, passed("answer", { kind: "answer", ms: 840 })]);
    expect(step("answer").textContent).toContain("after 0.8 s");
    expect(buttons()).toEqual(["Close"]);
  });

  test("A new check aborts the previous one, whose late reports are ignored", async () => {
    const { doctor, last, states } = mountDoctorPart();
    doctor.check();
    const old = last();
    old.report({ step: "address", state: "failed", fault: { kind: "address", fault: "empty" } });
    doctor.check();
    expect(old.signal.aborted).toBe(true);
    await nextFrame();
    expect(new Set(Object.values(states()))).toEqual(new Set(["waiting"]));
  });

  test("of a model in this browser says that there is no server, and sends no request", async () => {
    const { doctor, app, outcome, check, states, buttons, press, isShown } = mountDoctorPart();
    app.apply({ baseURL: "browser://this/v1", model: "toy-chat" });
    doctor.checkQuietly();
    expect(isShown()).toBe(false);
    doctor.check();
    expect(outcome()).toMatch(/runs in this browser/);
    expect([states(), buttons()]).toEqual([{}, ["Close"]]);
    expect(check).not.toHaveBeenCalled();
    press("doctor-close");
    expect(isShown()).toBe(false);
  });
});

describe("Fixes with one click", () => {
  test("an address that answers is applied and checked", async () => {
    const { doctor, app, finish, buttons, press, check } = mountDoctorPart();
    app.apply({ baseURL: origin });
    doctor.check();
    const suggestion = `${origin}/v1`;
    await finish(failingAt("server", { kind: "wrong-path", baseURL: origin, suggestion, said: "" }));
    expect(buttons()).toEqual(["Close", `Use ${suggestion}`, "Try again"]);
    press("doctor-use");
    expect(app.change).toHaveBeenCalledExactlyOnceWith({ baseURL: suggestion });
    expect(check.mock.lastCall?.[0].baseURL).toBe(suggestion);
    expect(check).toHaveBeenCalledTimes(2);
    expect(document.activeElement?.id).toBe("doctor-title");
  });

  test("an address that was only corrected is not checked again", async () => {
    const { doctor, app, finish, buttons, press, check, outcome } = mountDoctorPart();
    app.type({ baseURL: "127.0.0.1:1234/v1/models" });
    doctor.check();
    const corrected = { kind: "address", baseURL: `${origin}/v1`, corrected: true } as const;
    await finish([passed("address", corrected), ...HEALTHY.slice(1)]);
    expect(buttons()).toEqual(["Close", `Use ${origin}/v1`, "Ask for one token"]);
    press("doctor-use");
    expect(app.change).toHaveBeenCalledExactlyOnceWith({ baseURL: `${origin}/v1` });
    expect(check).toHaveBeenCalledOnce();
    expect(outcome()).toBe("Everything works.");
    expect(buttons()).toEqual(["Close", "Ask for one token"]);
    expect(document.activeElement?.id).toBe("doctor-title");
  });

  test("a missing model is removed from the field, and the check starts again", async () => {
    const { doctor, app, finish, buttons, press, check } = mountDoctorPart();
    app.apply({ model: "gone-7b" });
    doctor.check();
    await finish(failingAt("loaded", { kind: "model-gone", model: "gone-7b", models: ["qwen3-4b"] }));
    expect(buttons()).toEqual(["Close", "Leave the model empty", "Try again"]);
    press("doctor-empty-model");
    expect(app.change).toHaveBeenCalledExactlyOnceWith({ model: "" });
    expect(check.mock.lastCall?.[0].model).toBe("");
  });

  test("a change that the page refuses leaves everything as it is", async () => {
    const { doctor, app, finish, press, check, outcome } = mountDoctorPart();
    app.apply({ model: "gone-7b" });
    doctor.check();
    await finish(failingAt("loaded", { kind: "model-gone", model: "gone-7b", models: [] }));
    app.type({ temperature: "hot" });
    press("doctor-empty-model");
    expect(check).toHaveBeenCalledOnce();
    expect(outcome()).toBe("Model not found");
  });
});

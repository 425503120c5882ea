import { beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { CheckFault } from "../../../src/core/connections/check.ts";
import { find } from "../../../src/ui/find.ts";
import { renderPage } from "../support/render-page.ts";
import { failingAt, HEALTHY, mountDoctorPart, passed } from "./doctor-mount.ts";

beforeEach(renderPage);

const origin = "http://127.0.0.1:1234";
const CORS_OFF: CheckFault = { kind: "cors-off", origin, server: "lm-studio" };
const DOWN: CheckFault = { kind: "not-running", origin, server: "lm-studio" };

describe("A check that was asked for", () => {
  test("is of what stands in the form, with the key of the same origin", () => {
    const { host, doctor, check } = mountDoctorPart();
    host.apply({}, "sk-secret");
    host.type({ baseURL: "127.0.0.1:1234", model: "qwen" });
    doctor.check();
    const same = { baseURL: "127.0.0.1:1234", model: "qwen", key: "sk-secret", withAnswer: false };
    expect(check.mock.lastCall?.[0]).toEqual(same);
    host.type({ baseURL: "http://10.0.0.2/v1" });
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
    expect(step("permission").textContent).toMatch(/choose Allow/);
    last().report(passed("permission"), { step: "reachable", state: "running" });
    await vi.waitFor(() => expect(outcome()).toBe("Checking: Reachable …"));
  });

  test("stops at the first that fails, with what it is, the command that mends it, and Try again", async () => {
    const { doctor, finish, step, outcome, buttons, host, check } = mountDoctorPart();
    doctor.check();
    await finish(failingAt("cors", CORS_OFF));
    expect(outcome()).toBe("CORS: CORS is off");
    expect(step("cors").textContent).toContain("does not let this page (origin null) read its answers");
    expect(find(step("cors"), "code", HTMLElement).textContent).toBe("lms server start --cors");
    expect(buttons()).toEqual(["Close", "Copy", "Try again"]);
    const copy = find(step("cors"), "[data-action=copy-command]", HTMLButtonElement);
    await userEvent.click(copy);
    expect(host.onCopy).toHaveBeenCalledExactlyOnceWith("lms server start --cors", copy);
    await userEvent.click(find(step("cors"), "[data-action=doctor-retry]", HTMLButtonElement));
    expect(check).toHaveBeenCalledTimes(2);
    expect(document.activeElement?.id).toBe("doctor-title");
    expect(buttons()).toEqual(["Close"]);
  });

  test("shows the server's own words apart", async () => {
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

  test("A new one ends the old, and a late report of the old is nobody's", async () => {
    const { doctor, last, states } = mountDoctorPart();
    doctor.check();
    const old = last();
    doctor.check();
    expect(old.signal.aborted).toBe(true);
    old.report({ step: "address", state: "failed", fault: { kind: "address", fault: "empty" } });
    last().report({ step: "address", state: "running" });
    await vi.waitFor(() => expect(states()).toHaveProperty("address", "running"));
  });

  test("of a model in this browser says that there is no server, and asks nobody", async () => {
    const { doctor, host, outcome, check, states, buttons, press, isShown } = mountDoctorPart();
    host.apply({ baseURL: "browser://this/v1", model: "toy-chat" });
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

describe("What mends it in one click", () => {
  test("an address that answers is taken, applied and checked", async () => {
    const { doctor, host, finish, buttons, press, check } = mountDoctorPart();
    host.apply({ baseURL: origin });
    doctor.check();
    const suggestion = `${origin}/v1`;
    await finish(failingAt("server", { kind: "wrong-path", baseURL: origin, suggestion, said: "" }));
    expect(buttons()).toEqual(["Close", `Use ${suggestion}`, "Try again"]);
    press("doctor-use");
    expect(host.change).toHaveBeenCalledExactlyOnceWith({ baseURL: suggestion });
    expect(check.mock.lastCall?.[0].baseURL).toBe(suggestion);
    expect(check).toHaveBeenCalledTimes(2);
    expect(document.activeElement?.id).toBe("doctor-title");
  });

  test("an address that was only mended is not checked again", async () => {
    const { doctor, host, finish, buttons, press, check, outcome } = mountDoctorPart();
    host.type({ baseURL: "127.0.0.1:1234/v1/models" });
    doctor.check();
    const mended = { kind: "address", baseURL: `${origin}/v1`, mended: true } as const;
    await finish([passed("address", mended), ...HEALTHY.slice(1)]);
    expect(buttons()).toEqual(["Close", `Use ${origin}/v1`, "Ask for one token"]);
    press("doctor-use");
    expect(host.change).toHaveBeenCalledExactlyOnceWith({ baseURL: `${origin}/v1` });
    expect(check).toHaveBeenCalledOnce();
    expect(outcome()).toBe("Everything works.");
    expect(buttons()).toEqual(["Close", "Ask for one token"]);
    expect(document.activeElement?.id).toBe("doctor-title");
  });

  test("a model that is gone leaves the field, and the check begins anew", async () => {
    const { doctor, host, finish, buttons, press, check } = mountDoctorPart();
    host.apply({ model: "gone-7b" });
    doctor.check();
    await finish(failingAt("loaded", { kind: "model-gone", model: "gone-7b", models: ["qwen3-4b"] }));
    expect(buttons()).toEqual(["Close", "Leave the model empty", "Try again"]);
    press("doctor-empty-model");
    expect(host.change).toHaveBeenCalledExactlyOnceWith({ model: "" });
    expect(check.mock.lastCall?.[0].model).toBe("");
  });

  test("a change that the page refuses leaves everything as it is", async () => {
    const { doctor, host, finish, press, check, outcome } = mountDoctorPart();
    host.apply({ model: "gone-7b" });
    doctor.check();
    await finish(failingAt("loaded", { kind: "model-gone", model: "gone-7b", models: [] }));
    host.type({ temperature: "hot" });
    press("doctor-empty-model");
    expect(check).toHaveBeenCalledOnce();
    expect(outcome()).toBe("Model loaded: Model is gone");
  });
});

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
    const { doctor, finish, states, buttons, press, isShown } = mountDoctorPart();
    const human = find(document, "#human", HTMLTextAreaElement);
    human.focus();
    doctor.checkQuietly();
    expect(isShown()).toBe(false);
    await finish(failingAt("reachable", DOWN));
    expect(states()).toEqual({ reachable: "failed" });
    expect(document.activeElement).toBe(human);
    expect(buttons()).toEqual(["Close", "Copy", "Try again", "Show all steps"]);
    press("doctor-all");
    expect(Object.keys(states())).toHaveLength(8);
    expect(document.activeElement?.id).toBe("doctor-title");
  });

  test("is taken once for what was applied, and once for each run since", async () => {
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
    await finish(failingAt("reachable", DOWN));
    const progress = {
      startedAt: 0,
      firstAt: undefined,
      lastAt: undefined,
      thinkingAt: undefined,
      answerAt: undefined,
    };
    doctor.onRun({ status: "connecting", progress: { ...progress, thinking: "", answer: "" } as never });
    expect([quietly(), quietly()]).toEqual([3, 3]);
  });

  test("goes away by itself when the next one finds that everything works", async () => {
    const { doctor, finish, host, isShown } = mountDoctorPart();
    doctor.checkQuietly();
    await finish(failingAt("reachable", DOWN));
    expect(isShown()).toBe(true);
    host.apply({ model: "qwen3-4b" });
    doctor.checkQuietly();
    await finish(HEALTHY);
    expect(isShown()).toBe(false);
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
    const { doctor, finish, isShown } = mountDoctorPart();
    doctor.checkQuietly();
    await finish(failingAt("reachable", DOWN));
    doctor.onFacts(undefined);
    expect(isShown()).toBe(true);
    doctor.onFacts({ kind: "lm-studio", source: "openai", models: [] });
    expect(isShown()).toBe(false);
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

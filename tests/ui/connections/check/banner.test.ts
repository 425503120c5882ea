import { beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { find } from "../../../../src/platform/view/find.ts";
import { renderConfiguration } from "../../support/render-page.ts";
import { DOWN, failingAt, HEALTHY, mountDoctorPart } from "./mount.ts";

beforeEach(renderConfiguration);

describe("The banner", () => {
  test("shows which server is checked, and what is connected", async () => {
    const { doctor, finish, app } = mountDoctorPart();
    doctor.check();
    expect(app.showConnection).toHaveBeenLastCalledWith("asking", "Checking 127.0.0.1:1234 …");
    await finish(HEALTHY);
    expect(app.showConnection).toHaveBeenLastCalledWith("connected", "Connected · LM Studio · qwen3-4b");
    doctor.check();
    await finish(HEALTHY.filter(({ step }) => step !== "loaded"));
    expect(app.showConnection).toHaveBeenLastCalledWith("connected", "Connected · LM Studio · 2 models");
  });

  test("shows the fault in about three words, in the language of the page", async () => {
    const { doctor, finish, app, section } = mountDoctorPart();
    doctor.check();
    await finish(failingAt("reachable", DOWN));
    expect(app.showConnection).toHaveBeenLastCalledWith("fault", "Server not running");
    app.setLanguage("fr");
    doctor.show();
    expect(app.showConnection).toHaveBeenLastCalledWith("fault", "Serveur arrêté");
    expect(section.textContent).toContain("Contrôle de la connexion");
    expect(section.textContent).toContain("Rien ne répond à http://127.0.0.1:1234");
    expect(section.textContent).toContain("Réessayer");
  });

  test("says nothing of a server that is only typed", async () => {
    const { doctor, last, app, states } = mountDoctorPart();
    app.type({ baseURL: "http://127.0.0.1:9/v1" });
    doctor.check();
    last().report(...failingAt("reachable", DOWN));
    last().end();
    await vi.waitFor(() => expect(states()).toHaveProperty("reachable", "failed"));
    expect(app.showConnection).not.toHaveBeenCalled();
  });

  test("is not left asking when a check is closed", () => {
    const { doctor, app, press, last } = mountDoctorPart();
    doctor.check();
    press("doctor-close");
    expect(last().signal.aborted).toBe(true);
    expect(app.showConnection).toHaveBeenLastCalledWith("unknown", "Not checked yet");
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

test("The key is not in the page", async () => {
  const { doctor, finish, app, check } = mountDoctorPart();
  app.apply({}, "sk-secret");
  doctor.check();
  await finish(failingAt("models", { kind: "key-refused", server: "lm-studio", hasKey: true, said: "no" }));
  expect(check.mock.lastCall?.[0].key).toBe("sk-secret");
  expect(document.documentElement.outerHTML).not.toContain("sk-secret");
  expect(JSON.stringify(app.showConnection.mock.calls)).not.toContain("sk-secret");
});

import { beforeEach, describe, expect, test, vi } from "vitest";
import { renderConfiguration } from "../../support/render-page.ts";
import { HEALTHY, mountDoctorPart, passed } from "./mount.ts";

const FROM = "http://127.0.0.1:1234";
const TO = `${FROM}/v1`;

/** A check that goes on at `/v1`. */
const MOVED = [
  passed("address", { kind: "address", baseURL: FROM, corrected: false }),
  ...HEALTHY.slice(1, 4),
  passed("address", { kind: "moved", from: FROM, baseURL: TO }),
  ...HEALTHY.slice(4),
];

beforeEach(renderConfiguration);

describe("A server that has its models at /v1, where host and port alone were typed", () => {
  test("is used there from then on, and is not checked again", async () => {
    const { doctor, app, finish, check, step, outcome, buttons } = mountDoctorPart();
    app.apply({ baseURL: FROM });
    doctor.check();
    await finish(MOVED);
    expect(app.correctAddress).toHaveBeenCalledExactlyOnceWith(FROM, TO);
    expect(app.applied()?.settings.baseURL).toBe(TO);
    expect(outcome()).toBe("Everything works.");
    expect(step("address").textContent).toContain(`corrected: ${TO}, because ${FROM} lists no models`);
    expect(buttons(), "there is nothing left to offer").toEqual(["Close", "Ask for one token"]);
    doctor.checkQuietly();
    expect(check).toHaveBeenCalledOnce();
    expect(app.showConnection).toHaveBeenLastCalledWith("connected", "Connected · LM Studio · qwen3-4b");
  });

  test("in a quiet check, too", async () => {
    const { doctor, app, finish, isShown } = mountDoctorPart();
    app.apply({ baseURL: FROM });
    doctor.checkQuietly();
    await finish(MOVED);
    expect(app.applied()?.settings.baseURL).toBe(TO);
    expect(isShown()).toBe(false);
  });

  test("in French", async () => {
    const { doctor, app, finish, step } = mountDoctorPart();
    app.setLanguage("fr");
    app.apply({ baseURL: FROM });
    doctor.check();
    await finish(MOVED);
    expect(step("address").textContent).toContain(`car ${FROM} n’a pas de liste de modèles`);
  });

  test("is corrected in the form alone where it is only typed, and somebody asked", async () => {
    const { doctor, app, last } = mountDoctorPart();
    app.apply({ baseURL: "http://127.0.0.1:8080/v1" });
    app.type({ baseURL: "127.0.0.1:1234" });
    doctor.check();
    last().report(...MOVED);
    last().end();
    await vi.waitFor(() => expect(app.draft().baseURL).toBe(TO));
    expect(app.applied()?.settings.baseURL).toBe("http://127.0.0.1:8080/v1");
  });

  test("is not checked while it is only typed: it may be half an address", () => {
    const { doctor, app, last } = mountDoctorPart();
    app.type({ baseURL: "http://127.0" });
    doctor.checkQuietly();
    expect(last().request.baseURL).toBe("http://127.0.0.1:1234/v1");
    doctor.check();
    expect(last().request.baseURL).toBe("http://127.0");
  });

  test("is used there after a quiet check, and what is typed meanwhile is left alone", async () => {
    const { doctor, app, finish } = mountDoctorPart();
    app.apply({ baseURL: FROM });
    app.type({ baseURL: "http://127.0" });
    doctor.checkQuietly();
    await finish(MOVED);
    expect(app.applied()?.settings.baseURL).toBe(TO);
    expect(app.draft().baseURL).toBe("http://127.0");
  });
});

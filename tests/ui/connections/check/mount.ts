import { vi } from "vitest";
import { createDoctor } from "../../../../src/connections/check/doctor.ts";
import type {
  CheckFault,
  CheckReport,
  CheckRequest,
  CheckStep,
} from "../../../../src/connections/check/model/check.ts";
import type { PageOrigin } from "../../../../src/connections/model/server-help.ts";
import type { ServerKind } from "../../../../src/connections/model/servers.ts";
import type { ConnectionsServices } from "../../../../src/connections/model/services.ts";
import { find } from "../../../../src/platform/view/find.ts";
import { createFakeApp } from "../../support/fake-app.ts";

/** What is reported of a server at which everything is as it should be. */
export const HEALTHY: readonly CheckReport[] = [
  passed("address", { kind: "address", baseURL: "http://127.0.0.1:1234/v1", corrected: false }),
  { step: "permission", state: "skipped" },
  passed("reachable"),
  passed("cors"),
  passed("server", { kind: "server", server: "lm-studio" }),
  passed("models", {
    kind: "facts",
    facts: {
      kind: "lm-studio",
      source: "lm-studio-v1",
      models: [
        { id: "qwen3-4b", type: "chat", isLoaded: true },
        { id: "gemma-3-1b", type: "chat", isLoaded: false },
        { id: "nomic-embed", type: "embedding" },
      ],
    },
  }),
  passed("loaded", { kind: "model", id: "qwen3-4b" }),
  passed("headers"),
];

/** The reports up to a step that fails. */
export function failingAt(step: CheckStep, fault: CheckFault): readonly CheckReport[] {
  const before = HEALTHY.slice(
    0,
    HEALTHY.findIndex((report) => report.step === step),
  );
  return [...before, { step, state: "failed", fault }];
}

export function passed(
  step: CheckStep,
  found: Extract<CheckReport, { state: "passed" }>["found"] = { kind: "nothing" },
): CheckReport {
  return { step, state: "passed", found };
}

const origin = "http://127.0.0.1:1234";
export const CORS_OFF: CheckFault = { kind: "cors-off", origin, server: "lm-studio" };
export const stopped = (server: ServerKind): CheckFault => ({ kind: "not-running", origin, server });
export const DOWN = stopped("lm-studio");

/** One check that was asked for; it waits for what the test has it report. */
function createTaking(request: CheckRequest, signal: AbortSignal) {
  const due: (CheckReport | "end")[] = [];
  let wake: (() => void) | undefined;
  signal.addEventListener("abort", () => wake?.());

  return {
    request,
    signal,
    report: (...reports: readonly CheckReport[]): void => {
      due.push(...reports);
      wake?.();
    },
    end: (): void => {
      due.push("end");
      wake?.();
    },
    async *reports(): AsyncGenerator<CheckReport> {
      for (;;) {
        const next = due.shift();
        if (next === "end" || (next === undefined && signal.aborted)) return;
        if (next !== undefined) yield next;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
}

/** The doctor in a place of the page, over a fake host and a check that the test answers. */
export function mountDoctorPart(
  pageOrigin: PageOrigin = { kind: "disk" },
  onCheck: () => void = () => undefined,
) {
  const root = document.createElement("div");
  find(document, "[data-part=connection-sections]", HTMLElement).append(root); // as on the page
  const app = createFakeApp();
  const takings: ReturnType<typeof createTaking>[] = [];
  const check = vi.fn<ConnectionsServices["check"]>((request, signal) => {
    const taking = createTaking(request, signal);
    takings.push(taking);
    return taking.reports();
  });
  const doctor = createDoctor(root, app, { check, operatingSystem: "linux" }, pageOrigin, onCheck);
  app.onChange.mockImplementation(doctor.onApplied);
  const section = find(root, "[data-part=doctor]", HTMLElement);
  const shown = (element: Element): boolean => element.checkVisibility();
  const last = () => {
    const taking = takings.at(-1);
    if (taking === undefined) throw new Error("No check was asked for.");
    return taking;
  };
  return {
    root,
    app,
    doctor,
    check,
    section,
    last,
    part: (name: string): HTMLElement => find(section, `[data-part=doctor-${name}]`, HTMLElement),
    step: (name: CheckStep): HTMLElement => find(section, `[data-step=${name}]`, HTMLElement),
    isShown: (): boolean => shown(section),
    outcome: (): string => find(section, "[data-part=doctor-outcome]", HTMLElement).textContent,
    /** The state of each step that can be seen. */
    states: (): Record<string, string> =>
      Object.fromEntries(
        [...section.querySelectorAll<HTMLElement>("[data-step]")]
          .filter(shown)
          .map(({ dataset }) => [dataset["step"] ?? "", dataset["state"] ?? ""]),
      ),
    /** The words of the buttons that can be seen. */
    buttons: (): readonly string[] =>
      [...section.querySelectorAll("button")].filter(shown).map(({ textContent }) => textContent.trim()),
    press(action: string): void {
      find(section, `[data-action=${action}]`, HTMLButtonElement).click();
    },
    /** Has the check report all of this, and end. */
    async finish(reports: readonly CheckReport[]): Promise<void> {
      last().report(...reports);
      last().end();
      await vi.waitFor(() => {
        if (app.showConnection.mock.lastCall?.[0] === "asking") throw new Error("It has not ended yet.");
      });
    },
  };
}

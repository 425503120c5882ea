import { type CheckRequest, isCheckOf } from "./check/model/check.ts";
import { type Applied, IN_BROWSER_URL } from "../configuration/index.ts";
import type { Connections, Section } from "./model/sections.ts";
import type { AppForConnections, AppWithKeys } from "./app-for-connections.ts";
import { pageOriginOf } from "./model/server-help.ts";
import { isConnectionProblem } from "./check/model/is-connection-problem.ts";
import type { ServerFacts } from "./model/server-facts.ts";
import type { ConnectionsServices } from "./model/services.ts";
import type { Run } from "../chat/index.ts";
import { find } from "../platform/index.ts";
import { createContextGauge } from "./context/gauge.ts";
import { createDoctor } from "./check/doctor.ts";
import { createFinder } from "./finder/finder.ts";
import { type AddressBar, createLinks } from "./links/links.ts";
import { createLmStudioModels } from "./lm-studio/models.ts";
import { createModelChoice } from "./models/model-choice.ts";
import { createProfileKeys } from "./profiles/keys.ts";
import { createProfiling } from "./profiles/profiling.ts";
import { createSight } from "./sight/sight.ts";
import { createServerWay } from "./server-way/server-way.ts";
import { createServerWatch } from "./server-watch.ts";

const ADDRESS_BAR: AddressBar = {
  href: () => location.href,
  clearFragment: () => history.replaceState(null, "", location.pathname + location.search),
};

/**
 * Mounts the sections of the connections part and forwards the events of the page to them, and then to `others`, the
 * sections that the page has mounted.
 */
export function openConnections(
  document: Document,
  page: AppWithKeys,
  services: ConnectionsServices,
  others: readonly Section[],
): Connections {
  const origin = pageOriginOf(location);
  const app: AppForConnections = { ...page, keys: createProfileKeys(page.keys) };
  let last = page.applied();

  const watch = createServerWatch(
    app,
    services,
    (facts) => notify((section) => section.onFacts?.(facts)),
    () => doctor.checkQuietly(),
  );
  /**
   * The facts that a check has found, so that they need not be requested again, even if the server is applied only
   * later.
   */
  let checkedFacts: { readonly request: CheckRequest; readonly facts: ServerFacts } | undefined;
  async function* check(...[request, signal]: Parameters<ConnectionsServices["check"]>) {
    let of = request;
    for await (const report of services.check(request, signal)) {
      const found = report.state === "passed" ? report.found : undefined;
      if (found?.kind === "moved") of = { ...request, baseURL: found.baseURL };
      if (found?.kind === "facts") checkedFacts = { request: of, facts: found.facts };
      useCheckedFacts();
      yield report;
    }
  }

  function useCheckedFacts(): void {
    if (checkedFacts === undefined || !isCheckOf(checkedFacts.request, app.applied())) return;
    watch.accept(checkedFacts.facts);
    checkedFacts = undefined;
  }

  const container = find(document, "[data-part=connection-sections]", HTMLElement);
  const models = find(document, "[data-part=in-browser]", HTMLDetailsElement);
  const createRoot = (): HTMLElement => document.createElement("div");
  const addSectionRoot = (): HTMLElement => container.appendChild(createRoot());
  const lmStudio = createRoot();
  const gauge = createRoot();
  models.before(lmStudio);
  find(document, "[data-part=composer]", HTMLElement).before(gauge);

  const doctor = createDoctor(addSectionRoot(), app, { ...services, check }, origin, () => showServer());
  const showServer = createServerWay(app, services, doctor, origin);
  const finder = createFinder(addSectionRoot(), app, services, origin);
  const profiling = createProfiling(
    addSectionRoot(),
    find(document, "select[name=profile]", HTMLSelectElement),
    app,
    services.operatingSystem,
    origin,
  );
  const links = createLinks(find(document, "[data-part=link-section]", HTMLElement), app, ADDRESS_BAR);
  const sections: readonly Section[] = [
    doctor,
    finder,
    profiling,
    links,
    createModelChoice(find(document, ".field:has(> [name=model])", HTMLElement), app, watch),
    createLmStudioModels(lmStudio, app, services, watch),
    createContextGauge(gauge, app, watch),
    createSight(app, watch),
    ...others,
  ];
  function notify(what: (section: Section) => void): void {
    for (const section of sections) what(section);
  }

  /** Checks the server in use in the background: once, and again when the same settings are applied again. */
  function checkInUse(isOnceMore: boolean): void {
    if (app.applied()?.settings.baseURL === IN_BROWSER_URL) {
      app.showConnection("connected", app.texts().inBrowser.place);
    } else if (isOnceMore) doctor.recheck();
    else doctor.checkQuietly();
  }

  showServer();
  if (origin.kind !== "elsewhere") checkInUse(false); // elsewhere, the browser may ask for a permission, so it waits for the user

  return {
    checkQuietly: () => checkInUse(false),
    onApplied(applied): void {
      watch.onApplied();
      notify((section) => section.onApplied?.(applied));
      useCheckedFacts();
      checkInUse(isSameServer(last, applied));
      last = applied;
    },
    onPrompt: () => notify((section) => section.onPrompt?.()),
    onRun(run: Run): void {
      notify((section) => section.onRun?.(run));
      if (run.status !== "ended") return;
      if ("problem" in run.ending && isConnectionProblem(run.ending.problem)) doctor.recheck();
    },
    show: () => notify((section) => section.show()),
    run(command, button): void {
      switch (command) {
        case "check":
          return doctor.check();
        case "find":
          return finder.find();
        case "profiles":
          return profiling.toggle();
        case "link":
          return links.copy(button);
      }
    },
    lookAgain: doctor.recheck,
    openLink: links.open,
  };
}

function isSameServer(one: Applied | undefined, other: Applied): boolean {
  const { baseURL, model } = other.settings;
  return one?.key === other.key && one.settings.baseURL === baseURL && one.settings.model === model;
}

import { startApp, startAfterFirstFrame } from "./shell/index.ts";
import {
  askModels,
  checkConnection,
  createLmStudio,
  findServers,
  operatingSystem,
  readFacts,
} from "./connections/index.ts";
import { createHistoryServices } from "./history/index.ts";
import { connect, loadLangChain } from "./chat/index.ts";
import { markdownService } from "./markdown/index.ts";
import { inBrowserSupport, openInBrowser, fetchFor } from "./in-browser/index.ts";
import { createDeviceStorage, createMirroredStorage, createTabStorage, loadIdb } from "./platform/index.ts";

void loadIdb().catch(() => undefined); // the list of conversations waits for it, and reports the failure
const device = createMirroredStorage(createDeviceStorage());

startAfterFirstFrame(device, () => {
  const hasLink = location.hash !== ""; // which another start would not offer again
  const history = createHistoryServices();
  void history.store.latest(1).catch(() => undefined); // the database opens while the page starts; who reads next reports
  startApp(document, {
    prepare: () => void loadLangChain().catch(() => undefined), // the first reply reports the failure
    connect: (settings, key, onMoved) => connect(settings, key, onMoved, fetchFor(settings.baseURL)),
    askModels: (settings, key, signal) => askModels(settings, key, signal, fetchFor(settings.baseURL)),
    markdown: markdownService,
    inBrowser: { support: inBrowserSupport(), open: openInBrowser },
    connections: {
      operatingSystem: operatingSystem(),
      check: checkConnection,
      findServers,
      readFacts,
      lmStudio: createLmStudio(),
    },
    history,
    device,
    tab: createTabStorage(device),
  });
  void device.restoreLost().then((isLost) => isLost && !hasLink && location.reload());
});

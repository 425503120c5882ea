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
import { createDeviceStorage, createMirroredStorage, createTabStorage } from "./platform/index.ts";

const device = createMirroredStorage(createDeviceStorage());

startAfterFirstFrame(device, () => {
  const hasLink = location.hash !== ""; // which another start would not offer again
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
    history: createHistoryServices(),
    device,
    tab: createTabStorage(device),
  });
  void device.restoreLost().then((isLost) => isLost && !hasLink && location.reload());
});

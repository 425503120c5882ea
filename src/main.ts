import { startApp, startAfterFirstFrame } from "./shell/index.ts";
import {
  askModels,
  checkConnection,
  createLmStudio,
  findServers,
  operatingSystem,
  readFacts,
} from "./connections/index.ts";
import { readAttachment } from "./attachments/index.ts";
import { createHistoryServices } from "./history/index.ts";
import { connect, explainEvent, loadLangChain } from "./chat/index.ts";
import { markdownService } from "./markdown/index.ts";
import { inBrowserSupport, openInBrowser, fetchFor } from "./in-browser/index.ts";
import { validate } from "./structured/index.ts";
import { createReplayFetch } from "./work/index.ts";
import { createDeviceStorage, createMirroredStorage, createTabStorage } from "./platform/index.ts";

const device = createMirroredStorage(createDeviceStorage());

startAfterFirstFrame(device, () => {
  const hasLink = location.hash !== ""; // which another start would not offer again
  startApp(document, {
    prepare: () => void loadLangChain().catch(() => undefined), // the first reply reports the failure
    connect: (settings, key, onMoved) => connect(settings, key, onMoved, fetchFor(settings.baseURL)),
    replay: (settings, recording, clock, onStop) =>
      connect(settings, "", undefined, createReplayFetch(recording, clock, { onStop })),
    explainEvent,
    askModels: (settings, key, signal) => askModels(settings, key, signal, fetchFor(settings.baseURL)),
    markdown: markdownService,
    inBrowser: { support: inBrowserSupport(), open: openInBrowser },
    validate,
    connections: {
      operatingSystem: operatingSystem(),
      check: checkConnection,
      findServers,
      readFacts,
      lmStudio: createLmStudio(),
    },
    history: createHistoryServices(),
    readAttachment,
    device,
    tab: createTabStorage(device),
  });
  void device.restoreLost().then((isLost) => isLost && !hasLink && location.reload());
});

import { startApp } from "./app.ts";
import { withFirstFrame } from "./app/with-first-frame.ts";
import { askModels } from "./services/ask-models.ts";
import { checkConnection } from "./services/connections/check-connection.ts";
import { findServers } from "./services/connections/find-servers.ts";
import { createLmStudio } from "./services/connections/lm-studio.ts";
import { operatingSystem } from "./services/connections/operating-system.ts";
import { readFacts } from "./services/connections/read-facts.ts";
import { connect } from "./services/langchain/connect.ts";
import { loadLangChain } from "./services/langchain/load-langchain.ts";
import { markdownService } from "./services/markdown/markdown-service.ts";
import { inBrowserSupport, openInBrowser } from "./services/in-browser/open-in-browser.ts";
import { reach } from "./services/in-browser/reach.ts";
import { createDeviceStorage, createTabStorage } from "./services/storage.ts";

const device = createDeviceStorage();

withFirstFrame(device, () =>
  startApp(document, {
    prepare: () => void loadLangChain().catch(() => undefined), // the first reply reports it
    connect: (settings, key, onMoved) => connect(settings, key, onMoved, reach(settings.baseURL)),
    askModels: (settings, key, signal) => askModels(settings, key, signal, reach(settings.baseURL)),
    markdown: markdownService,
    inBrowser: { support: inBrowserSupport(), open: openInBrowser },
    connections: {
      operatingSystem: operatingSystem(),
      check: checkConnection,
      findServers,
      readFacts,
      lmStudio: createLmStudio(),
    },
    device,
    tab: createTabStorage(device),
  }),
);

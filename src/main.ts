import { startApp } from "./app.ts";
import { withFirstFrame } from "./app/with-first-frame.ts";
import { connect } from "./services/langchain/connect.ts";
import { loadLangChain } from "./services/langchain/load-langchain.ts";
import { listModels } from "./services/list-models.ts";
import { markdownService } from "./services/markdown/markdown-service.ts";
import { inBrowserSupport, openInBrowser } from "./services/open-in-browser.ts";
import { createDeviceStorage, createTabStorage } from "./services/storage.ts";

const device = createDeviceStorage();

withFirstFrame(device, () =>
  startApp(document, {
    prepare: () => void loadLangChain().catch(() => undefined), // the first reply reports it
    connect,
    listModels,
    markdown: markdownService,
    inBrowser: { support: inBrowserSupport(), open: openInBrowser },
    device,
    tab: createTabStorage(device),
  }),
);

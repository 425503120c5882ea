import type { ChatTexts } from "../../chat/index.ts";
import type { ConfigurationTexts } from "../../configuration/index.ts";
import { createNumberFormat } from "../../platform/index.ts";

const number = createNumberFormat("en");

/** What the part for connections says beside its panels, in English. */
export const pageEn = {
  models: {
    unknown: "Not checked yet",
    asking: "Looking for the server …",
    found: (count: number, host: string): string =>
      `Connected · ${host} · ${count === 1 ? "1 model" : `${number.format(count)} models`}`,
    unreachable: (host: string): string => `No connection · ${host}`,
  },
  /** In an empty conversation, when the server does not answer. */
  startLmStudio: "Start LM Studio’s server",
};

/** What the page says in one language, as far as the part for connections needs it. */
export type PageTexts = ConfigurationTexts & ChatTexts & typeof pageEn;

/** The texts in the markup of the buttons for connections, by their `data-text` key. A test compares the two. */
export const pageLabelsEn = {
  profile: "Profile",
  profiles: "Profiles …",
  check: "Check the connection",
  findServers: "Find local servers",
  copyLink: "Copy link to this setup",
};

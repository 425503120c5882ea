/** The texts in the markup of the finder. */
export const finderLabelsEn = {
  finderTitle: "Servers on this computer",
  finderAgain: "Look again",
  finderClose: "Close",
  finderUse: "Use",
};

/** The texts of the server finder. */
export const finderEn = {
  looking: "Looking …",
  /** Before a search, on a page from another machine. */
  maybeAsked: "Your browser may ask whether this page may reach this computer: allow it.",
  found: (servers: number): string => (servers === 1 ? "1 server found." : `${servers} servers found.`),
  none: "No server answered at the usual addresses.",
  noneBlocked: "If you did not allow this page to reach this computer, do so in the browser’s site settings.",
  other: "A server that speaks OpenAI’s protocol",
  /** For a server that this page can't read: the server that usually uses the port. */
  probably: (name: string): string => `Probably ${name}`,
  models: (models: number): string =>
    models === 0 ? "no model yet" : models === 1 ? "1 model" : `${models} models`,
  loading: "is loading its model",
  key: "wants a key",
  refuses: "is there, but refuses this page",
  /** For a server that redirects to another one; `to` is empty when it is unknown. */
  redirects: (to: string): string =>
    to === "" ? "redirects to another server, which your browser does not name" : `redirects to ${to}`,
  use: (name: string, baseURL: string): string => `Use ${name} at ${baseURL}`,
  lookAgain: (name: string): string => `Look again for ${name}`,
};

// A module of another version than the page's.
export const openInBrowser = () => ({ fetch: () => undefined, store: {} });

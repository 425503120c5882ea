/** The page's texts about models in this browser; `share` is 0 to 1. */
export const inBrowserEn = {
  offer: {
    ready:
      "A toy of a model ships with this page, and needs no server. Made to show the page working, it knows next to nothing.",
    "from-disk":
      "A toy of a model also ships with this page, made to show it working. A page from disk can’t run it; run this command in Causette’s folder, and open the address that it prints:",
  },
  /** The text in place of a host. */
  place: "this browser",
  loading: (share: number): string => `loading the model into memory: ${Math.floor(share * 100)}%`,
};

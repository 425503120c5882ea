import type { inBrowserFoldEn } from "./fold-en.ts";

export const inBrowserFoldFr: typeof inBrowserFoldEn = {
  labels: {
    inBrowserAbout:
      "llama.cpp, compilé en WebAssembly, fait tourner un modèle dans cette page : il n’y a pas de serveur, et rien de ce que vous écrivez ne quitte votre ordinateur.",
    inBrowserLeave: "Revenir à votre serveur",
  },
};

import type { MarkdownLabels } from "./en.ts";

/** The texts that the page adds to an answer, in French. */
export const markdownFr: MarkdownLabels = {
  image: "Image",
  table: "Tableau",
  taskDone: "fait",
  taskOpen: "à faire",
  copy: "Copier",
};

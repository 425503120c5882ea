/** The texts that the page adds to an answer, in English. */
export const markdownEn = {
  image: "Image",
  table: "Table",
  taskDone: "done",
  taskOpen: "to do",
  copy: "Copy",
};

export type MarkdownLabels = typeof markdownEn;

/** Labels that the code writes, too. */
export const wordsEn = {
  you: "You",
  assistant: "Assistant",
  image: "Image",
  table: "Table",
  taskDone: "done",
  taskOpen: "to do",
  copy: "Copy",
};

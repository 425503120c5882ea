/** The texts in the markup of the list of conversations, by their `data-text` key. A test compares the two. */
export const historyLabelsEn = {
  conversations: "Conversations",
  closeConversations: "Back to the chat",
  searchConversations: "Search",
  moreConversations: "More actions",
  importTitle: "Import conversations",
  importNow: "Import",
  cancelImport: "Cancel",
};

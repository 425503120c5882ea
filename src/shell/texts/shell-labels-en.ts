/** The texts in the markup of the page’s frame, by their `data-text` key. A test compares the two. */
export const shellLabelsEn = {
  title: "Causette · a chat page for your local model",
  configuration: "Configuration",
  closeConfiguration: "Back to the chat",
  partServer: "Server",
  partModel: "Model",
  partSampling: "Sampling",
  partLink: "Link",
  language: "Language",
  theme: "Theme",
  themeSystem: "System",
  themeLight: "Light",
  themeDark: "Dark",
  undo: "Undo",
  dismiss: "Dismiss",
  inBrowser: "Models in this browser",
  skip: "Skip to the prompt",
};

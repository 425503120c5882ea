/** The texts in the markup of the page’s frame, by their `data-text` key. A test compares the two. */
export const shellLabelsEn = {
  title: "Causette · a chat page for your local model",
  tagline: "a private chat with your own model",
  configuration: "Configuration",
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

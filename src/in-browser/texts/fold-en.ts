/** The fold around the models in this browser; its English labels stand in the markup. */
export const inBrowserFoldEn: {
  readonly labels: Readonly<Record<string, string>>;
} = {
  labels: {},
};

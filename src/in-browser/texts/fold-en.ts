/** The texts of the `<details>` element around the models in this browser; its English labels are in the markup. */
export const inBrowserFoldEn: {
  readonly labels: Readonly<Record<string, string>>;
} = {
  labels: {},
};

// The build puts the text of a file in the place of such an import, as Vite does: https://vite.dev/guide/assets#importing-asset-as-string
declare module "*?raw" {
  const text: string;
  export { text as default };
}

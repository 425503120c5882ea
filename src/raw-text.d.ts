// The build replaces such an import by the text of the file, as Vite does:
// https://vite.dev/guide/assets#importing-asset-as-string
declare module "*?raw" {
  const text: string;
  export { text as default };
}

/** A file's address: https://vite.dev/guide/assets#explicit-url-imports */
declare module "*?url" {
  const url: string;
  export { url as default };
}

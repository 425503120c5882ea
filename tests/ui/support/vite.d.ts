// What Vite makes of such imports: https://vite.dev/guide/features#disabling-css-injection-into-the-page
declare module "*?raw" {
  const text: string;
  export { text as default };
}
declare module "*?inline" {
  const text: string;
  export { text as default };
}

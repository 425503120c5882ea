/** The content of a file as text: https://vite.dev/guide/assets#importing-asset-as-string */
declare module "*?raw" {
  const text: string;
  export default text;
}

/** A stylesheet, which applies as soon as it is imported. */
declare module "*.css";

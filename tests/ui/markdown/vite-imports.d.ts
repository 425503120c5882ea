/** A file as text: https://vite.dev/guide/assets#importing-asset-as-string */
declare module "*?raw" {
  const text: string;
  export default text;
}

/** Styles that apply as soon as they are imported. */
declare module "*.css";

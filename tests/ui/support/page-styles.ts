import { afterAll, beforeAll } from "vitest";
import styles from "../../../styles/index.css?inline";

/** Gives the tests of a file the page's styles, and takes them away again: the next file runs in the same document. */
export function usePageStyles(): void {
  const style = document.createElement("style");
  style.textContent = styles;
  beforeAll(() => document.head.append(style));
  afterAll(() => style.remove());
}

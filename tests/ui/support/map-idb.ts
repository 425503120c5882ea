let isMapped = false;

/** Adds an import map as in the page, where the store looks for its library. */
export function mapIdb(): void {
  if (isMapped) return;
  isMapped = true;
  const map = document.createElement("script");
  map.type = "importmap";
  map.textContent = JSON.stringify({ imports: { idb: "/node_modules/idb/build/index.js" } });
  document.head.append(map);
}

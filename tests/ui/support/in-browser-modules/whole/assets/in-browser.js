// What the page finds where its module for models in the browser should be, with nothing behind it.
const nothing = () => undefined;
const store = Object.fromEntries(
  ["list", "room", "persist", "describe", "download", "keep", "open", "remove"].map((name) => [
    name,
    nothing,
  ]),
);

export const openInBrowser = () => {
  const { dataset } = document.documentElement;
  dataset["opened"] = String(Number(dataset["opened"] ?? 0) + 1);
  const inBrowser = { fetch: nothing, load: nothing, unload: nothing, state: nothing, watch: nothing, store };
  return { inBrowser, mountModelList: nothing };
};

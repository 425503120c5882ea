/** Adds a stylesheet to the page, and resolves when it is loaded. If it can't be loaded, removes it and rejects. */
export function linkStylesheet(href: string): Promise<void> {
  const link = document.createElement("link");
  const loading = new Promise<void>((resolve, reject) => {
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => {
      link.remove();
      reject(new Error(`The stylesheet ${href} could not be loaded.`));
    });
  });
  link.rel = "stylesheet";
  link.crossOrigin = "anonymous";
  link.href = href;
  document.head.append(link);
  return loading;
}

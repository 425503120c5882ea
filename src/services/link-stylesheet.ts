const linked = new Map<string, Promise<void>>();

/** Links a stylesheet into the page, once. Rejects when it can't be loaded; the next call tries again. */
export function linkStylesheet(href: string): Promise<void> {
  const known = linked.get(href);
  if (known !== undefined) return known;
  const link = document.createElement("link");
  const loading = new Promise<void>((resolve, reject) => {
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => {
      link.remove();
      linked.delete(href);
      reject(new Error(`The stylesheet ${href} could not be loaded.`));
    });
  });
  linked.set(href, loading);
  link.rel = "stylesheet";
  link.crossOrigin = "anonymous";
  link.href = href;
  document.head.append(link);
  return loading;
}

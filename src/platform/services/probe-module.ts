/**
 * Rejects when a module can't be fetched. Firefox caches a failed `import()` until the page is reloaded, so the URL is
 * fetched first, which is not cached: https://github.com/whatwg/html/issues/6768
 */
export async function probeModule(href: string): Promise<void> {
  const response = await fetch(href);
  await response.body?.cancel();
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
}

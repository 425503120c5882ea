/**
 * Rejects when a module can't be fetched. Firefox remembers such a module until the page is reloaded, so it is tried
 * first in a way that it forgets: https://github.com/whatwg/html/issues/6768
 */
export async function reachModule(href: string): Promise<void> {
  const response = await fetch(href);
  await response.body?.cancel();
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
}

/**
 * The time that a server asks to wait, in whole seconds; `undefined` without the header, or when CORS hides it from the
 * page. `Retry-After` is a number of seconds or a date: https://www.rfc-editor.org/rfc/rfc9110#name-retry-after
 */
export function retryAfterS(headers: Headers, now: number): number | undefined {
  const ms = Number(headers.get("retry-after-ms") ?? NaN); // OpenAI and Azure
  if (ms > 0) return Math.ceil(ms / 1000);
  const value = headers.get("retry-after")?.trim() ?? "";
  if (/^\d{1,9}$/.test(value)) return Number(value) > 0 ? Number(value) : undefined;
  const waitS = Math.ceil((Date.parse(value) - now) / 1000);
  return waitS > 0 ? waitS : undefined;
}

/** A context length as it was typed; `tokens` is undefined where the server's own is wanted. */
export type TypedContext =
  | { readonly ok: true; readonly tokens: number | undefined }
  /** `max` is undefined where nobody tells it. */
  | { readonly ok: false; readonly max: number | undefined };

/** Reads a context length: a whole number of tokens from 1 to what the model can, or nothing. */
export function parseContextLength(text: string, max: number | undefined): TypedContext {
  const typed = text.trim();
  if (typed === "") return { ok: true, tokens: undefined };
  const tokens = Number(typed);
  const fits = /^\d+$/.test(typed) && Number.isSafeInteger(tokens) && tokens >= 1;
  return fits && tokens <= (max ?? tokens) ? { ok: true, tokens } : { ok: false, max };
}

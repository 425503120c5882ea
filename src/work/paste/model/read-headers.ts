import type { LeftOut } from "./pasted-request.ts";

/** Headers that hold a key: `Authorization` of OpenAI’s API, `api-key` of Azure’s. */
const KEY_HEADERS = ["authorization", "api-key", "x-api-key"];
/** The page sends the same. */
const SAME = "content-type";

interface Headers {
  readonly key: string | undefined;
  readonly leftOut: readonly LeftOut[];
}

/** Picks the key out of the headers of a request; the others are left out. */
export function readHeaders(headers: readonly (readonly [name: string, value: string])[]): Headers {
  const named = headers.filter(([name]) => name.toLowerCase() !== SAME);
  const keys = KEY_HEADERS.flatMap((header) =>
    named.flatMap((entry) => {
      const key = entry[0].toLowerCase() === header ? keyIn(entry[1]) : undefined;
      return key === undefined ? [] : [{ key, entry }];
    }),
  );
  const [used] = keys;
  const isSame = ([name]: readonly [string, string]): boolean =>
    keys.some(({ key, entry }) => entry[0] === name && key === used?.key);
  return {
    key: used?.key,
    leftOut: named
      .filter((entry) => !isSame(entry))
      .map(([name]) => ({ name, reason: /^(?:set-)?cookie$/i.test(name) ? "cookie" : "header" })),
  };
}

/** `Bearer …`, or the key alone; other schemes, such as `Basic`, have no counterpart in the page. */
function keyIn(value: string): string | undefined {
  const [, key] = /^(?:Bearer\s+)?(\S+)$/i.exec(value.trim()) ?? [];
  return key !== undefined && !/^bearer$/i.test(key) && /^[\x21-\x7e]+$/.test(key) ? key : undefined;
}

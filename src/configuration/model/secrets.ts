/**
 * Words that mark a name as the name of a key: some anywhere in it, others only at its end. Names are compared without
 * separators.
 */
const KEY_WORDS =
  /apikey|authori[sz]ation|secret|passw(or)?d|passphrase|credential|bearer|cookie|privatekey|accesskey|jwt/;
const KEY_ENDS = /(keys?|token|auth|pwd|(access|api|auth|refresh|session)tokens)$/;

/** Further names of keys in the query of a URL: `code` in Azure Functions, `sig` in signed URLs. */
const QUERY_WORDS = /^(code|pass|pin|sas|session(id)?|sid|sig|ticket)$|signature$/;

/** A key inside a text, as in `Bearer …` or `?token=…`, and the prefixes of the keys of known services. */
const KEY_IN_TEXT = new RegExp(
  [
    /\b(bearer|basic)\s+[\w+/=.-]{8}/,
    /(api[-_]?key|(access|auth|api|id)[-_]?token|secret|passw(or)?d|authorization)["']?\s*[=:]/,
    /[?&](key|token|auth)=/,
    /\b(sk|pk|hf|gsk|xai|ghp|r8)[-_]\w/,
    /\b(AIza|eyJ)[\w-]{8}/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "i",
);

/** Whether a name is the name of a key, in any spelling: `api_key`, `X-Api-Key`, `hf_token`. */
export function isSecretName(name: string): boolean {
  const plain = plainName(name);
  return KEY_WORDS.test(plain) || KEY_ENDS.test(plain) || containsSecret(name);
}

/** Whether a text seems to contain a key, judged by the key's format and the text around it. */
export function containsSecret(text: string): boolean {
  return KEY_IN_TEXT.test(text);
}

/** In characters. A shorter value only has the prefix of a key, such as `hf-eu` for a region. */
const SHORTEST_KEY = 16;

/** Whether the query of a URL contains a key: a value that has the name or the format of one. */
export function isSecretQuery(search: string): boolean {
  const parameters = [...new URLSearchParams(search.replaceAll(";", "&"))];
  return parameters.some(([name, value]) => {
    if ([name, value].some((text) => text.length >= SHORTEST_KEY && containsSecret(text))) return true;
    return value !== "" && (isSecretName(name) || QUERY_WORDS.test(plainName(name)));
  });
}

/** The formats of the keys of known services. */
const KEY_FORMAT = /^(sk|pk|hf|gsk|xai|ghp|r8)[-_][\w-]{12,}$/i;

/** Whether a text has the format of a key. */
export function looksLikeKey(text: string): boolean {
  return KEY_FORMAT.test(text);
}

function plainName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^a-z\d]/g, "");
}

/** What stands in names of keys wherever it stands, and what stands at their end; both without signs between words. */
const KEY_WORDS =
  /apikey|authori[sz]ation|secret|passw(or)?d|passphrase|credential|bearer|cookie|privatekey|accesskey|jwt/;
const KEY_ENDS = /(keys?|token|auth|pwd|(access|api|auth|refresh|session)tokens)$/;

/** What else a key is called in the query of an address: Azure Functions say `code`, signed addresses `sig`. */
const QUERY_WORDS = /^(code|pass|pin|sas|session(id)?|sid|sig|ticket)$|signature$/;

/** A key in the midst of a text, as in `Bearer …` or `?token=…`, and how the keys of known services begin. */
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

/** Whether a key is called so, whichever way it is written: `api_key`, `X-Api-Key`, `hf_token`. */
export function isSecretName(name: string): boolean {
  const plain = plainName(name);
  return KEY_WORDS.test(plain) || KEY_ENDS.test(plain) || containsSecret(name);
}

/** Whether a key stands somewhere in a text, as far as its look or what stands around it tells. */
export function containsSecret(text: string): boolean {
  return KEY_IN_TEXT.test(text);
}

/** Characters. Shorter values only begin like a key, such as `hf-eu` for a region. */
const SHORTEST_KEY = 16;

/** Whether the query of an address holds a key: a value that is named as one, or looks like one. */
export function isSecretQuery(search: string): boolean {
  const parameters = [...new URLSearchParams(search.replaceAll(";", "&"))];
  return parameters.some(([name, value]) => {
    if ([name, value].some((text) => text.length >= SHORTEST_KEY && containsSecret(text))) return true;
    return value !== "" && (isSecretName(name) || QUERY_WORDS.test(plainName(name)));
  });
}

/** How the keys of known services look. */
const KEY_FORMAT = /^(sk|pk|hf|gsk|xai|ghp|r8)[-_][\w-]{12,}$/i;

/** Whether a text is a key by its look. */
export function looksLikeKey(text: string): boolean {
  return KEY_FORMAT.test(text);
}

function plainName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^a-z\d]/g, "");
}

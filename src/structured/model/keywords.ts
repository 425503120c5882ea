/** The kinds of what a keyword of JSON Schema has as its value, as far as the check goes into it. */
export type KeywordKind = "schema" | "schemas" | "named-schemas" | "plain";

const named = (kind: KeywordKind, names: string): readonly (readonly [string, KeywordKind])[] =>
  names.split(" ").map((name) => [name, kind] as const);

/** The keywords of drafts 4 to 2020-12. https://json-schema.org/draft/2020-12/json-schema-validation */
export const KEYWORDS: ReadonlyMap<string, KeywordKind> = new Map([
  ...named(
    "schema",
    "items additionalItems unevaluatedItems contains additionalProperties unevaluatedProperties propertyNames not if then else contentSchema",
  ),
  ...named("schemas", "prefixItems allOf anyOf oneOf"),
  ...named("named-schemas", "$defs definitions properties patternProperties dependentSchemas"),
  ...named(
    "plain",
    "id $id $ref $schema $anchor $dynamicRef $dynamicAnchor $recursiveRef $recursiveAnchor $vocabulary $comment title description default examples example deprecated readOnly writeOnly type enum const format required dependentRequired dependencies maximum minimum exclusiveMaximum exclusiveMinimum multipleOf maxLength minLength pattern contentEncoding contentMediaType maxItems minItems maxContains minContains uniqueItems maxProperties minProperties nullable discriminator propertyOrdering",
  ),
]);

/** The names that `type` may have. */
export const TYPES: readonly string[] = ["object", "array", "string", "number", "integer", "boolean", "null"];

/** The known word that a mistyped one is closest to, if it is close. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = 3;
  for (const each of known) {
    if (Math.abs(each.length - word.length) >= least) continue;
    const distance = distanceOf(word.toLowerCase(), each.toLowerCase());
    if (distance < least) [best, least] = [each, distance];
  }
  return best;
}

/** The Levenshtein distance. */
function distanceOf(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

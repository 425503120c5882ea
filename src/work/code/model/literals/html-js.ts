import type { Dialect } from "./dialect.ts";
import { JS } from "./js.ts";
import { JSON_DIALECT } from "./json.ts";

/**
 * JavaScript inside a `<script>`: `</script` would end it, and `<!--` followed by `<script` would keep it open.
 * https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export const HTML_JS: Dialect = inScript(JS);

/** JSON inside a `<script>`, such as an import map. */
export const HTML_JSON: Dialect = inScript(JSON_DIALECT);

function inScript(dialect: Dialect): Dialect {
  const safe = (text: string): string => text.replace(/<(?=[!/]|script)/gi, "\\u003c");
  return {
    ...dialect,
    string: (text) => safe(dialect.string(text)),
    name: (name) => safe(dialect.name(name)),
  };
}

import { type Dialect, visibleString } from "./dialect.ts";

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** JavaScript. A field `__proto__: …` would set the prototype, unless its name is computed. */
export const JS: Dialect = {
  string: visibleString,
  name: (name) => {
    if (name === "__proto__") return `["__proto__"]`;
    return IDENTIFIER.test(name) ? name : visibleString(name);
  },
  null: "null",
  true: "true",
  false: "false",
  hasLastComma: true,
  braceSpace: " ",
  step: 2,
};

import { type Dialect, visibleString } from "./dialect.ts";

/** Python 3. The escapes of JSON strings are Python's, too, and lone surrogates may be in a `str`. */
export const PYTHON: Dialect = {
  string: visibleString,
  name: visibleString,
  null: "None",
  true: "True",
  false: "False",
  hasLastComma: true,
  braceSpace: "",
  step: 4,
};

/** For libraries that encode texts as UTF-8, which has no lone surrogates: each becomes U+FFFD, as in any other program. */
export const PYTHON_UTF8: Dialect = {
  ...PYTHON,
  string: (text) => visibleString(text.replace(LONE_SURROGATE, "\ufffd")),
  name: (name) => visibleString(name.replace(LONE_SURROGATE, "\ufffd")),
};

const LONE_SURROGATE = /\p{Surrogate}/gu;

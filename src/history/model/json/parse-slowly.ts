/** In bytes: JSON.parse needs about 5 ms for it on a slow machine. */
const AT_ONCE = 256 * 1024;

/** Below this depth, a value is parsed in one piece: what is large is large above it. */
const DEEPEST = 8;

const [QUOTE, BACKSLASH, COMMA, SPACE] = [0x22, 0x5c, 0x2c, 0x20] as const;
const [OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d] as const;

/**
 * Parses JSON as JSON.parse does, in steps: a large value is parsed member by member. Throws a SyntaxError, or a
 * RangeError for what is nested too deeply.
 */
export function* parseSlowly(bytes: Uint8Array, depth = 0): Generator<void, unknown> {
  const [from, to] = trimmed(bytes);
  const [first, last] = [bytes[from], bytes[to - 1]];
  const isObject = first === OPEN_OBJECT && last === CLOSE_OBJECT;
  const isArray = first === OPEN_ARRAY && last === CLOSE_ARRAY;
  if (to - from <= AT_ONCE || depth >= DEEPEST || (!isObject && !isArray)) {
    yield;
    return parse(bytes.subarray(from, to));
  }
  const members: [string, unknown][] = [];
  const pieces = split(bytes.subarray(from + 1, to - 1), COMMA);
  for (let piece = pieces.next(); ; piece = pieces.next()) {
    if (piece.done === true) break;
    if (piece.value === undefined) yield;
    else if (isArray) members.push(["", yield* parseSlowly(piece.value, depth + 1)]);
    else members.push(yield* parseMember(piece.value, depth));
  }
  // It makes a field of its own of `__proto__`, as JSON.parse does.
  return isObject ? Object.fromEntries(members) : members.map(([, value]) => value);
}

function* parseMember(bytes: Uint8Array, depth: number): Generator<void, [string, unknown]> {
  const colon = endOfName(bytes);
  const name = parse(bytes.subarray(0, colon));
  if (typeof name !== "string") throw new SyntaxError("a field without a name");
  return [name, yield* parseSlowly(bytes.subarray(colon + 1), depth + 1)];
}

function parse(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** The pieces between commas at the first level; `undefined` now and then, for a break. */
function* split(bytes: Uint8Array, comma: number): Generator<Uint8Array | undefined> {
  let [from, depth, nextBreak] = [0, 0, AT_ONCE];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (at >= nextBreak) {
      yield undefined;
      nextBreak = at + 4 * AT_ONCE;
    }
    if (byte === QUOTE) at = endOfText(bytes, at);
    else if (byte === OPEN_ARRAY || byte === OPEN_OBJECT) depth += 1;
    else if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) depth -= 1;
    else if (byte === comma && depth === 0) {
      yield bytes.subarray(from, at);
      from = at + 1;
    }
  }
  yield bytes.subarray(from);
}

/** The index of the quote that ends a text. */
function endOfText(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(QUOTE, start + 1); at >= 0; at = bytes.indexOf(QUOTE, at + 1)) {
    let slashes = 0;
    while (bytes[at - 1 - slashes] === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return bytes.length;
}

/** The index of the colon after the name of a field. */
function endOfName(bytes: Uint8Array): number {
  const colon = bytes.indexOf(0x3a, endOfText(bytes, bytes.indexOf(QUOTE)));
  if (colon < 0) throw new SyntaxError("a field without a value");
  return colon;
}

/** Without the space around it. */
function trimmed(bytes: Uint8Array): readonly [number, number] {
  let [from, to] = [0, bytes.length];
  while (from < to && (bytes[from] ?? 0) <= SPACE) from += 1;
  while (to > from && (bytes[to - 1] ?? 0) <= SPACE) to -= 1;
  return [from, to];
}

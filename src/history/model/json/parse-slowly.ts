/** In bytes: JSON.parse needs few milliseconds for it, also on a slow machine. */
const AT_ONCE = 64 * 1024;

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
  const inside = bytes.subarray(from + 1, to - 1);
  const members: [string, unknown][] = [];
  for (const piece of split(inside)) {
    if (piece === undefined) yield;
    else if (piece.length > AT_ONCE) members.push(yield* parseMember(piece, isObject, depth));
    else {
      yield;
      members.push(...parseMembers(piece, isObject, piece.length === inside.length));
    }
  }
  // It makes a field of its own of `__proto__`, as JSON.parse does.
  return isObject ? Object.fromEntries(members) : members.map(([, value]) => value);
}

/** Small members at once, with the commas between them. Only a value that is empty as a whole has none. */
function parseMembers(bytes: Uint8Array, isObject: boolean, isAll: boolean): [string, unknown][] {
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === "" && !isAll) throw new SyntaxError("a comma without a value");
  const value: unknown = JSON.parse(isObject ? `{${text}}` : `[${text}]`);
  return Object.entries(Object(value));
}

function* parseMember(
  bytes: Uint8Array,
  isObject: boolean,
  depth: number,
): Generator<void, [string, unknown]> {
  if (!isObject) return ["", yield* parseSlowly(bytes, depth + 1)];
  const colon = endOfName(bytes);
  const name = parse(bytes.subarray(0, colon));
  if (typeof name !== "string") throw new SyntaxError("a field without a name");
  return [name, yield* parseSlowly(bytes.subarray(colon + 1), depth + 1)];
}

function parse(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

/**
 * Cuts at commas of the first level, into pieces of several small members or one large one; `undefined` now and then,
 * for a break.
 */
function* split(bytes: Uint8Array): Generator<Uint8Array | undefined> {
  let [from, depth, nextBreak] = [0, 0, AT_ONCE];
  /** Where the last member of the piece begins. */
  let last = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (at >= nextBreak) {
      yield undefined;
      nextBreak = at + 4 * AT_ONCE;
    }
    if (byte === QUOTE) at = endOfText(bytes, at);
    else if (byte === OPEN_ARRAY || byte === OPEN_OBJECT) depth += 1;
    else if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) depth -= 1;
    else if (byte === COMMA && depth === 0) {
      if (at - from > AT_ONCE && last > from) {
        yield bytes.subarray(from, last - 1);
        from = last;
      }
      if (at - from > AT_ONCE) {
        yield bytes.subarray(from, at);
        from = at + 1;
      }
      last = at + 1;
    }
  }
  if (bytes.length - from > AT_ONCE && last > from) {
    yield bytes.subarray(from, last - 1);
    from = last;
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

import { isRecord } from "../../platform/index.ts";

export type JsonSchema = Readonly<Record<string, unknown>>;

/** A reference to a reference …: more of them are a circle. */
const MAX_HOPS = 16;

/** The part of a schema that a reference such as `#/$defs/person` names. */
function refTarget(root: JsonSchema, ref: string): unknown {
  if (ref === "#") return root;
  if (!ref.startsWith("#/")) return undefined;
  let found: unknown = root;
  for (const part of ref.slice(2).split("/")) found = stepInto(found, decoded(part));
  return found;
}

/** A schema with its references followed; `undefined` when there is none. */
export function followed(root: JsonSchema, schema: unknown): JsonSchema | undefined {
  let found = schema;
  for (let hop = 0; hop < MAX_HOPS; hop++) {
    if (!isRecord(found)) return undefined;
    const ref = found["$ref"];
    if (typeof ref !== "string") return found;
    found = refTarget(root, ref);
  }
  return undefined;
}

/** What the location of a keyword, as validators give it, stands for: it leads through references. */
export function keywordValue(root: JsonSchema, location: string): unknown {
  let found: unknown = root;
  for (const part of location.split("/").slice(1)) {
    const next = stepInto(found, decoded(part));
    found = part === "$ref" && typeof next === "string" ? refTarget(root, next) : next;
  }
  return found;
}

function stepInto(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}

function decoded(part: string): string {
  const plain = part.replaceAll("~1", "/").replaceAll("~0", "~");
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain; // a lone percent sign is one
  }
}

import fc from "fast-check";
import { createJsonReader, type JsonState } from "../../../src/structured/model/json-reader.ts";

/** A JSON text as it was read: with all properties, in their order. */
export type TreeNode =
  | { readonly kind: "text"; text: string }
  | { readonly kind: "scalar"; readonly written: string }
  | { readonly kind: "list"; readonly items: TreeNode[] }
  | { readonly kind: "object"; readonly properties: [name: string, value: TreeNode | undefined][] };

/** JSON texts with and without spaces, with awkward names and escapes. */
export const anyJsonText: fc.Arbitrary<string> = fc
  .tuple(
    fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.oneof(
          fc.string({ unit: "binary", maxLength: 12 }),
          fc.constantFrom("```json\n{}\n```", "\ud800", "\\u0041", '"', "</script>", "toString"),
        ),
        fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer()),
        fc.constantFrom(true, false, null, "", {}, []),
        fc.array(tie("value"), { maxLength: 4 }),
        fc
          .array(
            fc.tuple(
              fc.oneof(fc.string(), fc.constantFrom("__proto__", "constructor", "1", "")),
              tie("value"),
            ),
            {
              maxLength: 4,
            },
          )
          .map((entries) => Object.fromEntries(entries)),
      ),
    })).value,
    fc.constantFrom(undefined, 1, "\t", " \n "),
  )
  .map(([value, space]) => JSON.stringify(value, undefined, space));

/** Reads pieces, of which the last one is the end unless told otherwise. */
export function treeOf(
  pieces: readonly string[],
  isEnd = true,
): {
  readonly tree: TreeNode | undefined;
  readonly state: JsonState;
} {
  let root: TreeNode | undefined;
  let text: Extract<TreeNode, { kind: "text" }> | undefined;
  const groups: Extract<TreeNode, { kind: "list" | "object" }>[] = [];
  function put(node: TreeNode): void {
    const group = groups.at(-1);
    if (group === undefined) root = node;
    else if (group.kind === "list") group.items.push(node);
    else {
      const last = group.properties.at(-1);
      if (last !== undefined) last[1] = node;
    }
  }
  const reader = createJsonReader({
    open(kind) {
      const group = kind === "list" ? { kind, items: [] } : { kind, properties: [] };
      put(group);
      groups.push(group);
    },
    close: () => void groups.pop(),
    name(name) {
      const group = groups.at(-1);
      if (group?.kind === "object") group.properties.push([name, undefined]);
    },
    beginText() {
      text = { kind: "text", text: "" };
      put(text);
    },
    text(piece) {
      if (text !== undefined) text.text += piece;
    },
    endText: () => void (text = undefined),
    scalar: (written) => put({ kind: "scalar", written }),
  });
  for (const piece of pieces) reader.read(piece);
  if (isEnd) reader.finish();
  return { tree: root, state: reader.state() };
}

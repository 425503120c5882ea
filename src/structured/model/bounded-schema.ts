import { isRecord } from "../../platform/index.ts";
import type { JsonSchema } from "./local-schema.ts";

/** More steps than any honest schema takes: some schemas double their work with each line. */
const MAX_STEPS = 1_000_000;
/** In characters. A pattern may take a time that grows with a power of the length. */
const LONG_TEXT = 10_000;
/** To compare each item with each other one takes the square of this. */
const MANY_ITEMS = 2000;
/** Repetition of a group, or more than three open repetitions: such patterns can take for ever. */
const SLOW_PATTERN = /\)[*+{?]|(?:[*+}].*){4}/s;

/**
 * A copy of a schema whose check ends soon, whatever the schema is: it may come from a file, and nothing in a page can
 * interrupt a validator. Rules that can't be bounded are left out and counted; after too many steps it throws.
 */
export function boundedSchema(schema: JsonSchema, value: unknown) {
  const { hasLongText, hasManyItems } = sizeOf(value);
  let leftOut = 0;
  const isKept = (keyword: string, rule: unknown): boolean => {
    if (keyword === "uniqueItems") return !hasManyItems;
    if (keyword === "pattern" || keyword === "format")
      return !hasLongText && !(typeof rule === "string" && SLOW_PATTERN.test(rule));
    return true;
  };

  function copy(part: unknown): unknown {
    if (Array.isArray(part)) return part.map(copy);
    if (!isRecord(part)) return part;
    const kept = Object.entries(part).filter(([name, rule]) => {
      if (isKept(name, rule) || isRecord(rule)) return true; // a property may be named `pattern`
      leftOut++;
      return false;
    });
    return Object.fromEntries(kept.map(([name, each]) => [name, copyRule(name, each)]));
  }

  function copyRule(name: string, rule: unknown): unknown {
    if (name !== "patternProperties" || !isRecord(rule)) return copy(rule);
    const kept = Object.entries(rule).filter(([pattern]) => isKept("pattern", pattern));
    leftOut += Object.keys(rule).length - kept.length;
    return Object.fromEntries(kept.map(([pattern, each]) => [pattern, copy(each)]));
  }

  const copied = copy(schema);
  return { schema: isRecord(copied) ? counted(copied) : {}, leftOut };
}

/** A view of an object that throws after too many readings, of it or of what is in it. */
function counted(schema: Record<string, unknown>): Record<string, unknown> {
  const views = new WeakMap<object, object>();
  let steps = 0;
  function viewOf(target: object): object {
    const view =
      views.get(target) ??
      new Proxy(target, {
        get(object, name, receiver): unknown {
          if (++steps > MAX_STEPS) throw new Error("too many steps");
          const value: unknown = Reflect.get(object, name, receiver);
          return typeof value === "object" && value !== null ? viewOf(value) : value;
        },
      });
    views.set(target, view);
    return view;
  }
  const view = viewOf(schema);
  return isRecord(view) ? view : {};
}

function sizeOf(value: unknown): { readonly hasLongText: boolean; readonly hasManyItems: boolean } {
  let [hasLongText, hasManyItems] = [false, false];
  JSON.stringify(value, (name, each: unknown) => {
    hasLongText ||= name.length > LONG_TEXT || (typeof each === "string" && each.length > LONG_TEXT);
    hasManyItems ||= Array.isArray(each) && each.length > MANY_ITEMS;
    return each;
  });
  return { hasLongText, hasManyItems };
}

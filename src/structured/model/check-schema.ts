import { isRecord, parseJSON } from "../../platform/index.ts";
import { createJsonReader, type JsonEvents, type JsonFault, type JsonPath } from "./json-reader.ts";
import { type Place, placeOf } from "./json-place.ts";
import { KEYWORDS, nearest, TYPES } from "./keywords.ts";
import { pointerOf } from "./read-answer.ts";

/** What is wrong with the text of a schema, and where. */
export type SchemaFault = { readonly place: Place } & (
  | { readonly kind: "json"; readonly fault: JsonFault | "cut" }
  /** The schema is no object, or describes none: servers want one at the top. */
  | { readonly kind: "no-object" | "not-for-object" }
  /** `type` has a value that is no type. */
  | { readonly kind: "type"; readonly word: string; readonly meant: string | undefined }
  /** A keyword with a value of another kind than it needs. */
  | { readonly kind: "value"; readonly keyword: string; readonly needs: "object" | "list" }
  /** Servers ignore what they do not know: nothing is wrong, but it may be mistyped. */
  | { readonly kind: "keyword"; readonly word: string; readonly meant: string | undefined }
  /** `required` names a property that is not described. */
  | { readonly kind: "required"; readonly word: string; readonly meant: string | undefined }
);

/** Whether a fault keeps the schema from being sent. */
export function isBlocking({ kind }: SchemaFault): boolean {
  return kind !== "keyword" && kind !== "required";
}

/** The faults of a schema, in the order of the text; of a text that is no JSON the first one. */
export function checkSchema(text: string): readonly SchemaFault[] {
  const { events, placeAt } = notePlaces(text);
  const reader = createJsonReader(events);
  const read = reader.read(text);
  reader.finish();
  const state = reader.state();
  if (state.kind !== "whole") {
    const [at, fault] = state.kind === "broken" ? [state.at, state.fault] : [text.length, "cut" as const];
    return [{ kind: "json", fault, place: placeOf(text, at) }];
  }
  const rest = text.slice(read);
  if (rest.trim() !== "") {
    const at = text.length - rest.trimStart().length;
    return [{ kind: "json", fault: "end", place: placeOf(text, at) }];
  }
  const schema = parseJSON(text);
  if (!isRecord(schema)) return [{ kind: "no-object", place: placeAt([]) }];
  const faults = checkPart(schema, [], placeAt);
  if (isForObject(schema)) return faults;
  return [
    { kind: "not-for-object", place: placeAt(schema["type"] === undefined ? [] : ["type"]) },
    ...faults,
  ];
}

function isForObject(schema: Readonly<Record<string, unknown>>): boolean {
  if (schema["type"] !== undefined) return schema["type"] === "object";
  return ["properties", "$ref", "anyOf", "oneOf", "allOf"].some((name) => Object.hasOwn(schema, name));
}

/** Notes where each property and each item is. */
function notePlaces(text: string) {
  const places = new Map<string, number>();
  const path: (string | number)[] = [];
  const note = (at: number): void => {
    const pointer = pointerOf(path);
    if (!places.has(pointer)) places.set(pointer, at);
  };
  /** A value is complete: the next one of the list comes. */
  const next = (): void => {
    const last = path.pop();
    if (last !== undefined) path.push(typeof last === "number" ? last + 1 : last);
  };
  const events: JsonEvents = {
    open(kind, at) {
      note(at);
      path.push(kind === "list" ? 0 : "");
    },
    close() {
      path.pop();
      next();
    },
    name(name, at) {
      path.pop();
      path.push(name);
      note(at);
    },
    beginText: note,
    text: () => undefined,
    endText: next,
    scalar(_, at) {
      note(at);
      next();
    },
  };
  const placeAt = (at: JsonPath): Place => placeOf(text, places.get(pointerOf(at)) ?? 0);
  return { events, placeAt };
}

type PlaceAt = (path: JsonPath) => Place;

/** The faults of a schema or of a part of it that is a schema. */
function checkPart(schema: unknown, path: JsonPath, placeAt: PlaceAt): readonly SchemaFault[] {
  if (!isRecord(schema)) return [];
  return Object.entries(schema).flatMap(([keyword, value]) => {
    const here = [...path, keyword];
    const place = placeAt(here);
    const needs = (kind: "object" | "list"): readonly SchemaFault[] => [
      { kind: "value", keyword, needs: kind, place },
    ];
    switch (KEYWORDS.get(keyword)) {
      case undefined:
        return [{ kind: "keyword", word: keyword, meant: nearest(keyword, KEYWORDS.keys()), place }] as const;
      case "schema":
        return checkPart(value, here, placeAt);
      case "schemas":
        if (!Array.isArray(value)) return needs("list");
        return value.flatMap((each, index) => checkPart(each, [...here, index], placeAt));
      case "named-schemas":
        if (!isRecord(value)) return needs("object");
        return Object.entries(value).flatMap(([name, each]) => checkPart(each, [...here, name], placeAt));
      case "plain":
        if (keyword === "type") return checkType(value, place);
        if (keyword === "enum") return Array.isArray(value) ? [] : needs("list");
        if (keyword !== "required") return [];
        return Array.isArray(value) ? checkRequired(value, schema, here, placeAt) : needs("list");
    }
  });
}

function checkType(value: unknown, place: Place): readonly SchemaFault[] {
  const words: readonly unknown[] = Array.isArray(value) ? value : [value];
  return words.flatMap((each) => {
    const word = typeof each === "string" ? each : JSON.stringify(each);
    return typeof each === "string" && TYPES.includes(each)
      ? []
      : [{ kind: "type", word, meant: nearest(word, TYPES), place } as const];
  });
}

function checkRequired(
  names: readonly unknown[],
  { properties }: Readonly<Record<string, unknown>>,
  path: JsonPath,
  placeAt: PlaceAt,
): readonly SchemaFault[] {
  if (!isRecord(properties)) return [];
  return names.flatMap((word, index) =>
    typeof word !== "string" || Object.hasOwn(properties, word)
      ? []
      : [
          {
            kind: "required",
            word,
            meant: nearest(word, Object.keys(properties)),
            place: placeAt([...path, index]),
          } as const,
        ],
  );
}

import { isRecord, LANGUAGES } from "../../platform/index.ts";
import { type Field, type Problem, PROBLEMS } from "./problem.ts";

/** Whether a value from storage is a problem with all values that its text needs. */
export function isProblem(value: unknown): value is Problem {
  if (!isRecord(value)) return false;
  const fields = Object.entries(PROBLEMS).find(([kind]) => kind === value["kind"])?.[1];
  if (fields === undefined) return false;
  return Object.entries<Field>(fields).every(([name, field]) => isValue(value[name], field));
}

function isValue(value: unknown, field: Field): boolean {
  switch (field) {
    case "text":
      return typeof value === "string";
    case "number":
      return typeof value === "number";
    case "text?":
      return value === undefined || typeof value === "string";
    case "number?":
      return value === undefined || typeof value === "number";
    case "words":
      return isRecord(value) && LANGUAGES.every((language) => isText(value[language]));
    default:
      return field.some((word) => word === value);
  }
}

function isText(text: unknown): boolean {
  if (!isRecord(text) || typeof text["what"] !== "string" || typeof text["next"] !== "string") return false;
  return ["string", "undefined"].includes(typeof text["command"]);
}

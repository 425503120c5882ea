import { isRecord } from "../../platform/index.ts";
import type { FetchLayer } from "./fetch.ts";

/** Sets fields in the body of a request: those that `fields` returns when it is sent. */
export function setFields(fields: () => Readonly<Record<string, unknown>>): FetchLayer {
  return (next) => (input, init) => {
    const body: unknown = typeof init?.body === "string" ? JSON.parse(init.body) : undefined;
    return next(input, isRecord(body) ? { ...init, body: JSON.stringify({ ...body, ...fields() }) } : init);
  };
}

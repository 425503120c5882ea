import { isRecord } from "../../platform/index.ts";
import { hashOf } from "./hash.ts";

/** The large part of an attachment, stored apart from the messages and drafts that have it, and only once. */
export interface ContentRecord {
  /** Its key. Another content with the same key has a longer id. */
  readonly id: string;
  readonly content: string;
}

/** A content to store. */
export interface KeyedContent {
  /** The id that it gets, unless another content has it. */
  readonly key: string;
  readonly content: string;
}

/** A message or a draft. */
type Fields = Readonly<Record<string, unknown>>;

/** The large field of an attachment, by its kind. */
const LARGE_FIELDS: ReadonlyMap<unknown, string> = new Map([
  ["picture", "url"],
  ["file", "text"],
]);

/** Of attachments, in case a draft is stored again at each pause in the typing. */
const keys = new WeakMap<object, string>();

/** In characters. To hash all of a picture of some megabytes would block the page for longer than a frame. */
const HASHED = 65_536;
const SAMPLES = 64;

/** A key for a content, of a part of it if that is long: the same contents have the same key, others rarely have. */
export function keyOf(content: string): string {
  if (content.length <= HASHED) return hashOf(content);
  const size = HASHED / SAMPLES;
  const step = (content.length - size) / (SAMPLES - 1);
  const starts = Array.from({ length: SAMPLES }, (_, index) => Math.round(index * step));
  return hashOf(String(content.length), ...starts.map((start) => content.slice(start, start + size)));
}

function attachmentsIn(value: unknown): readonly unknown[] {
  const attachments = isRecord(value) ? value["attachments"] : undefined;
  return Array.isArray(attachments) ? attachments : [];
}

/** The contents of a message or a draft, in the order of its attachments; `undefined` where one has none. */
export function contentsOf(value: unknown): readonly (KeyedContent | undefined)[] {
  return attachmentsIn(value).map((attachment) => {
    if (!isRecord(attachment)) return undefined;
    const content = attachment[LARGE_FIELDS.get(attachment["kind"]) ?? ""];
    if (typeof content !== "string") return undefined;
    const key = keys.get(attachment) ?? keyOf(content);
    keys.set(attachment, key);
    return { key, content };
  });
}

/** Whether something in it is stored apart. */
export function hasContents(value: unknown): boolean {
  return contentsOf(value).some((content) => content !== undefined);
}

/** As it is stored: with the ids of its contents in their place. What has no id there is missing when it is read. */
export function withReferences<T extends Fields>(value: T, ids: readonly (string | undefined)[]): T {
  if (!Array.isArray(value["attachments"])) return value;
  const attachments = attachmentsIn(value).map((attachment, index) => {
    const field = isRecord(attachment) ? LARGE_FIELDS.get(attachment["kind"]) : undefined;
    return isRecord(attachment) && field !== undefined
      ? { ...attachment, [field]: undefined, content: ids[index] }
      : attachment;
  });
  const contents = ids.filter((id) => id !== undefined);
  return { ...value, attachments, contents: contents.length > 0 ? contents : undefined };
}

/** Without what is stored apart: its text fits where pictures do not. */
export function withoutContents<T extends Fields>(value: T): T {
  return withReferences(value, []);
}

/** The ids of the contents that something stored has. The field is an index of the database. */
export function referencesIn(stored: unknown): readonly string[] {
  const contents = isRecord(stored) ? stored["contents"] : undefined;
  return Array.isArray(contents) ? contents.filter((id) => typeof id === "string") : [];
}

/** As it was before it was stored. An attachment whose content is missing stays without it. */
export function withContents<T extends Fields>(stored: T, contents: ReadonlyMap<string, string>): T {
  if (!Array.isArray(stored["attachments"])) return stored;
  const attachments = attachmentsIn(stored).map((attachment) => {
    if (!isRecord(attachment)) return attachment;
    const { kind, content: id, ...rest } = attachment;
    const field = LARGE_FIELDS.get(kind);
    if (field === undefined || typeof id !== "string") return attachment;
    return { kind, ...rest, [field]: contents.get(id) };
  });
  return { ...stored, attachments, contents: undefined };
}

/** A message whose contents were left out, with those of the stored one. */
export function withContentsOf<T extends Fields>(message: T, stored: unknown): T {
  if (!Array.isArray(message["attachments"])) return message;
  const earlier = attachmentsIn(stored);
  const attachments = attachmentsIn(message).map((attachment, index) => {
    const field = isRecord(attachment) ? LARGE_FIELDS.get(attachment["kind"]) : undefined;
    if (!isRecord(attachment) || field === undefined || attachment[field] !== undefined) return attachment;
    const same = earlier[index];
    const isSame = isRecord(same) && ["kind", "name"].every((name) => same[name] === attachment[name]);
    return isSame ? same : attachment;
  });
  return { ...message, attachments };
}

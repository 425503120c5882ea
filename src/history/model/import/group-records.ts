import { isRecord } from "../../../platform/index.ts";
import { MOST_MESSAGES } from "./build.ts";
import { CAUSETTE_VERSION, isCausetteHeader } from "./causette.ts";
import { fieldsOf } from "./foreign.ts";
import { isOpenAIMessage } from "./openai.ts";

/** A conversation of which each message is a record of its own. */
interface Group {
  /** Whether a record begins one. */
  begins(value: unknown): boolean;
  /** Whether a record belongs to the one that `first` begins. */
  belongs(value: unknown, first: unknown): boolean;
  /** One value of all, as its importer reads it. */
  join(first: unknown, others: readonly unknown[]): unknown;
}

const GROUPS: readonly Group[] = [
  {
    begins: (value) => fieldsOf(value)["type"] === "conversation",
    belongs: (value, first) =>
      fieldsOf(value)["type"] === "message" && fieldsOf(value)["conversation"] === fieldsOf(first)["id"],
    join: (first, messages) => ({ causette: first, messages }),
  },
  {
    begins: (value) => fieldsOf(value)["type"] === "session",
    belongs: (value) => fieldsOf(value)["type"] === "message" && isRecord(fieldsOf(value)["message"]),
    join: (conv, messages) => ({ conv, messages: messages.map((each) => fieldsOf(each)["message"]) }),
  },
  {
    begins: isOpenAIMessage,
    belongs: isOpenAIMessage,
    join: (first, others) => ({ messages: [first, ...others] }),
  },
];

/** A value to import, and the place of its first record. */
export interface Grouped {
  readonly value: unknown;
  readonly position: number;
}

/** Joins the records that make one conversation. `add` returns what is whole. */
export function createGrouper() {
  let open: { group: Group; first: unknown; others: unknown[]; position: number } | undefined;
  let isNewer = false;

  function end(): readonly Grouped[] {
    if (open === undefined) return [];
    const { group, first, others, position } = open;
    open = undefined;
    return [{ value: group.join(first, others), position }];
  }

  return {
    end,
    add(value: unknown, position: number): readonly Grouped[] {
      if (isCausetteHeader(value)) {
        isNewer = Number(fieldsOf(value)["version"]) > CAUSETTE_VERSION;
        return [];
      }
      if (open?.group.belongs(value, open.first) === true) {
        if (open.others.length <= MOST_MESSAGES) open.others.push(value);
        return [];
      }
      const group = GROUPS.find((each) => each.begins(value));
      if (group === undefined) return [{ value, position }];
      const before = end();
      open = { group, first: value, others: [], position };
      return before;
    },
    /** Whether a newer version of this page has made the file, by its first line. */
    isNewer: (): boolean => isNewer,
  };
}

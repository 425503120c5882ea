import fc from "fast-check";
import { vi as real } from "vitest";

export { expect } from "vitest";

/** How one test of a page has ended. */
export interface TestResult {
  readonly name: string;
  /** `undefined`: it has passed. */
  readonly error: string | undefined;
}

fc.configureGlobal({ seed: 1 });

/** As in set-up-vitest.ts. */
const WAIT_LIMIT_MS = 30_000;

type Body = () => void | Promise<void>;
type Rows = readonly (readonly unknown[])[];
type RowBody = (...row: readonly unknown[]) => void | Promise<void>;
type GroupBody = (...row: readonly unknown[]) => void;

/** The files of one page share them: `startFile` says where one ends. */
const queue: Promise<void>[] = [];
const results: TestResult[] = [];
let after: Body[] = [];
let finished: Body[] = [];
let group = "";

/** Stands in for the functions of Vitest that need its own process, in a page that nothing but a browser runs. */
export const test = Object.assign(
  (name: string, first: Body | { readonly timeout: number }, second?: Body): void => {
    const body = typeof first === "function" ? first : second;
    if (body !== undefined) add(name, body);
  },
  { each: forEachRow((title, row, body: RowBody) => add(title, () => body(...row))) },
);

function add(name: string, body: Body): void {
  const [prefix, cleanings] = [group, after];
  const last = queue.at(-1);
  queue.push(
    (async () => {
      await last;
      results.push({ name: `${prefix}${name}`, error: await errorOf(body, cleanings) });
    })(),
  );
}

async function errorOf(body: Body, cleanings: readonly Body[]): Promise<string | undefined> {
  try {
    try {
      await body();
    } finally {
      for (const clean of [...finished.splice(0), ...cleanings]) await clean();
    }
    return undefined;
  } catch (error) {
    return error instanceof Error ? `${String(error)}\n${error.stack ?? ""}` : String(error);
  }
}

export function afterEach(clean: Body): void {
  after.push(clean);
}

export function onTestFinished(clean: Body): void {
  finished.push(clean);
}

export const describe = Object.assign(openGroup, {
  each: forEachRow((title, row, body: GroupBody) => openGroup(title, () => body(...row))),
});

function openGroup(title: string, body: () => void): void {
  group = `${title}: `;
  body();
  group = "";
}

/** The title of each row has its first value. */
function forEachRow<B>(add: (title: string, row: Rows[number], body: B) => void) {
  return (rows: Rows) =>
    (title: string, body: B): void => {
      for (const row of rows) add(title.replace(/%[sd]/, String(row[0])), row, body);
    };
}

export const vi = {
  ...real,
  async waitFor(assert: Body): Promise<void> {
    const end = performance.now() + WAIT_LIMIT_MS;
    for (;;) {
      try {
        return await assert();
      } catch (error) {
        if (performance.now() > end) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  },
};

/** The tests that follow are those of another file. */
export function startFile(): void {
  after = [];
}

/** The results so far; `count` is that of all tests. */
export function resultsSoFar(): { readonly count: number; readonly results: readonly TestResult[] } {
  return { count: queue.length, results };
}

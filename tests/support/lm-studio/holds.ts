import type { RecordedRequest } from "../recorded-request.ts";

/** What can be held back: `jit` is the loading that a chat request begins. */
export type Holdable = "list" | "load" | "unload" | "download" | "status" | "jit";

/** What the test decided for a request that was held. */
export type Verdict =
  | { readonly kind: "go-on" }
  | { readonly kind: "refuse"; readonly status: number; readonly body: unknown }
  | { readonly kind: "drop" };

/** A request that the test controls. A decision before it arrives applies when it arrives. */
export interface Held {
  /** Settles when the request has come. */
  readonly arrived: Promise<RecordedRequest>;
  /** Lets it be answered as usual. */
  release(): void;
  /** An object as JSON. */
  refuse(status: number, body: unknown): void;
  /** Destroys the connection without an answer. */
  drop(): void;
}

/** The requests that tests hold back, in the order in which they asked for them. */
export function createHolds() {
  const waiting: { kind: Holdable; take: (request: RecordedRequest) => Promise<Verdict> }[] = [];

  return {
    next(kind: Holdable): Held {
      let arrive: (request: RecordedRequest) => void;
      let decide: (verdict: Verdict) => void;
      const arrived = new Promise<RecordedRequest>((resolve) => (arrive = resolve));
      const decided = new Promise<Verdict>((resolve) => (decide = resolve));
      waiting.push({
        kind,
        take(request) {
          arrive(request);
          return decided;
        },
      });
      return {
        arrived,
        release: () => decide({ kind: "go-on" }),
        refuse: (status, body) => decide({ kind: "refuse", status, body }),
        drop: () => decide({ kind: "drop" }),
      };
    },
    /** The decision for a request; at once if it is not held. */
    async verdict(kind: Holdable, request: RecordedRequest): Promise<Verdict> {
      const index = waiting.findIndex((each) => each.kind === kind);
      const [held] = index < 0 ? [] : waiting.splice(index, 1);
      return held === undefined ? { kind: "go-on" } : held.take(request);
    },
  };
}

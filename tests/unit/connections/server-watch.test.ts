import { beforeEach, describe, expect, test, vi } from "vitest";
import { createServerWatch } from "../../../src/connections/server-watch.ts";
import type { ServerFacts } from "../../../src/connections/model/server-facts.ts";
import type { ConnectionsServices } from "../../../src/connections/model/services.ts";
import { ProblemError } from "../../../src/chat/model/problem-error.ts";
import { createFakeApp } from "../../ui/support/fake-app.ts";

const factsOf = (id: string): ServerFacts => ({
  kind: "other",
  source: "openai",
  models: [{ id, type: "chat" }],
});

/** A watch over a server whose answers the test gives, in whichever order. */
function mountWatch() {
  const app = createFakeApp();
  const open: { give(facts: ServerFacts): void; fail(error: unknown): void; signal: AbortSignal }[] = [];
  const readFacts = vi.fn<ConnectionsServices["readFacts"]>(
    (_, signal) => new Promise((give, fail) => open.push({ give, fail, signal })),
  );
  const onFacts = vi.fn();
  const onProblem = vi.fn();
  const watch = createServerWatch(app, { readFacts }, onFacts, onProblem);
  const question = (index: number) => {
    const found = open[index];
    if (found === undefined) throw new Error(`Question ${index} was not asked.`);
    return found;
  };
  return { app, readFacts, onFacts, onProblem, watch, question };
}

let mounted: ReturnType<typeof mountWatch>;
beforeEach(() => (mounted = mountWatch()));

describe("The facts from the server", () => {
  test("are kept, and reported", async () => {
    const { watch, question, onFacts, app, readFacts } = mounted;
    const asking = watch.refresh();
    expect(watch.facts()).toBeUndefined();
    question(0).give(factsOf("a"));
    await asking;
    expect(readFacts.mock.lastCall?.[0]).toEqual(app.applied());
    expect(watch.facts()).toEqual(factsOf("a"));
    expect(onFacts.mock.calls).toEqual([[factsOf("a")]]);
  });

  test("stay while they are requested again", async () => {
    const { watch, question, onFacts } = mounted;
    const asking = watch.refresh();
    question(0).give(factsOf("a"));
    await asking;
    const again = watch.refresh();
    expect(watch.facts()).toEqual(factsOf("a"));
    question(1).give(factsOf("b"));
    await again;
    expect(onFacts.mock.calls).toEqual([[factsOf("a")], [factsOf("b")]]);
  });

  test("is dropped with the problem that took its place; asking never rejects", async () => {
    const { watch, question, onFacts, onProblem } = mounted;
    const asking = watch.refresh();
    question(0).give(factsOf("a"));
    await asking;
    const again = watch.refresh();
    const problem = { kind: "not-running", origin: "http://h" } as const;
    question(1).fail(new ProblemError(problem));
    await again;
    expect(watch.facts()).toBeUndefined();
    expect(onFacts.mock.lastCall).toEqual([undefined]);
    expect(onProblem.mock.calls).toEqual([[problem]]);
  });

  test("names even what nobody has named", async () => {
    const { watch, readFacts, onProblem } = mounted;
    readFacts.mockImplementation(() => {
      throw new Error("oh");
    });
    await watch.refresh();
    expect(onProblem.mock.calls).toEqual([[{ kind: "unknown", said: "oh" }]]);
  });

  test.each(["late", "early", "failing"])(
    "is not that of a question which a newer one has replaced (%s)",
    async (when) => {
      const { watch, question, onFacts, onProblem } = mounted;
      const first = watch.refresh();
      const second = watch.refresh();
      expect(question(0).signal.aborted).toBe(true);
      expect(question(1).signal.aborted).toBe(false);
      if (when === "early") question(0).give(factsOf("old"));
      if (when === "failing") question(0).fail(new Error("old"));
      question(1).give(factsOf("new"));
      await second;
      if (when === "late") question(0).give(factsOf("old"));
      await first;
      expect(watch.facts()).toEqual(factsOf("new"));
      expect(onFacts.mock.calls).toEqual([[factsOf("new")]]);
      expect(onProblem).not.toHaveBeenCalled();
    },
  );

  test("a replaced question settles only when its successor has", async () => {
    const { watch, question } = mounted;
    const settled = vi.fn();
    const first = watch.refresh().then(settled);
    void watch.refresh();
    question(0).fail(new DOMException("", "AbortError"));
    await new Promise((resolve) => setImmediate(resolve));
    expect(settled).not.toHaveBeenCalled();
    question(1).give(factsOf("new"));
    await first;
    expect(watch.facts()).toEqual(factsOf("new"));
  });
});

describe("When something else is applied", () => {
  test.each([
    ["another address", { baseURL: "http://127.0.0.1:8080/v1" }, ""],
    ["another key", {}, "k2"],
  ])("%s: what was told is dropped, an open question, too", async (_, part, key) => {
    const { watch, question, onFacts, app } = mounted;
    const asking = watch.refresh();
    question(0).give(factsOf("a"));
    await asking;
    const again = watch.refresh();
    app.apply(part, key);
    expect(watch.facts()).toBeUndefined();
    watch.onApplied();
    watch.onApplied();
    expect(onFacts.mock.calls).toEqual([[factsOf("a")], [undefined]]);
    expect(question(1).signal.aborted).toBe(true);
    question(1).give(factsOf("b"));
    await again;
    expect(watch.facts()).toBeUndefined();
    expect(onFacts).toHaveBeenCalledTimes(2);
  });

  test("the same server with another model: everything stays, an open question, too", async () => {
    const { watch, question, onFacts, app } = mounted;
    const asking = watch.refresh();
    app.apply({ model: "m" });
    watch.onApplied();
    question(0).give(factsOf("a"));
    await asking;
    app.apply({ model: "n" });
    watch.onApplied();
    expect(watch.facts()).toEqual(factsOf("a"));
    expect(onFacts).toHaveBeenCalledOnce();
  });

  test("nothing: there is nobody to ask", async () => {
    const { watch, app, readFacts } = mounted;
    app.forgetApplied();
    await watch.refresh();
    expect(readFacts).not.toHaveBeenCalled();
    expect(watch.facts()).toBeUndefined();
  });
});

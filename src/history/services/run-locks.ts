import type { RunLocks } from "../model/run-locks.ts";

/** The locks of all tabs of this origin share a prefix. */
const PREFIX = "causette.answering.";

export function createRunLocks(): RunLocks {
  const locks = "locks" in navigator ? navigator.locks : undefined;
  return {
    hold(id) {
      let release: () => void = () => undefined;
      const until = new Promise<void>((resolve) => (release = resolve));
      // A refusal (a sandboxed frame) leaves the run without a lock, as in a context without locks.
      locks?.request(PREFIX + id, () => until).catch(() => undefined);
      return release;
    },
    async held() {
      const all = await locks?.query().catch(() => undefined);
      const names = (all?.held ?? []).map(({ name = "" }) => name);
      return new Set(
        names.filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length)),
      );
    },
    async released(id) {
      await locks?.request(PREFIX + id, { mode: "shared" }, () => undefined).catch(() => undefined);
    },
  };
}

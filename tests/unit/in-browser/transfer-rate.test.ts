import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addSample, type TransferSample, transferRate } from "../../../src/in-browser/model/transfer-rate.ts";

function collect(samples: readonly TransferSample[]): readonly TransferSample[] {
  return samples.reduce<readonly TransferSample[]>(addSample, []);
}

const UNKNOWN = { bytesPerSecond: undefined, secondsLeft: undefined };

/** A transfer as it goes: time and bytes grow by these steps. */
const transfer = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 1e8 })), { maxLength: 80 })
  .map((steps) => {
    let [atMs, bytes] = [0, 0];
    return steps.map(([ms, more]): TransferSample => ({ atMs: (atMs += ms), bytes: (bytes += more) }));
  });

describe("The rate of a transfer", () => {
  test("is what came over the time, and tells the time for the rest", () => {
    const samples = collect([
      { atMs: 1000, bytes: 500 },
      { atMs: 3000, bytes: 2500 },
    ]);
    expect(transferRate(samples, 12_500)).toEqual({ bytesPerSecond: 1000, secondsLeft: 10 });
    expect(transferRate(samples, undefined)).toEqual({ bytesPerSecond: 1000, secondsLeft: undefined });
  });

  test("is unknown before something has come for half a second", () => {
    expect(transferRate([], 10)).toEqual(UNKNOWN);
    expect(transferRate([{ atMs: 0, bytes: 5 }], 10)).toEqual(UNKNOWN);
    const early = [
      { atMs: 0, bytes: 0 },
      { atMs: 400, bytes: 5 },
    ];
    expect(transferRate(early, 10)).toEqual(UNKNOWN);
  });

  test("forgets what was more than five seconds ago", () => {
    const fast = Array.from({ length: 11 }, (_, second) => ({ atMs: second * 1000, bytes: second * 1000 }));
    const slow = Array.from({ length: 6 }, (_, second) => ({
      atMs: 11_000 + second * 1000,
      bytes: 10_010 + second * 10,
    }));
    const samples = collect([...fast, ...slow]);
    expect(transferRate(samples, 10_160)).toEqual({ bytesPerSecond: 10, secondsLeft: 10 });
  });

  test("falls while nothing comes, and tells no time then", () => {
    const samples = collect([
      { atMs: 0, bytes: 0 },
      { atMs: 1000, bytes: 1000 },
      { atMs: 10_000, bytes: 1000 },
      { atMs: 20_000, bytes: 1000 },
    ]);
    expect(transferRate(samples, 5000)).toEqual({ bytesPerSecond: 0, secondsLeft: undefined });
  });

  test("begins afresh where a transfer does", () => {
    const samples = collect([
      { atMs: 0, bytes: 0 },
      { atMs: 1000, bytes: 9000 },
      { atMs: 2000, bytes: 0 },
      { atMs: 3000, bytes: 100 },
    ]);
    expect(transferRate(samples, 200)).toEqual({ bytesPerSecond: 100, secondsLeft: 1 });
  });

  test("A total that is passed tells no time", () => {
    const samples = collect([
      { atMs: 0, bytes: 0 },
      { atMs: 1000, bytes: 100 },
    ]);
    expect(transferRate(samples, 50).secondsLeft).toBeUndefined();
  });

  test("However it goes, no number is negative or endless, and the samples stay few in time", () => {
    fc.assert(
      fc.property(
        transfer,
        fc.option(fc.integer({ min: 0, max: 1e10 }), { nil: undefined }),
        (all, total) => {
          const samples = collect(all);
          for (const value of Object.values(transferRate(samples, total))) {
            if (value === undefined) continue;
            expect(Number.isFinite(value)).toBe(true);
            expect(value).toBeGreaterThanOrEqual(0);
          }
          const last = samples.at(-1)?.atMs ?? 0;
          expect(samples.filter(({ atMs }) => atMs <= last - 5000).length).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  test("A steady transfer has its own rate, whenever one looks", () => {
    const steady = fc.record({
      rate: fc.integer({ min: 1, max: 1e9 }),
      stepMs: fc.integer({ min: 10, max: 2000 }),
      count: fc.integer({ min: 60, max: 300 }),
    });
    fc.assert(
      fc.property(steady, ({ rate, stepMs, count }) => {
        const all = Array.from({ length: count }, (_, index) => {
          const atMs = index * stepMs;
          return { atMs, bytes: (rate * atMs) / 1000 };
        });
        const done = all.at(-1)?.bytes ?? 0;
        const { bytesPerSecond, secondsLeft } = transferRate(collect(all), done + rate * 7);
        expect(bytesPerSecond).toBeCloseTo(rate, -Math.log10(rate) + 6);
        expect(secondsLeft).toBeCloseTo(7, 4);
      }),
    );
  });
});

/** The bytes received at a time, in milliseconds of one monotonic clock. */
export interface TransferSample {
  readonly atMs: number;
  readonly bytes: number;
}

/** `undefined` in the beginning, while nothing arrives, and (the remaining time) when the total is unknown. */
export interface TransferRate {
  readonly bytesPerSecond: number | undefined;
  readonly secondsLeft: number | undefined;
}

const WINDOW_MS = 5000;
/** The first bytes arrive in a burst, from buffers. */
const SHORTEST_MS = 500;

/**
 * Adds a sample and removes those that are too old. When the number of bytes decreases, the transfer has been
 * restarted.
 */
export function addSample(
  samples: readonly TransferSample[],
  sample: TransferSample,
): readonly TransferSample[] {
  const last = samples.at(-1);
  if (last !== undefined && (sample.bytes < last.bytes || sample.atMs < last.atMs)) return [sample];
  // The newest of the old samples stays, as the beginning of the window.
  const begin = samples.findLastIndex(({ atMs }) => atMs <= sample.atMs - WINDOW_MS);
  return [...samples.slice(Math.max(begin, 0)), sample];
}

/** Bytes per second over about the last five seconds, and the remaining time at this rate. */
export function transferRate(
  samples: readonly TransferSample[],
  totalBytes: number | undefined,
): TransferRate {
  const [first, last] = [samples[0], samples.at(-1)];
  const unknown = { bytesPerSecond: undefined, secondsLeft: undefined };
  if (first === undefined || last === undefined || last.atMs - first.atMs < SHORTEST_MS) return unknown;
  const bytesPerSecond = ((last.bytes - first.bytes) / (last.atMs - first.atMs)) * 1000;
  const isTold = totalBytes !== undefined && totalBytes >= last.bytes;
  const secondsLeft = isTold && bytesPerSecond > 0 ? (totalBytes - last.bytes) / bytesPerSecond : undefined;
  return { bytesPerSecond, secondsLeft };
}

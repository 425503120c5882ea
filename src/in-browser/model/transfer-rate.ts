/** How much had come at a moment. Milliseconds of one monotonic clock. */
export interface TransferSample {
  readonly atMs: number;
  readonly bytes: number;
}

/** Unknown until something has come for a while, and where nothing comes or nobody tells how much there is. */
export interface TransferRate {
  readonly bytesPerSecond: number | undefined;
  readonly secondsLeft: number | undefined;
}

const WINDOW_MS = 5000;
/** What comes first comes in a burst, out of buffers on the way. */
const SHORTEST_MS = 500;

/** The samples with one more, and without those that are too old to count. Bytes that fall mean a start from scratch. */
export function addSample(
  samples: readonly TransferSample[],
  sample: TransferSample,
): readonly TransferSample[] {
  const last = samples.at(-1);
  if (last !== undefined && (sample.bytes < last.bytes || sample.atMs < last.atMs)) return [sample];
  // The newest of the old ones stays: it tells where the window began.
  const begin = samples.findLastIndex(({ atMs }) => atMs <= sample.atMs - WINDOW_MS);
  return [...samples.slice(Math.max(begin, 0)), sample];
}

/** Bytes per second over the last five seconds or so, and the time for what is left at that rate. */
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

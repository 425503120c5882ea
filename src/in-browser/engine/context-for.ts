/** The engine addresses 4 GiB of WebAssembly's memory, and no more: its build says so. */
const ENGINE_BYTES = 4 * 2 ** 30;

/** What it takes beside the weights, at least: its own memory, the buffers of a computation and a small context. */
const BESIDE_WEIGHTS_BYTES = 256 * 2 ** 20;

/** With less than this beside the weights, half the context must do. */
const WHOLE_CONTEXT_BYTES = 2 ** 30;

/** Tokens: enough for a conversation, and for a small model no more memory than its weights. */
const WHOLE_CONTEXT = 4096;

/**
 * Tokens of context that there is memory for beside a model of `bytes`; 0 when the model itself is too large.
 * `deviceBytes` is the device's whole memory, where the browser tells it.
 */
export function contextFor(bytes: number, deviceBytes: number | undefined): number {
  const left = Math.min(ENGINE_BYTES, deviceBytes ?? ENGINE_BYTES) - bytes;
  if (left < BESIDE_WEIGHTS_BYTES) return 0;
  return left < WHOLE_CONTEXT_BYTES ? WHOLE_CONTEXT / 2 : WHOLE_CONTEXT;
}

/** The device's memory, roughly; only Chromium tells: https://developer.mozilla.org/docs/Web/API/Navigator/deviceMemory */
export function deviceBytes(): number | undefined {
  const gibibytes: unknown = "deviceMemory" in navigator ? navigator.deviceMemory : undefined;
  return typeof gibibytes === "number" ? gibibytes * 2 ** 30 : undefined;
}

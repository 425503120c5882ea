/** The engine is built for at most 4 GiB of WebAssembly memory. */
const ENGINE_BYTES = 4 * 2 ** 30;

/** The minimum in addition to the weights: the engine's own memory, its buffers and a small context. */
const BESIDE_WEIGHTS_BYTES = 256 * 2 ** 20;

/** With less than this in addition to the weights, only half the context is used. */
const WHOLE_CONTEXT_BYTES = 2 ** 30;

/** In tokens: enough for a conversation; for a small model it takes no more memory than the weights. */
const WHOLE_CONTEXT = 4096;

/**
 * The context length, in tokens, that there is memory for in addition to a model of `bytes`; 0 when the model itself is
 * too large. `deviceBytes` is the total memory of the device, if the browser reveals it.
 */
export function contextFor(bytes: number, deviceBytes: number | undefined): number {
  const left = Math.min(ENGINE_BYTES, deviceBytes ?? ENGINE_BYTES) - bytes;
  if (left < BESIDE_WEIGHTS_BYTES) return 0;
  return left < WHOLE_CONTEXT_BYTES ? WHOLE_CONTEXT / 2 : WHOLE_CONTEXT;
}

/**
 * The approximate memory of the device; only Chromium reveals it:
 * https://developer.mozilla.org/docs/Web/API/Navigator/deviceMemory
 */
export function deviceBytes(): number | undefined {
  const gibibytes: unknown = "deviceMemory" in navigator ? navigator.deviceMemory : undefined;
  return typeof gibibytes === "number" ? gibibytes * 2 ** 30 : undefined;
}

/** Resolves before the next frame is laid out; never in a hidden tab. */
export function nextFrame(): Promise<unknown> {
  return new Promise(requestAnimationFrame);
}

interface Amount {
  readonly doneBytes: number;
  readonly totalBytes: number | undefined;
}

/** The completed fraction, 0 to 1; 0 while the total is unknown. */
export function fractionDone({ doneBytes, totalBytes }: Amount): number {
  return totalBytes === undefined || totalBytes <= 0 ? 0 : Math.min(doneBytes / totalBytes, 1);
}

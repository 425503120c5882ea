interface Amount {
  readonly doneBytes: number;
  readonly totalBytes: number | undefined;
}

/** 0 to 1; 0 as long as the total is not known. */
export function shareOf({ doneBytes, totalBytes }: Amount): number {
  return totalBytes === undefined || totalBytes <= 0 ? 0 : Math.min(doneBytes / totalBytes, 1);
}

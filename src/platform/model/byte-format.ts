/** Formats numbers of bytes in one language, in decimal units, as disks and downloads are measured. */
export interface ByteFormat {
  /** Three digits, in kB, MB or GB. */
  size(bytes: number): string;
  /** To the byte. */
  exact(bytes: number): string;
  /** Bytes per second. */
  rate(bytesPerSecond: number): string;
}

const UNITS = [
  ["gigabyte", 1e9],
  ["megabyte", 1e6],
  ["kilobyte", 1e3],
] as const;

/** Creates each `Intl` format at its first use, because that takes about 10 ms. */
export function createByteFormat(language: string): ByteFormat {
  const formats = new Map<string, Intl.NumberFormat>();

  function format(unit: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
    const made = formats.get(unit) ?? new Intl.NumberFormat(language, { style: "unit", unit, ...options });
    formats.set(unit, made);
    return made;
  }

  function write(bytes: number, suffix: "" | "-per-second"): string {
    const [unit, size] = UNITS.find(([, size]) => bytes >= size) ?? (["kilobyte", 1e3] as const);
    const digits = { maximumSignificantDigits: 3, unitDisplay: "short" } as const;
    return format(unit + suffix, digits).format(bytes / size);
  }

  return {
    size: (bytes) => write(bytes, ""),
    exact: (bytes) => format("byte", { unitDisplay: "long" }).format(bytes),
    rate: (bytesPerSecond) => write(bytesPerSecond, "-per-second"),
  };
}

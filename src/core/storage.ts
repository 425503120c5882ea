/** Values by name, as JSON. Reading never throws and gives `unknown`, to be parsed. */
export interface Storage {
  read(name: string): unknown;
  /** False when it could not be kept: no room, or storage is switched off. */
  write(name: string, value: unknown): boolean;
  remove(name: string): void;
}

export type Theme = "system" | "light" | "dark";

/** A theme from storage or a form; anything else follows the system. */
export function parseTheme(value: unknown): Theme {
  return value === "light" || value === "dark" ? value : "system";
}

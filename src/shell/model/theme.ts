export type Theme = "system" | "light" | "dark";

/** Parses a theme from storage or a form; anything else means "system". */
export function parseTheme(value: unknown): Theme {
  return value === "light" || value === "dark" ? value : "system";
}

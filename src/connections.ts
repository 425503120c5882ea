/** Placeholder while the part grows. */
export function openConnections(): string {
  return "connections";
}

/** What there is, one after another; what is empty or null is left out. */
export function listed(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(', ');
}

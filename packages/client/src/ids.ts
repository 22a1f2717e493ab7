/** A key that no other write has: what makes a repeated write the same write. */
export function newIdempotencyKey(): string {
  return crypto.randomUUID();
}

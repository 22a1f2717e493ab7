/** Of what holds from an instant on, the newest that has begun; else the first, which also holds for the time before it. */
export function inForce<T extends { readonly from: string }>(oldestFirst: readonly T[], at: string): T | undefined {
  return oldestFirst.findLast(({ from }) => from <= at) ?? oldestFirst[0];
}

/** Milliseconds since the epoch: the one place where a service looks at the clock. */
export function systemClock(): number {
  return Date.now();
}

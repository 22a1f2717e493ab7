/** Milliseconds since the epoch: the one place where the command line looks at the clock. */
export function systemClock(): number {
  return Date.now();
}

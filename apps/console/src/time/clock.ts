/** The one place where the console reads the clock of this device. */
export function now(): Date {
  return new Date(Date.now());
}

/** Milliseconds since the epoch. */
export const clock = (): number => Date.now();

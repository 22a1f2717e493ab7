/** Milliseconds since the epoch: drills run on the machine's clock. */
export const clock = (): number => Date.now();

/**
 * Whether a promise settles in time. What has come in while the event loop was busy elsewhere is looked at first: a process that was
 * held up itself does not take the other side for silent.
 * @param patience milliseconds
 */
export function settledWithin(promise: Promise<unknown>, patience: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => setImmediate(() => setImmediate(resolve, false)), patience);
    const settled = (): void => {
      clearTimeout(timer);
      resolve(true);
    };
    promise.then(settled, settled);
  });
}

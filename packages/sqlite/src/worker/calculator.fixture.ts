/** A worker whose methods show each way in which a call can end. */
import { existsSync, rmSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { CairnError } from '@cairn/contracts/errors';
import { serveWorker } from './serve.js';

export const calculator = {
  add: (a: number, b: number): number => a + b,
  addLater: async (a: number, b: number): Promise<number> => a + b,
  /** Ends when `gate` is gone. */
  waitFor: async (gate: string): Promise<string> => {
    while (existsSync(gate)) await new Promise((resolve) => setImmediate(resolve));
    return 'done';
  },
  refuse: (): never => {
    throw new CairnError('not today', { code: 'refused', retriable: true, details: { day: 3 } });
  },
  refuseLater: async (): Promise<never> => calculator.refuse(),
  fail: (): never => {
    throw new TypeError('unforeseen');
  },
  echo: (value: unknown): unknown => value,
  uncloneable: (): unknown => () => 1,
  exit: (): never => process.exit(3),
  crash: (): void => {
    setImmediate(() => {
      throw new Error('crashed');
    });
  },
};
export type Calculator = typeof calculator;

const options = workerData as { readonly marker?: string; readonly broken?: string };
if (options.broken === 'at start') throw new Error('broken at start');
serveWorker(calculator, () => {
  if (options.broken === 'at close') throw new Error('broken at close');
  if (options.marker !== undefined) rmSync(options.marker);
});

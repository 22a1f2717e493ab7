export * from './examples.js';

/**
 * One promise of a port, independent of any test framework: a suite is a list of cases, each run against a fresh harness.
 * A case rejects when the adapter breaks the promise, and it must reject against an adapter that does nothing.
 */
export interface ContractCase<Harness> {
  readonly name: string;
  readonly run: (harness: Harness) => Promise<void>;
}

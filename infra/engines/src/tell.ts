/** Takes a sentence about progress, for people. */
export type Tell = (sentence: string) => void;

/** An engine can't be had or started here; the message says what is missing and what to do. */
export class EngineMissing extends Error {
  readonly code = 'engine-missing';
}

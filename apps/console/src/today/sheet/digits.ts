/** What a typed digit means for a confidence of 0 to 10. */
export interface Typed {
  readonly confidence: number;
  /** Milliseconds of the event, to know whether a 0 belongs to the 1 before. */
  readonly at: number;
}

/** A 0 this soon after a 1 makes it 10. */
const TOGETHER = 1_200;

/** The confidence that a key says: a digit, full-width too; 1 and 0 one after the other are 10. Undefined for any other key. */
export function typedConfidence(key: string, at: number, before: Typed | undefined): Typed | undefined {
  const digit = key.normalize('NFKC');
  if (!/^\d$/.test(digit)) return undefined;
  if (digit === '0' && before?.confidence === 1 && at - before.at < TOGETHER) return { confidence: 10, at };
  return { confidence: Number(digit), at };
}

/** Confidence as people say it, from 0 to 10; it is kept from 0 to 1. */
export function outOfTen(confidence: string | null | undefined): number | null {
  return confidence === null || confidence === undefined ? null : Math.round(Number(confidence) * 100) / 10;
}

/** `7` as it is kept: `0.7`. */
export function kept(outOf10: number): string {
  return outOf10 === 10 ? '1' : `0.${outOf10}`;
}

/** One line of output. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The hand-written loop's figure in the same run, or the bound. */
  readonly limit: number;
  /** value ÷ limit: of rates, how much of the limit is reached; of bounds, how much is used. */
  readonly ratio: number;
  /** What it was measured on besides this machine, with versions. */
  readonly engines?: string;
}

export function figure(name: string, value: number, unit: string, limit: number): Figure {
  return { name, value: rounded(value), unit, limit: rounded(limit), ratio: Math.round((value / limit) * 1000) / 1000 };
}

function rounded(value: number): number {
  return value >= 100 ? Math.round(value) : Math.round(value * 100) / 100;
}

/** The middle of several runs: machines are noisy, and the best run flatters. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The value that a share of all, from 0 to 1, does not exceed (nearest rank); NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** Runs two measurements in turn, A B A B …, and compares their medians. */
export async function sideBySide(rounds: number, ours: (round: number) => Promise<number>, limit: (round: number) => Promise<number>): Promise<{ ours: number; limit: number }> {
  const measured = { ours: [] as number[], limit: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    measured.ours.push(await ours(round));
    measured.limit.push(await limit(round));
  }
  return { ours: median(measured.ours), limit: median(measured.limit) };
}

/** Things per second that a piece of work does. */
export async function perSecond(count: number, work: () => Promise<unknown> | void): Promise<number> {
  const started = performance.now();
  await work();
  return count / ((performance.now() - started) / 1000);
}

/** One thing that must be right before requests are let in. */
export interface ReadinessCheck {
  /** Kebab-case, for example `history` or `projection-progress`. */
  readonly name: string;
  /** Resolves when all is well. @throws with a message that is safe to show */
  check(): Promise<void>;
}

export interface ReadinessReport {
  readonly status: 'ready' | 'not-ready';
  readonly checks: readonly { readonly name: string; readonly ok: boolean; readonly problem?: string }[];
}

/** Milliseconds after which a check that doesn't answer has failed. */
const PATIENCE = 2_000;

/** Runs every check at once; one that hangs fails alone. */
export async function readinessOf(checks: readonly ReadinessCheck[], patience = PATIENCE): Promise<ReadinessReport> {
  const results = await Promise.all(checks.map((check) => outcomeOf(check, patience)));
  return { status: results.every(({ ok }) => ok) ? 'ready' : 'not-ready', checks: results };
}

async function outcomeOf(check: ReadinessCheck, patience: number): Promise<ReadinessReport['checks'][number]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => (timer = setTimeout(() => reject(new Error(`no answer in ${patience} ms`)), patience)));
  try {
    await Promise.race([check.check(), late]);
    return { name: check.name, ok: true };
  } catch (error) {
    return { name: check.name, ok: false, problem: error instanceof Error ? error.message : 'failed' };
  } finally {
    clearTimeout(timer);
  }
}

/** One thing that must be right before requests are let in. */
export interface ReadinessCheck {
  /** Kebab-case, for example `history` or `projection-progress`. */
  readonly name: string;
  /** Nothing is wrong without it, only slower or later: its failure degrades the process and keeps no request out. */
  readonly dispensable?: true;
  /** Resolves when all is well. @throws with a message that is safe to show */
  check(): Promise<void>;
}

export interface ReadinessReport {
  readonly status: 'ready' | 'degraded' | 'not-ready';
  readonly checks: readonly { readonly name: string; readonly ok: boolean; readonly problem?: string }[];
}

/** Milliseconds after which a check that doesn't answer has failed. */
const PATIENCE = 2_000;

/** Runs every check at once; one that hangs fails alone. */
export async function readinessOf(checks: readonly ReadinessCheck[], patience = PATIENCE): Promise<ReadinessReport> {
  const results = await Promise.all(checks.map((check) => outcomeOf(check, patience)));
  const failed = checks.filter((_, index) => results[index]?.ok !== true);
  return { status: statusOf(failed), checks: results };
}

function statusOf(failed: readonly ReadinessCheck[]): ReadinessReport['status'] {
  if (failed.length === 0) return 'ready';
  return failed.every(({ dispensable }) => dispensable) ? 'degraded' : 'not-ready';
}

async function outcomeOf(checked: ReadinessCheck, patience: number): Promise<ReadinessReport['checks'][number]> {
  const { name } = checked;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => (timer = setTimeout(() => reject(new Error(`no answer in ${patience} ms`)), patience)));
  try {
    await Promise.race([checked.check(), late]);
    return { name, ok: true };
  } catch (error) {
    return { name, ok: false, problem: error instanceof Error ? error.message : 'failed' };
  } finally {
    clearTimeout(timer);
  }
}

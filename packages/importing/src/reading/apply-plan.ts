import { applySteps, type Client, type Step } from '@cairn/client';
import { CairnError } from '@cairn/contracts/errors';
import type { ImportPlan } from '../import-plan.js';

export interface ApplyPlanOptions {
  readonly signal?: AbortSignal;
  /** Told after each step how many were sent. */
  readonly onProgress: (sent: number) => void;
}

/**
 * Sends the steps of a plan.
 * @throws CairnError `step-refused`; `import-overtaken` (retriable) when somebody else has written meanwhile: what was sent stays, and the import
 *   that is planned anew goes on from there
 */
export async function applyPlan(client: Pick<Client, 'request'>, { steps, makes, isLoad }: Pick<ImportPlan, 'steps' | 'makes' | 'isLoad'>, options: ApplyPlanOptions): Promise<void> {
  await applySteps(client, steps, { load: isLoad, ...options, onAnswer: (step, answer) => requireMade(step, makes.get(step.key), answer) });
}

function requireMade({ what = 'The step' }: Step, planned: string | undefined, answer: unknown): void {
  if (planned === undefined) return;
  const { id } = { ...(answer as object) } as { readonly id?: unknown };
  if (id !== planned) throw new CairnError(`${what} became another than planned: somebody else has written meanwhile.`, { code: 'import-overtaken', retriable: true, details: { planned, id } });
}

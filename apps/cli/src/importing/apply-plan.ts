import { applySteps, type Client, type Step } from '@cairn/client';
import { CairnError } from '@cairn/contracts';
import type { ImportPlan } from '@cairn/importing';
import type { Shell } from '../shell.js';

/**
 * Sends the steps of a plan.
 * @throws CairnError `step-refused`; `import-overtaken` (retriable) when somebody else has written meanwhile: what was sent stays, and another
 *   run goes on from there
 */
export async function applyPlan(client: Client, { steps, makes, isLoad }: ImportPlan, { terminal, signal }: Shell): Promise<void> {
  const progress = terminal.progress('Importing', steps.length);
  try {
    await applySteps(client, steps, { load: isLoad, signal, onProgress: (sent) => progress.at(sent), onAnswer: (step, answer) => requireMade(step, makes.get(step.key), answer) });
  } catch (error) {
    progress.end();
    terminal.note('What was sent so far stays. The same command goes on from there.');
    throw error;
  }
  progress.end();
}

function requireMade({ what = 'The step' }: Step, planned: string | undefined, answer: unknown): void {
  if (planned === undefined) return;
  const { id } = { ...(answer as object) } as { readonly id?: unknown };
  if (id !== planned) throw new CairnError(`${what} became another than planned: somebody else has written meanwhile.`, { code: 'import-overtaken', retriable: true, details: { planned, id } });
}

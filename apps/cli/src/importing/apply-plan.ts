import type { Client } from '@cairn/client';
import type { ImportPlan } from '@cairn/importing';
import { applyPlan as sendPlan } from '@cairn/importing/reading';
import type { Shell } from '../shell.js';

/** Sends the steps of a plan, and tells how far it has come. @throws as the sending does */
export async function applyPlan(client: Client, plan: ImportPlan, { terminal, signal }: Shell): Promise<void> {
  const progress = terminal.progress('Importing', plan.steps.length);
  try {
    await sendPlan(client, plan, { signal, onProgress: (sent) => progress.at(sent) });
  } catch (error) {
    progress.end();
    terminal.note('What was sent so far stays. The same command goes on from there.');
    throw error;
  }
  progress.end();
}

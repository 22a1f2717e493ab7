import { CairnError, catalogue } from '@cairn/contracts';
import { headsOf, openSqliteHistory, type History } from '@cairn/history';
import { verifyLog, type VerifyReport } from '@cairn/history/verify';
import { lockDirectory } from '@cairn/sqlite';
import type { BackupHead } from './manifest.js';

/**
 * Checks that a directory's history holds the organizations of a backup and no other, that every chain holds, and that each ends where it ended.
 * @throws CairnError `backup-damaged` naming what was found
 */
export async function checkChains(directory: string, expected: readonly BackupHead[], clock: () => number): Promise<void> {
  const lock = lockDirectory(directory);
  try {
    const history = await openSqliteHistory(lock, { catalogue, clock });
    try {
      await requireOrganizations(history, expected);
      for (const head of expected) await requireChain(history, head);
    } finally {
      await history.close();
    }
  } finally {
    lock.release();
  }
}

async function requireOrganizations(history: History, expected: readonly BackupHead[]): Promise<void> {
  const found = (await headsOf(history)).map(({ org }) => org);
  const wanted = expected.map(({ org }) => org);
  if (found.toSorted().join() !== wanted.toSorted().join()) throw damaged('The history holds other organizations than its manifest says.', { found, wanted });
}

async function requireChain(history: History, { org, position, hash }: BackupHead): Promise<void> {
  const { holds, head, faults } = await verifyLog(org, (after) => history.readStored(org, after), { anchors: [{ position, hash }] });
  if (!holds) throw damaged(`The history of ${org} does not hold: ${firstOf(faults)}.`, { org, faults });
  if (head.position !== position) throw damaged(`The history of ${org} ends at ${head.position} and not at ${position}.`, { org, head, position });
}

function firstOf([fault]: VerifyReport['faults']): string {
  return fault === undefined ? 'no fault was told' : `${fault.kind} at ${fault.position}, ${fault.detail}`;
}

function damaged(message: string, details: Readonly<Record<string, unknown>>): CairnError {
  return new CairnError(message, { code: 'backup-damaged', details });
}

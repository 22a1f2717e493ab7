/**
 * @jest-environment-options {"customExportConditions": ["browser"]}
 */
import { expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';

const okrs = ['reference,title,objectType,team,ownerEmail,period', 'O-1,Objective,Objective,Company,ann@example.test,2026 Q3', ''].join('\n');

it('plans an import where there is nothing of Node, as in a browser', async () => {
  const bytes = new TextEncoder().encode(okrs);
  const digest = createHash('sha256').update(bytes).digest('hex');
  const nodes: { Buffer?: unknown; process?: unknown } = globalThis;
  delete nodes.Buffer;
  delete nodes.process;
  const { EMPTY_ORGANIZATION, planImport, readImportFile } = await import('./index.js');
  const file = readImportFile(bytes, { objectType: 'objectType' });
  expect(file.sha256).toBe(digest);
  const context = { source: 'org-1', timeZone: 'Asia/Taipei', now: '2026-11-22T00:00:00.000Z' };
  const { counts, okrs: report } = planImport({ okrExport: file, context, organization: EMPTY_ORGANIZATION, log: { state: 'empty' }, importerId: 'ada' });
  expect([counts, report?.refusals]).toEqual([expect.objectContaining({ objectives: 1 }), []]);
});

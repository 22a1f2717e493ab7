import { createHash } from 'node:crypto';
import type { JsonObject } from '@cairn/contracts';
import type { AppendRequest } from '@cairn/history';

export const ORG = 'org';
const HASH = 'a'.repeat(64);
const DAY = 86_400_000;
/** Key results that the check-ins are spread over. */
export const KEY_RESULTS = 500;

/** The first commits of the log: the organization, and the key results that are checked in. */
export function foundation(): AppendRequest[] {
  const created = { name: 'Org', logId: '019aa3e0-0000-7000-8000-000000000001', timeZone: 'UTC', languages: ['en'], fiscalYearStartMonth: 1 };
  const added = Array.from({ length: KEY_RESULTS }, (_, n) => request(-1 - n, `objective-o${n}`, 'key-result.added', { ...goal(n), title: `Metric ${n}`, type: 'increase', unit: 'points', start: '0', target: '100', due: '2026-12-31', responsibleId: 'p1' }));
  return [{ ...request(-1 - KEY_RESULTS, 'organization', 'organization.created', created), service: 'goals' }, ...added.map((append) => ({ ...append, service: 'goals' as const }))];
}

/** The n-th check-in: about 600 bytes as a commit. */
export function checkIn(n: number): AppendRequest {
  const keyResult = n % KEY_RESULTS;
  return request(n, `check-ins-o${keyResult}.1`, 'check-in.recorded', {
    ...goal(keyResult),
    checkInId: `o${keyResult}.1.${n}`,
    slot: `o${keyResult}.1@2026-09-11`,
    timeliness: 'on-time',
    effectiveAt: new Date(Date.UTC(2026, 0, 1) + (n % 300) * DAY).toISOString(),
    value: String(n % 100),
    noNewFigure: false,
    confidence: '0.6',
    saidHealth: 'on-track',
    policyVersion: 1,
  });
}

function goal(n: number): { readonly objectiveId: string; readonly cycleId: string; readonly teamId: string; readonly keyResultId: string } {
  return { objectiveId: `o${n}`, cycleId: 'c1', teamId: `t${n % 20}`, keyResultId: `o${n}.1` };
}

function request(n: number, stream: string, type: string, data: JsonObject): AppendRequest {
  return {
    service: 'check-ins',
    org: ORG,
    stream,
    expect: { kind: 'any' },
    commandId: createHash('sha256').update(`command ${n}`).digest('base64url'),
    requestHash: HASH,
    actor: 'p1',
    via: 'api',
    correlationId: 'c1',
    events: [{ id: `e${n}`, type, schema: 1, data }],
  };
}

import { derivedCommandId, guardedStream, type CommandEnvelope, type CommandOutcome } from '@cairn/commands';
import { event, type EventData } from '@cairn/contracts';
import { instantOf } from '@cairn/method';
import type { Platform } from '@cairn/service-kit';
import { personFold } from '../people/person.js';
import { decideOrganization } from './decide-organization.js';
import { organizationFold } from './organization.js';

/** What an organization is founded with. */
export type Beginnings = Omit<EventData<'organization.created'>, 'logId'>;

/** Its first admin. The name goes into the directory, unless it has one of this person already. */
export interface FirstAdmin {
  readonly personId: string;
  readonly name: string;
  readonly email?: string;
}

type Parts = Pick<Platform, 'runtime' | 'state' | 'clock'>;

/**
 * Begins an organization's log, once: whoever else tries at the same time finds it founded. Says whether it was this call that did.
 * @throws CairnError `unknown-time-zone`, `languages-missing`, `month-out-of-range`; `idempotency-key-reused` when it was founded by a request that said something else
 */
export function foundOrganization({ runtime }: Parts, beginnings: Beginnings, envelope: CommandEnvelope): Promise<CommandOutcome> {
  return runtime.execute(
    {
      service: 'goals',
      stream: 'organization',
      reads: { organization: guardedStream('organization', organizationFold) },
      decide: ({ organization }, { newId }) => (organization === undefined ? decideOrganization({ type: 'CreateOrganization', ...beginnings, logId: newId() }, { organization }) : []),
    },
    { ...envelope, commandId: derivedCommandId(envelope.org, ['organization']) },
  );
}

/** Gives a founded organization its first admin, once. @throws CairnError `email-taken` */
export async function addFirstAdmin({ runtime, state, clock }: Parts, { personId, ...entry }: FirstAdmin, envelope: CommandEnvelope): Promise<void> {
  const { org } = envelope;
  const known = await state.directory.get(org, [personId]);
  if (!known.has(personId)) await state.directory.put({ org, personId, ...entry, createdAt: instantOf(clock()) });
  const stream = `person-${personId}`;
  await runtime.execute(
    {
      service: 'goals',
      stream,
      reads: { person: guardedStream(stream, personFold) },
      decide: ({ person }) => (person === undefined ? [event('person.added', { personId }), event('role.granted', { personId, role: 'admin' })] : []),
    },
    { ...envelope, commandId: derivedCommandId(org, ['first-admin']) },
  );
  await state.directory.confirm(org, personId);
}

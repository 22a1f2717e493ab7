import type { WriteContext } from '@cairn/service-kit';
import type { Acting } from '../acting.js';

/** Does the request tell of an act that was done elsewhere, or might have been? Then the right to tell it counts, and the act is the actor's. */
export function isTold({ envelope: { via } }: WriteContext): boolean {
  return via === 'import' || via === 'simulation';
}

/** The first question to whoever writes. @throws CairnError `forbidden` for a key that is nobody's, or that may not import */
export async function requireActor(write: WriteContext): Promise<void> {
  if (isTold(write)) await write.access.require('imports:run');
  else write.access.requirePerson();
}

/** Who acts, and as what in regard of a team's key results. */
export async function actingIn(write: WriteContext, teamId: string): Promise<Acting> {
  const { access, actorId, envelope } = write;
  const isLead = isTold(write) || (await access.leads(teamId));
  const isAdmin = isTold(write) || (await access.may('organization:manage'));
  return { personId: actorId, via: envelope.via, capacities: [...(isLead ? (['lead'] as const) : []), ...(isAdmin ? (['admin'] as const) : [])] };
}

import { guardedStream, unguardedCategory, unguardedStream, type Fold } from '@cairn/commands';
import { cadencesFold, checkInsFold, cycleFold, objectiveFold, organizationFold, personFold, rhythmFold } from '@cairn/rhythm';
import type { Subject } from './subject.js';

/** The version of the stream at which each check-in last changed: what its ETag tells. */
const seenVersionsFold: Fold<Readonly<Record<string, number>>> = {
  initial: {},
  evolve(versions, { type, data, version }) {
    if (type === 'check-in.recorded' || type === 'check-in.acknowledged') return { ...versions, [data.checkInId]: version };
    if (type === 'check-in.corrected') return { ...versions, [data.checkInId]: version, [data.supersedes]: version };
    return versions;
  },
};

/** What is decided on in regard of one key result, and what of it must still hold where the decision lands. */
export function readsOf({ keyResultId, objectiveId, cycleId, teamId, responsibleId }: Subject) {
  return {
    checkIns: guardedStream(`check-ins-${keyResultId}`, checkInsFold),
    seenVersions: guardedStream(`check-ins-${keyResultId}`, seenVersionsFold),
    objective: guardedStream(`objective-${objectiveId}`, objectiveFold),
    cycle: guardedStream(`cycle-${cycleId}`, cycleFold),
    rhythm: guardedStream(`rhythm-${teamId}`, rhythmFold),
    cadences: unguardedCategory('cadence', cadencesFold),
    organization: unguardedStream('organization', organizationFold),
    responsible: unguardedStream(`person-${responsibleId}`, personFold),
  };
}

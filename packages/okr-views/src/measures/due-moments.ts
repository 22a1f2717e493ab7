import { dateInZone, dueDates, instantInZone, instantOf, readInstant } from '@cairn/method';
import { byMethod, cadenceAt, inForce, placementsOf, shippedCadence } from '@cairn/rhythm';
import type { GoalRows } from '../rows/goal-rows.js';

/**
 * The moments at which a team's talk was due in a cycle, up to an instant, oldest first: the slots in which objectives are told
 * (docs/METHOD.md, slots). By where the team stands and the cadence that is in force at that instant.
 *
 * @throws CairnError what the method refuses of a cadence or zone
 */
export function dueMomentsOf(rows: Pick<GoalRows, 'organization' | 'places' | 'cadences' | 'cycle'>, teamId: string, until: string): readonly string[] {
  const { organization, places, cadences, cycle } = rows;
  const { path } = inForce(placementsOf(teamId, places), until) ?? { path: [teamId] };
  const { checkInEvery } = inForce(cycle.policies, until) ?? { checkInEvery: 'week' };
  return byMethod(() => {
    const { cadence, timeZone } = cadenceAt(cadences, path, until, shippedCadence(checkInEvery, organization.timeZone));
    const today = dateInZone(readInstant(until, 'until'), timeZone);
    const last = today < cycle.end ? today : cycle.end;
    return dueDates(cadence, cycle.start, last).map((date) => instantOf(instantInZone(date, cadence.hour, timeZone))).filter((at) => at <= until);
  });
}

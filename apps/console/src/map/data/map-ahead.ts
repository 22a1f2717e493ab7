import { cyclesQuery } from '../../api/organization.js';
import { queries } from '../../api/queries.js';
import { apisFor } from '../../api/use-api.js';
import { cycleHere } from '../../place/use-cycle.js';
import { readPlace } from '../../place/place.js';
import { keptKey } from '../../session/session.js';
import { readMap } from '../address.js';
import { mapQuery } from './map-query.js';

/** Asks for the map of an address while its screen is on its way. What goes wrong the screen finds out itself. */
export async function askForMap(search: Readonly<Record<string, unknown>>): Promise<void> {
  const key = keptKey();
  if (key === undefined) return;
  const { client } = apisFor(key);
  const [{ cycle: chosen, team: teamId }, { root }] = [readPlace(search), readMap(search)];
  const cycles = await queries.fetchQuery(cyclesQuery(client)).catch(() => []);
  const cycle = cycleHere(cycles, chosen);
  if (cycle !== undefined) await queries.prefetchQuery(mapQuery(client, { cycleId: cycle.cycleId, teamId, root }));
}

import { keptKey } from '../session/session.js';
import { meQuery } from './me.js';
import { cyclesQuery, organizationQuery, teamsQuery } from './organization.js';
import { queries } from './queries.js';
import { apisFor } from './use-api.js';

/** Asks for what every screen shows while words and screens are still on their way; the screens ask the same again, and find it. */
export function askAhead(): void {
  const key = keptKey();
  if (key === undefined) return;
  const { client } = apisFor(key);
  void queries.prefetchQuery(cyclesQuery(client));
  void queries.prefetchQuery(organizationQuery(client));
  void queries.prefetchQuery(meQuery(client));
  void queries.prefetchQuery(teamsQuery(client));
}

import { alignment } from '@cairn/alignment';
import { analytics } from '@cairn/analytics';
import { checkIns } from '@cairn/check-ins';
import { goals } from '@cairn/goals';
import { history } from '@cairn/history-service';
import { openMongo } from '@cairn/mongo';
import { createApplication, createLogger, readConfig, SERVICE_SETTINGS, systemClock, type Stores } from '@cairn/service-kit';
import { distributedPlaceOf, openDistributed, type DistributedPlace } from '@cairn/service-kit/distributed';
import { openMongoViews } from '@cairn/views/mongo';
import { Trap } from './trap.fixture.js';
import { afterAppend, afterRows, afterSend } from './places.fixture.js';

/**
 * A service as it is, but for one place at which it ends, or falls asleep, once its trap is set: the service's name, the place and the
 * file that tells of it come by the environment.
 */
const env = process.env as Readonly<Record<string, string>>;

/** Stores that lead through the trap. */
async function trapped(stores: Stores, place: DistributedPlace, trap: Trap): Promise<Stores> {
  switch (env['CAIRN_DRILL_PLACE']) {
    case 'append':
      return { ...stores, history: afterAppend(stores.history, trap) };
    case 'rows':
      return { ...stores, views: await openMongoViews(afterRows(await openMongo(place.mongo), trap)) };
    default:
      return { ...stores, state: { ...stores.state, cursors: afterSend(stores.state.cursors, trap) } };
  }
}

const config = readConfig(SERVICE_SETTINGS, env);
const place = distributedPlaceOf(config);
const service = [goals, alignment, checkIns, analytics, history].find(({ name }) => name === env['CAIRN_DRILL_SERVICE']);
if (place === undefined || service === undefined) throw new Error('There is nothing to drill.');
const trap = new Trap(env['CAIRN_DRILL_WITNESS'] ?? '', env['CAIRN_DRILL_SIGNAL'] as NodeJS.Signals);
const stores = await trapped(await openDistributed(place, { clock: systemClock }), place, trap);
const logger = createLogger({ service: service.name, level: config.CAIRN_LOG });
const app = await createApplication(stores, { services: [service], clock: systemClock, logger, documentation: { title: 'Drill', description: 'Under test', version: '1', page: false } });
await app.listen(config.PORT, config.HOST);
process.stdout.write(`The drill listens on ${await app.getUrl()}\n`);

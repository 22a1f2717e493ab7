import type { Figure } from '../figure.js';
import { withEngines } from '../engines/with-engines.js';
import type { Preset } from '../preset.js';
import { measureLag } from './lag.js';
import { measureRelay } from './relay-to-rows.js';

/** What goes over Kafka, on a broker that is given or started. */
export async function measureKafka(preset: Preset): Promise<Figure[]> {
  return withEngines(['kafka'], async ({ env, names }) => {
    const brokers = (env['CAIRN_KAFKA_BROKERS'] ?? '').split(',');
    const figures = [...(await measureRelay(preset, brokers)), ...(await measureLag(preset.http.span, brokers))];
    return figures.map((figure) => ({ ...figure, engines: names }));
  });
}

import { measureConsole } from './console/measure.js';
import { measureDistributed } from './distributed/measure.js';
import { measureAppend } from './history/append.js';
import { measureReading } from './history/read.js';
import { measureCheckIns } from './http/check-in.js';
import { measureMap } from './http/map.js';
import { measureVisibility } from './http/visible.js';
import { measureKafka } from './kafka/measure.js';
import { measureProjection } from './views/project.js';
import { measureRebuild } from './views/rebuild.js';
import { PRESETS, type Preset } from './preset.js';
import type { Figure } from './figure.js';

type Measurement = (preset: Preset) => Promise<Figure[]>;

const SUITES: Readonly<Record<string, readonly Measurement[]>> = {
  history: [measureAppend, measureReading, measureProjection, measureRebuild],
  http: [measureCheckIns, measureMap, measureVisibility],
  console: [measureConsole],
  kafka: [measureKafka],
  distributed: [measureDistributed],
};

const USAGE = `usage: npm run -s bench -- <${Object.keys(SUITES).join(' | ')}> [--preset small | full]
Prints one JSON object per line: {name, value, unit, limit, ratio, engines?}. Default preset: small.

  history   appends, reads, verification and projections of one process, each against a loop written by hand
  http      the whole product on a directory of its own, the load in another process:
            http.check-in      64 connections, against a route written by hand in the same run; .beside-readers: while 50 others read the map,
                               against the product alone
            http.map           the map of a large cycle while 50 check-ins a second arrive
            http.visible       from the answer of a check-in to the first map and the first trend that shows it
            load-generator.busy near 1: the load generator is the limit, not the server
  console   the page in Chromium (CAIRN_CHROMIUM says where) on the map of a large cycle
            console.first-load, .map.interactive, .map.slider: from the move of the slider until that day is drawn; .map.pan: script in each frame,
            the longest task and frames a second while the map is pulled around. What draws is said beside each figure
  kafka     from a log that is filled over the relay, a broker and a consumer to rows, against kafkajs alone, idempotent and with one request in flight, with the
            same messages and the same rows. .sqlite: log and rows are in SQLite
            kafka.append       how the log was filled, apart
            kafka.lag          from the answer of an append to its rows, 200 a second, without the pause that services make before they look
  distributed  services in processes of their own, check-ins on one organization, each at the next process in turn
            .N-of-each         as many as N processes of every service take, against one of each
            .N-writers         200 a second at N processes (full: 8), the other services once
            .asked-again       answers that it can not be told now: the same was asked again

kafka and distributed start the engines they need, but for those of CAIRN_MONGO_URL, CAIRN_KAFKA_BROKERS and CAIRN_REDIS_URL; what they were is
said beside each figure. FerretDB answers for correctness, not for speed: quote figures of a MongoDB.

Data directories lie in TMPDIR: put it on the disk that is meant. Leave the machine alone meanwhile. What is measured is asserted: every check-in
that was acknowledged is in the log once, the chain verifies, the last values can be read, the map's figures are those computed by hand.
`;

interface Wish {
  readonly measurements: readonly Measurement[];
  readonly preset: Preset;
}

/** Prints each figure as soon as it is known. @returns the exit code */
async function main(wish: Wish | undefined): Promise<number> {
  if (!wish) {
    process.stderr.write(USAGE);
    return 2;
  }
  for (const measure of wish.measurements) for (const line of await measure(wish.preset)) process.stdout.write(`${JSON.stringify(line)}\n`);
  return 0;
}

function wishFrom([suite = '', option = '--preset', preset = 'small']: readonly string[]): Wish | undefined {
  const measurements = SUITES[suite];
  const known = preset === 'small' || preset === 'full';
  return measurements && known && option === '--preset' ? { measurements, preset: PRESETS[preset] } : undefined;
}

process.exitCode = await main(wishFrom(process.argv.slice(2)));

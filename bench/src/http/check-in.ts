import { figure, median, percentile, type Figure } from '../figure.js';
import type { Preset } from '../preset.js';
import { assertRecorded } from './asserted/log.js';
import { assertMap, sampledOf } from './asserted/map.js';
import { assertLastValues } from './asserted/values.js';
import type { Acknowledged, CheckInJob, MapJob, Measured } from './load/job.js';
import { runLoad } from './load/run-load.js';
import { withOrganization, type Filled } from './organization/data-directory.js';
import { keyResultIdsOf } from './organization/shape.js';
import { withServer } from './processes/servers.js';

const CONNECTIONS = 64;
const READERS = 50;
/** Milliseconds that a reader of the map waits at most, among as many. */
const MAP_MS = 1_000;

/** The whole product's check-ins, alone and beside readers of the map, against a route written by hand: each in turn, each from the same beginning. */
export async function measureCheckIns({ rounds, http }: Preset): Promise<Figure[]> {
  return withOrganization(http.objectives, async (filled) => {
    const job = { kind: 'check-in', ...http.span, connections: CONNECTIONS, keyResultIds: Array.from({ length: filled.objectives }, (_, objective) => keyResultIdsOf(objective)).flat() } as const;
    const runs = { product: [] as Measured[], byHand: [] as Measured[], besideReaders: [] as Measured[], maps: [] as Measured[] };
    for (let round = 0; round < rounds; round += 1) {
      runs.product.push(await alone(filled, job));
      runs.byHand.push(await byHand(filled, job));
      const { checkIns, maps } = await besideReaders(filled, job);
      runs.besideReaders.push(checkIns);
      runs.maps.push(maps);
    }
    return figuresOf(runs);
  });
}

type Wish = Omit<CheckInJob, 'url'>;

function alone(filled: Filled, wish: Wish): Promise<Measured> {
  return filled.inCopy(async (directory) => {
    const report = await withServer('product', directory, async (url) => asserted(url, await runLoad({ ...wish, url })));
    await assertRecorded(directory, filled.head, report.acknowledged);
    return report;
  });
}

function byHand(filled: Filled, wish: Wish): Promise<Measured> {
  return filled.inCopy(async (directory) => {
    const report = await withServer('by-hand', directory, (url) => runLoad({ ...wish, url }));
    await assertRecorded(directory, filled.head, report.acknowledged);
    return report;
  });
}

function besideReaders(filled: Filled, wish: Wish): Promise<{ readonly checkIns: Measured; readonly maps: Measured }> {
  return filled.inCopy(async (directory) => {
    const { warmUp, seconds } = wish;
    const readers: Omit<MapJob, 'url'> = { kind: 'map', warmUp, seconds, connections: READERS, sampled: sampledOf(filled.objectives).map((objective) => `o${objective}`) };
    const [checkIns, maps] = await withServer('product', directory, async (url) => {
      const [written, read] = await Promise.all([runLoad({ ...wish, url }), runLoad({ ...readers, url })]);
      return [await asserted(url, written), read] as const;
    });
    await assertRecorded(directory, filled.head, checkIns.acknowledged);
    assertMap(maps, filled.objectives, checkIns.acknowledged);
    return { checkIns, maps };
  });
}

async function asserted<R extends { readonly acknowledged: readonly Acknowledged[] }>(url: string, report: R): Promise<R> {
  await assertLastValues(url, report.acknowledged);
  return report;
}

interface Runs {
  readonly product: readonly Measured[];
  readonly byHand: readonly Measured[];
  readonly besideReaders: readonly Measured[];
  readonly maps: readonly Measured[];
}

function figuresOf({ product, byHand: limit, besideReaders: beside, maps }: Runs): Figure[] {
  const rate = (runs: readonly Measured[]): number => median(runs.map(({ perSecond }) => perSecond));
  const busy = (runs: readonly Measured[]): number => median(runs.map((run) => run.busy));
  const ms = (runs: readonly Measured[], share: number): number => median(runs.map(({ latencies }) => percentile(latencies, share)));
  return [
    figure('http.check-in', rate(product), 'check-ins/s', rate(limit)),
    figure('http.check-in.p50', ms(product, 0.5), 'ms', ms(limit, 0.5)),
    figure('http.check-in.p99', ms(product, 0.99), 'ms', ms(limit, 0.99)),
    figure('http.check-in.load-generator.busy', busy(product), 'of a core', 1),
    figure('http.check-in.by-hand.load-generator.busy', busy(limit), 'of a core', 1),
    figure('http.check-in.beside-readers', rate(beside), 'check-ins/s', rate(product)),
    figure('http.check-in.beside-readers.p50', ms(beside, 0.5), 'ms', ms(product, 0.5)),
    figure('http.check-in.beside-readers.p99', ms(beside, 0.99), 'ms', ms(product, 0.99)),
    figure('http.check-in.beside-readers.maps', rate(maps), 'maps/s', READERS),
    figure('http.check-in.beside-readers.map.p50', ms(maps, 0.5), 'ms', MAP_MS),
    figure('http.check-in.beside-readers.map.p99', ms(maps, 0.99), 'ms', MAP_MS),
  ];
}

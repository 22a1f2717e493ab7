import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CloudEvent } from '@cairn/contracts';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RealProduct } from '../real-process.fixture.js';
import { figuresByHand, progressOf } from './by-hand/figures-by-hand.fixture.js';
import { objectivesByHand } from './by-hand/goals-by-hand.fixture.js';
import { ALWAYS, endOf, logByHand, standing, type Until } from './by-hand/log-by-hand.fixture.js';
import { ratio, rounded } from './by-hand/ratio.fixture.js';
import { rhythmByHand } from './by-hand/rhythm-by-hand.fixture.js';
import { readStream } from './feed-stream.fixture.js';
import { allOf, clientOf, eventsOf, IMPORT_BOTH, LONGEST_IMPORT, until } from './loaded.fixture.js';
import { CHECK_INS, OKR_EXPORT, readRows, REFUSED_CHECK_INS, REFUSED_GOALS } from './real-files.fixture.js';

const objectives = objectivesByHand(readRows(OKR_EXPORT), REFUSED_GOALS);
const keyResults = objectives.flatMap((objective) => objective.keyResults);
const log = logByHand(readRows(CHECK_INS), REFUSED_CHECK_INS);

/** A day in the middle of the quarter; days of it that have gone by then. */
const MIDDLE = '2026-08-15';
const ELAPSED = 45;
const QUARTER = 92;

interface Node {
  readonly objectiveId: string;
  readonly progress: string | null;
  readonly pace: string | null;
  readonly support: { readonly support: string | null; readonly supportPace: string | null };
}

let product: RealProduct;
let events: readonly CloudEvent[];
/** The export's references, and the ids that they became. */
let ids: ReadonlyMap<string, string>;
let references: ReadonlyMap<string, string>;

type Data = Readonly<Record<string, unknown>>;
const dataOf = ({ data }: CloudEvent): Data => data;
const get = async <Body>(path: string, query: Record<string, string | number | undefined> = {}): Promise<Body> => (await clientOf(product).request<Body>('GET', path, { query })).body;
const idOf = (reference: string): string => ids.get(reference) ?? '';

beforeAll(async () => {
  product = await RealProduct.start();
  await product.cairn([...IMPORT_BOTH, '--rejected', join(product.directory, 'files')]);
  events = await eventsOf(product);
  const added = events.filter(({ type }) => type === 'objective.created' || type === 'key-result.added').map(dataOf);
  references = new Map(added.map(({ objectiveId, keyResultId, externalId }) => [String(keyResultId ?? objectiveId), String(externalId)]));
  ids = new Map([...references].map(([id, reference]) => [reference, id]));
}, LONGEST_IMPORT);

afterAll(async () => {
  await product.end();
});

/** The map of the cycle: figures by reference. */
async function mapAt(query: Record<string, string | number>): Promise<Map<string | undefined, object>> {
  const [cycle] = await allOf<{ readonly cycleId: string }>(product, '/cycles');
  const { nodes } = await get<{ readonly nodes: readonly Node[] }>('/map', { cycleId: cycle?.cycleId, ...query });
  return new Map(nodes.map(({ objectiveId, progress, pace, support: { support, supportPace } }) => [references.get(objectiveId), { progress, pace, support, supportPace }]));
}

/** The position of the last commit of a day. */
function positionAt(day: string): number {
  return events.findLast(({ time }) => Date.parse(time) < endOf(day))?.position ?? 0;
}

const KNOWN: Until = { known: endOf(MIDDLE), true: endOf(MIDDLE) };
const TRUE: Until = { known: Infinity, true: endOf(MIDDLE) };

describe('the figures of a loaded organization', () => {
  it('of 31 objectives are those that a computation by hand from the two files comes to', async () => {
    const expected = figuresByHand(objectives, log, { until: ALWAYS, elapsed: QUARTER });
    expect(await mapAt({})).toEqual(expected);
    expect([expected.size, [...expected.values()].filter(({ support }) => support !== null).length]).toEqual([31, new Set(objectives.flatMap(({ parent }) => parent ?? [])).size]);
  });

  it('as they were known on a day in the middle, by date and by position', async () => {
    const expected = figuresByHand(objectives, log, { until: KNOWN, elapsed: ELAPSED });
    expect(await mapAt({ asOf: MIDDLE })).toEqual(expected);
    expect(await mapAt({ asOf: positionAt(MIDDLE) })).toEqual(expected);
  });

  it('as they were true on that day, which is another question', async () => {
    const expected = figuresByHand(objectives, log, { until: TRUE, elapsed: ELAPSED });
    expect(await mapAt({ effectiveOn: MIDDLE })).toEqual(expected);
    expect(await mapAt({ effectiveOn: MIDDLE, asOf: positionAt('2026-11-22') })).toEqual(expected);
    expect(expected).not.toEqual(figuresByHand(objectives, log, { until: KNOWN, elapsed: ELAPSED }));
  });

  it('of one objective tell the value of each key result: known then, true then, known now', async () => {
    const objective = objectives.find(({ keyResults: own }) => own.some(({ reference }) => standing(log, reference, KNOWN)?.line !== standing(log, reference, TRUE)?.line));
    const answers = [
      [{ asOf: MIDDLE }, KNOWN],
      [{ asOf: positionAt(MIDDLE) }, KNOWN],
      [{ effectiveOn: MIDDLE }, TRUE],
      [{ effectiveOn: MIDDLE, asOf: MIDDLE }, KNOWN],
      [{}, ALWAYS],
    ] as const;
    for (const [query, moment] of answers) {
      const answer = await get<{ readonly keyResults: readonly { readonly externalId: string; readonly figures: { readonly value: string; readonly progress: string } }[] }>(`/objectives/${idOf(objective?.reference ?? '')}`, query);
      const shown = answer.keyResults.map(({ externalId, figures }) => [externalId, rounded(ratio(figures.value)), figures.progress]);
      expect(shown).toEqual(objective?.keyResults.map((each) => [each.reference, rounded(ratio(standing(log, each.reference, moment)?.value ?? '0')), progressOf(each, log, moment)]));
    }
  });
});

interface Point {
  readonly day: string;
  readonly value?: string;
  readonly progress: string;
}

describe('the trend of a key result', () => {
  const days = Array.from({ length: 100 }, (_, at) => new Date(endOf('2026-07-01') + at * 86_400_000 - 1).toISOString().slice(0, 10));

  async function trend(reference: string, basis: string): Promise<readonly unknown[]> {
    const { points } = await get<{ readonly points: readonly Point[] }>('/trends', { subject: 'key-result', id: idOf(reference), from: days[0], to: days.at(-1), basis });
    return points.map(({ day, value, progress }) => [day, value === undefined || value === null ? null : rounded(ratio(value)), progress]);
  }

  function byHand(reference: string, momentOf: (end: number) => Until): readonly unknown[] {
    return keyResults.filter((each) => each.reference === reference).flatMap((each) => days.map((day) => {
      const moment = momentOf(endOf(day));
      const { value } = standing(log, reference, moment) ?? {};
      return [day, value === undefined ? null : rounded(ratio(value)), progressOf(each, log, moment)];
    }));
  }

  it.each(['O-009-KR1', 'O-014-KR2', 'O-025-KR4'])('%s: as lived is what was known each day, restated what is known now to have been true', async (reference) => {
    const lived = byHand(reference, (end) => ({ known: end, true: end }));
    const restated = byHand(reference, (end) => ({ known: Infinity, true: end }));
    expect(await trend(reference, 'as-lived')).toEqual(lived);
    expect(await trend(reference, 'restated')).toEqual(restated);
    expect(lived).not.toEqual(restated);
    expect(lived).toHaveLength(100);
  });
});

describe('what was said, and what was not', () => {
  /** A slot is named by the key result and its due day. */
  const slotOf = ({ slot }: Data): readonly unknown[] => String(slot).split('@').map((part, at) => (at === 0 ? references.get(part) : part));
  const rhythm = rhythmByHand(keyResults.map(({ reference }) => reference), log);

  it('a correction takes the place of the newest earlier row of its day, and both stay', async () => {
    const corrected = new Set(log.filter(({ corrects }) => corrects !== null).map(({ keyResult }) => keyResult));
    for (const reference of corrected) {
      const items = await allOf<Data>(product, `/key-results/${idOf(reference)}/check-ins`);
      const rows = log.filter(({ keyResult }) => keyResult === reference);
      const lines = new Map(items.map(({ id }, at) => [id, rows[at]?.line]));
      const shown = items.map((item) => [Date.parse(String(item['effectiveAt'])), Date.parse(String(item['recordedAt'])), rounded(ratio(String(item['value']))), lines.get(item['supersedes']) ?? null]);
      expect(shown).toEqual(rows.map(({ effectiveAt, recordedAt, value, corrects }) => [effectiveAt, recordedAt, rounded(ratio(value)), corrects]));
    }
    expect(log.filter(({ corrects }) => corrects !== null)).toHaveLength(22);
  });

  it('each check-in is for the slot that it is for by the rule', () => {
    const told = events.filter(({ type }) => type === 'check-in.recorded').map(({ time, data }) => [Date.parse(time), ...slotOf(data)]);
    expect(told).toEqual(log.filter(({ corrects }) => corrects === null).map(({ line, recordedAt, keyResult }) => [recordedAt, keyResult, rhythm.slots.get(line)]));
  });

  it('each slot that nobody kept is a fact at the first half past midnight after its grace', () => {
    const told = events.filter(({ type }) => type === 'check-in.missed').map(({ time, kind, data }) => {
      return [...slotOf(data), Date.parse(time), kind].join(' ');
    });
    expect(told.toSorted()).toEqual(rhythm.missed.map(({ keyResult, day, at }) => `${keyResult} ${day} ${at} observation`).toSorted());
    expect(told.length).toBeGreaterThan(100);
  });
});

describe('the history of a load', () => {
  it('holds from its first commit to its last', async () => {
    expect(await product.cairn(['verify'])).toMatchObject({ code: 0, out: expect.stringMatching(/commits +1476\n[^]*The history holds\./) });
  });

  it('proves a commit offline by its checkpoint, and nothing that was changed', async () => {
    await until(async () => (await get<{ items: readonly unknown[] }>('/history/checkpoints')).items[0]);
    const checkIn = events.find(({ type, position }) => type === 'check-in.recorded' && position > 700);
    const proof = await get<{ readonly body: string }>(`/history/proofs/${checkIn?.position}`);
    const value = `"value":"${String(checkIn && dataOf(checkIn)['value'])}"`;
    expect(proof.body).toContain(value);
    expect(checkProof(proof)).toMatchObject({ status: 0 });
    expect(checkProof({ ...proof, body: proof.body.replace(value, '"value":"99"') })).toMatchObject({ status: 1 });
  });

  function checkProof(proof: object): { readonly status: number | null } {
    const path = join(product.directory, 'proof.json');
    writeFileSync(path, JSON.stringify(proof));
    return spawnSync(process.execPath, [fileURLToPath(new URL('../../../../tools/check-proof.mjs', import.meta.url)), path]);
  }

  it('is told again from 0 in the same order, every event once', async () => {
    const told = await readStream(product);
    expect(told.events).toEqual(events);
    expect(told).toMatchObject({ live: true, lastId: String(events.at(-1)?.position) });
    const places = events.map(({ position, index }) => position * 1_000 + index);
    expect(places).toEqual([...new Set(places)].toSorted((one, other) => one - other));
    expect([...new Set(events.map(({ position }) => position))]).toEqual(Array.from({ length: 1476 }, (_, at) => at + 1));
  });

  it('goes on behind the last id when a stream was left in the middle of a commit', async () => {
    const inside = events.findIndex(({ index, count, position }) => position > 500 && count > 2 && index === 1);
    const { events: first, lastId, live } = await readStream(product, { most: inside + 1 });
    expect([first.length, live]).toEqual([inside + 1, false]);
    const rest = await readStream(product, { lastEventId: lastId });
    const whole = first.filter(({ position }) => position <= Number(lastId));
    expect(whole.length).toBeLessThan(first.length);
    expect([...whole, ...rest.events]).toEqual(events);
  });
});

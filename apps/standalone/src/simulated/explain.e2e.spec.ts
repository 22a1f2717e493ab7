import { applySteps, createClient, type Client } from '@cairn/client';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { simulate } from '@cairn/simulator';
import { patience } from '../product/installation.fixture.js';
import { openStanding, type StandingProduct } from '../product/standing-clock.fixture.js';
import { byHand, type Explained } from './explained-by-hand.fixture.js';
import type { Items } from './simulated-product.fixture.js';

const NOW = '2026-11-20T06:00:00.000Z';
/** Small, and with key results of every kind in each of its cycles: of a seed at random some kinds, and so their formulas, may not be met. */
const SIMULATION = simulate({ people: 12, cycles: 1, seed: 45, now: NOW });
const CYCLES = SIMULATION.organization.cycleIds;

let product: StandingProduct;
let client: Client;
beforeAll(async () => {
  product = await openStanding(NOW);
  const key = await product.key({ org: 'org-explained', role: 'admin', scopes: ['history:load'] });
  client = createClient({ url: product.url, key });
  await applySteps(client, SIMULATION.steps, { load: true });
}, patience(120_000));
afterAll(() => product.close());

const get = async <Body>(path: string): Promise<Body> => (await client.request<Body>('GET', path)).body;

interface Figures {
  readonly progress: unknown;
  readonly expected: unknown;
  readonly pace: unknown;
  readonly paceStatus: unknown;
  readonly health: unknown;
  readonly confidence: { readonly value: string } | null;
}
interface Node extends Figures {
  readonly objectiveId: string;
  readonly support: { readonly support: string | null; readonly supportPace: string | null };
}
interface Goal {
  readonly keyResults: readonly { readonly keyResultId: string; readonly figures: Figures & { readonly value: unknown } }[];
}

/** What the screens show of a subject, by measure. */
type Shown = Readonly<Record<string, unknown>>;

const shown = ({ progress, expected, pace, paceStatus, health, confidence }: Figures): Shown => ({ progress, expected, pace, paceStatus, health, confidence: confidence?.value ?? null });

/** Every number of a map and of the key results of its objectives, by subject. */
async function numbersOf(cycleId: string, times: string): Promise<ReadonlyMap<string, Shown>> {
  const { nodes } = await get<{ readonly nodes: readonly Node[] }>(`/map?cycleId=${cycleId}${times}`);
  const numbers = new Map<string, Shown>();
  for (const node of nodes) {
    numbers.set(`objective:${node.objectiveId}`, { ...shown(node), support: node.support.support, supportPace: node.support.supportPace });
    const { keyResults } = await get<Goal>(`/objectives/${node.objectiveId}?${times.slice(1)}`);
    for (const { keyResultId, figures } of keyResults) numbers.set(`key-result:${keyResultId}`, { ...shown(figures), value: figures.value });
  }
  return numbers;
}

const explain = (subject: string, measure: string, times: string): Promise<Explained> => get(`/explain/value?subject=${encodeURIComponent(subject)}&measure=${measure}${times}`);

/** What of an explanation does not hold. */
function faultOf(explained: Explained, value: unknown): string | undefined {
  if (JSON.stringify(explained.value) !== JSON.stringify(value)) return `is ${JSON.stringify(explained.value)} and not ${JSON.stringify(value)}`;
  const again = byHand(explained);
  if (JSON.stringify(again) !== JSON.stringify(value)) return `${explained.formula.text} gives ${JSON.stringify(again)} and not ${JSON.stringify(value)}`;
  const { events, asOf, effectiveOn } = explained;
  return events.length <= 50 && events.every(({ position, effectiveAt = '' }) => position <= asOf && effectiveAt <= effectiveOn) ? undefined : 'has events that nobody knew or that were not true';
}

/** Every explanation held against what is shown. */
async function faultsOf(numbers: ReadonlyMap<string, Shown>, times: string): Promise<{ readonly faults: readonly string[]; readonly formulas: ReadonlySet<string> }> {
  const faults: string[] = [];
  const formulas = new Set<string>();
  for (const [subject, figures] of numbers) {
    await Promise.all(Object.entries(figures).map(async ([measure, value]) => {
      const explained = await explain(subject, measure, times);
      formulas.add(explained.formula.id);
      const fault = faultOf(explained, value);
      if (fault !== undefined) faults.push(`${measure} of ${subject} ${fault}`);
    }));
  }
  return { faults, formulas };
}

describe('every number of a simulated cycle', () => {
  it.each([
    ['that runs, now', CYCLES.at(-1) ?? '', ''],
    ['that runs, as it was known some weeks ago and true before', CYCLES.at(-1) ?? '', '&asOf=2026-11-06&effectiveOn=2026-10-30'],
    ['that is closed', CYCLES[0] ?? '', ''],
  ])('%s, is that of its explanation, and follows from its inputs', async (_which, cycleId, times) => {
    const numbers = await numbersOf(cycleId, times);
    const { faults, formulas } = await faultsOf(numbers, times);
    expect(faults).toEqual([]);
    expect(numbers.size).toBeGreaterThan(20);
    expect([...formulas]).toEqual(expect.arrayContaining(['way-gone', 'kept-slots', 'inside-bounds', 'finished-steps', 'time-passed', 'due-slots', 'weighted-progress', 'pace-status', 'health-precedence', 'support-pace']));
  }, patience(120_000));
});

describe('averages and scores of simulated groups', () => {
  it('are those of trends and scorecards', async () => {
    const cycleId = CYCLES.at(-1) ?? '';
    const { items: teams } = await get<Items<{ readonly teamId: string }>>('/teams?limit=100');
    for (const [kind, id] of [['cycle', cycleId], ...teams.map(({ teamId }) => ['team', teamId])]) {
      const { points: [point] } = await get<{ readonly points: readonly Shown[] }>(`/trends?subject=${kind}&id=${id}&from=2026-11-20&to=2026-11-20`);
      const { progress, expected, pace, confidence } = point ?? {};
      expect(await faultsOf(new Map([[`${kind}:${id}`, { progress, expected, pace, confidence }]]), '')).toMatchObject({ faults: [] });
    }
    const closed = CYCLES[0] ?? '';
    const { portfolio, rhythm, objectives } = await get<Scorecard>(`/scorecards/${closed}`);
    const measures = { score: portfolio.given.average, 'rhythm.onTime': rhythm.onTime.value, 'rhythm.kept': rhythm.kept.value, 'rhythm.covered': rhythm.covered.value };
    const signed = objectives.flatMap(({ objectiveId, given, keyResults }) => [{ subject: `objective:${objectiveId}`, given }, ...keyResults.map((each) => ({ subject: `key-result:${each.keyResultId}`, given: each.given }))]);
    const scores = signed.filter(({ given }) => given !== null).map(({ subject, given }): [string, Shown] => [subject, { score: given }]);
    expect(await faultsOf(new Map([[`cycle:${closed}`, measures], ...scores]), '')).toMatchObject({ faults: [] });
    expect(scores.length).toBeGreaterThan(20);
  }, patience(60_000));
});

interface Scorecard {
  readonly portfolio: { readonly given: { readonly average: string } };
  readonly rhythm: Readonly<Record<'onTime' | 'kept' | 'covered', { readonly value: string }>>;
  readonly objectives: readonly { readonly objectiveId: string; readonly given: string | null; readonly keyResults: readonly { readonly keyResultId: string; readonly given: string | null }[] }[];
}

import type { Step } from '@cairn/client';
import { CairnError } from '@cairn/contracts';
import { instantOf, readInstant } from '@cairn/method';
import { inOrderOfTime } from './acts/merge.js';
import { tellQuarter } from './cycles/tell-quarter.js';
import { FEWEST_PEOPLE, drawRoster } from './organization/draw-roster.js';
import { tellFounding, tellNights } from './organization/tell-founding.js';
import { namedIds } from './random/named-ids.js';
import type { Simulation, SimulationOptions } from './simulation.js';
import { storiesOf } from './stories/stories.js';
import { plantedBy, type Planted } from './stories/story.js';
import { localClock } from './timeline/local-clock.js';
import { quartersOf } from './timeline/quarters.js';
import { languagesOf } from './wording/words.js';
import { ORGANIZATION_NAME } from './wording/names.js';
import type { World } from './world.js';

const DEFAULT_TIME_ZONE = 'Asia/Taipei';
const DEFAULT_LANGUAGES = ['en', 'zh-Hant'] as const;

/**
 * An organization with its past: people, teams and cycles as a sequence of API steps, with planted stories and what must come out of each.
 *
 * @throws CairnError `out-of-range` for too few people, or for a count that is none, naming it in `field`; as the method: `not-an-instant`,
 * `unknown-time-zone`
 */
export function simulate(options: SimulationOptions): Simulation {
  requireCounts(options);
  const world = worldOf(options);
  const stories = storiesOf(world);
  const { roster, clock, languageTags, quarters } = world;
  const { admin, champion, auditor, root } = roster;
  return {
    organization: {
      name: ORGANIZATION_NAME,
      timeZone: clock.timeZone,
      languages: languageTags,
      admin,
      champion,
      auditor,
      rootTeamId: root.teamId,
      cycleIds: quarters.map(({ cycleId }) => cycleId),
    },
    steps: { [Symbol.iterator]: () => stepsOf(world, plantedBy(stories), options) },
    expectations: stories.flatMap(({ expectation }) => (expectation === null ? [] : [expectation])),
  };
}

function requireCounts({ seed, people, cycles = 0, weeks = 1 }: SimulationOptions): void {
  const counts = { seed: [seed, -Infinity], people: [people, FEWEST_PEOPLE], cycles: [cycles, 0], weeks: [weeks, 1] } as const;
  for (const [field, [count, least]] of Object.entries(counts)) {
    if (!Number.isSafeInteger(count) || count < least) throw new CairnError('The number can’t be simulated.', { code: 'out-of-range', details: { field, least } });
  }
}

function worldOf({ seed, people, cycles, weeks, now, timeZone = DEFAULT_TIME_ZONE, languages: languageTags = DEFAULT_LANGUAGES }: SimulationOptions): World {
  const ids = namedIds(seed);
  const clock = localClock(timeZone);
  const languages = languagesOf(languageTags);
  const at = instantOf(readInstant(now, 'now'));
  const quarters = quartersOf({ now: at, cycles, weeks }, clock, ids);
  return { seed, now: at, ids, clock, languageTags, languages, quarters, roster: drawRoster({ seed, people, languages, ids }) };
}

/** Acts up to now, numbered: a key names the simulation and the number, so that loading it again repeats and adds nothing. */
function* stepsOf(world: World, planted: Planted, options: SimulationOptions): Generator<Step, undefined> {
  const until = readInstant(world.now, 'now');
  const name = world.ids('simulation', JSON.stringify(Object.entries(options).sort()));
  const quarters = world.quarters.map((quarter) => tellQuarter(world, quarter, planted));
  let number = 0;
  for (const { at, actorId, method, path, body, what } of inOrderOfTime([tellFounding(world), ...quarters, tellNights(world)])) {
    if (at > until) return;
    number += 1;
    yield { at: instantOf(at), actorId, via: 'simulation', key: `${name}-${number}`, method, path, ...(body && { body }), what };
  }
}

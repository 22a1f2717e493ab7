import { ok } from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { progressOf } from '../asserted/figures-by-hand.js';
import { CYCLE, firstValueOf, keyResultIdsOf, objectiveOf, secretOf, VIEWER } from '../organization/shape.js';
import { checkIn } from './check-in.js';
import { connected, type Answer, type Connections } from './connections.js';
import type { Acknowledged, VisibleJob, VisibleReport } from './job.js';
import type { ShownMap } from './map.load.js';

/** Answers that are waited for before one is given up. */
const PATIENCE = 100;

interface Trend {
  readonly points: readonly { readonly value?: string | null }[];
}

/** Each probe is a check-in on a key result that nobody else checks in, and then the question whether it can be seen. */
export function probeVisibility({ url, warmUp, probes, keyResultIds }: VisibleJob): Promise<VisibleReport> {
  return connected({ url, connections: 1 }, async (connections) => {
    const acknowledged: Acknowledged[] = [];
    const times = { map: [] as number[], trend: [] as number[] };
    for (let n = 0; n < warmUp + probes; n += 1) {
      const keyResultId = keyResultIds[n % keyResultIds.length] ?? '';
      for (const [turn, view] of (['map', 'trend'] as const).entries()) {
        const said = await checkIn(connections, { keyResultId, value: (firstValueOf(keyResultId) + 11 * (2 * n + turn + 1)) % 101 });
        const time = await timeToShow(connections, said, view);
        acknowledged.push(said);
        if (n >= warmUp) times[view].push(time);
      }
    }
    return { acknowledged, ...times };
  });
}

async function timeToShow(connections: Connections, said: Acknowledged, view: 'map' | 'trend'): Promise<number> {
  const answered = performance.now();
  const { path, shows } = VIEWS[view](said);
  for (let asked = 0; asked < PATIENCE; asked += 1) {
    const answer = await connections.ask({ path, secret: secretOf(VIEWER), minPosition: said.position });
    ok(answer.position >= said.position, `${path} answered of ${answer.position}, before ${said.position}`);
    if (shows(answer)) return performance.now() - answered;
  }
  throw new Error(`${path} does not show ${said.checkInId}`);
}

interface Look {
  readonly path: string;
  readonly shows: (answer: Answer) => boolean;
}

const VIEWS = { map: onMap, trend: inTrend } as const;

/** The node of the objective alone; its figures are computed with the whole map's. */
function onMap({ keyResultId, value }: Acknowledged): Look {
  const objective = objectiveOf(keyResultId);
  const progress = progressOf(keyResultIdsOf(objective).map((id) => (id === keyResultId ? Number(value) : firstValueOf(id))));
  const shows = ({ text }: Answer): boolean => (JSON.parse(text) as ShownMap).nodes[0]?.progress === progress;
  return { path: `/map?cycleId=${CYCLE}&root=o${objective}&depth=0`, shows };
}

/** The trend of the day, whose last point is now. */
function inTrend({ keyResultId, value, at }: Acknowledged): Look {
  const day = at.slice(0, 10);
  const shows = ({ text }: Answer): boolean => (JSON.parse(text) as Trend).points.at(-1)?.value === value;
  return { path: `/trends?subject=key-result&id=${keyResultId}&from=${day}&to=${day}&interval=day`, shows };
}

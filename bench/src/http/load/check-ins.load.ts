import { performance } from 'node:perf_hooks';
import { checkIn, type Said } from './check-in.js';
import { connected, type Connections } from './connections.js';
import type { Acknowledged, CheckInJob, CheckInReport } from './job.js';
import { Stopwatch } from './stopwatch.js';

/** The next check-in of a connection: when it is due, and what it says. */
interface Turn {
  readonly asked: number;
  readonly said: Said;
}

/** Checks in until the span is over; what is under way then is waited for. */
export function loadCheckIns(job: CheckInJob): Promise<CheckInReport> {
  return connected(job, async (connections) => {
    const watch = new Stopwatch(job);
    const next = turns(job, watch);
    const acknowledged: Acknowledged[] = [];
    await Promise.all(Array.from({ length: job.connections }, (_, connection) => write(connections, () => next(connection), { watch, acknowledged })));
    return { ...watch.measured(), acknowledged, askedAgain: connections.askedAgain };
  });
}

interface Kept {
  readonly watch: Stopwatch;
  readonly acknowledged: Acknowledged[];
}

async function write(connections: Connections, next: () => Promise<Turn>, { watch, acknowledged }: Kept): Promise<void> {
  for (let turn = await next(); !watch.isOver; turn = await next()) {
    acknowledged.push(await checkIn(connections, turn.said));
    watch.answered(turn.asked);
  }
}

/** A connection goes round the key results that it alone checks in; each time round, the value is another. */
function turns({ keyResultIds, connections, perSecond, patient }: CheckInJob, watch: Stopwatch): (connection: number) => Promise<Turn> {
  const own = Array.from({ length: connections }, (_, connection) => keyResultIds.filter((_id, n) => n % connections === connection));
  const counts = own.map(() => 0);
  let all = 0;
  return async (connection) => {
    const asked = perSecond === undefined ? performance.now() : await watch.turn(all++, perSecond);
    const count = counts[connection] ?? 0;
    counts[connection] = count + 1;
    const ids = own[connection] ?? [];
    const round = Math.floor(count / ids.length);
    const said = { keyResultId: ids[count % ids.length] ?? '', value: (7 * (round + 1) + 31 * connection) % 101 };
    return { asked, said: patient ? { ...said, idempotencyKey: `${connection}.${count}` } : said };
  };
}

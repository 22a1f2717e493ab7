export interface Panned {
  /** Milliseconds of script in each frame. */
  readonly script: readonly number[];
  /** Milliseconds of the longest task of the page. */
  readonly longestTask: number;
  readonly framesPerSecond: number;
}

/** What the browser notes of itself; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string };
}

const SCRIPT = new Set(['FunctionCall', 'EvaluateScript', 'EventDispatch', 'TimerFire', 'FireAnimationFrame', 'RunMicrotasks']);
const TASK = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);
/** The page's main thread tells by it that a frame is done. */
const FRAME = 'Commit';

/** What the thread that ran the page's script did, frame by frame. */
export function framesOf(events: readonly TraceEvent[]): Panned {
  const own = ownThread(events);
  const ends = own.filter(({ name }) => name === FRAME).map(({ ts }) => ts).sort((a, b) => a - b);
  const script = outermost(own.filter(({ name, ph }) => ph === 'X' && SCRIPT.has(name)));
  const tasks = own.filter(({ name }) => TASK.has(name)).map(({ dur = 0 }) => dur);
  const [first = 0, last = 0] = [ends[0], ends.at(-1)];
  return {
    script: ends.slice(1).map((end, index) => sumWithin(script, ends[index] ?? 0, end) / 1_000),
    longestTask: Math.max(0, ...tasks) / 1_000,
    framesPerSecond: (ends.length - 1) / ((last - first) / 1_000_000),
  };
}

/** Of several processes, that one's main thread which had most frames to make. */
function ownThread(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const frames = new Map<string, number>();
  for (const { name, pid, tid } of events) if (name === FRAME) frames.set(`${pid} ${tid}`, (frames.get(`${pid} ${tid}`) ?? 0) + 1);
  const [busiest] = [...frames].sort(([, a], [, b]) => b - a)[0] ?? [];
  if (busiest === undefined) throw new Error('The trace has no frames of the page.');
  return events.filter(({ pid, tid }) => `${pid} ${tid}` === busiest);
}

/** Those that are not part of another one. */
function outermost(events: readonly TraceEvent[]): readonly TraceEvent[] {
  let end = -1;
  return [...events].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0)).filter(({ ts, dur = 0 }) => {
    if (ts < end) return false;
    end = ts + dur;
    return true;
  });
}

function sumWithin(events: readonly TraceEvent[], from: number, to: number): number {
  return events.reduce((sum, { ts, dur = 0 }) => (ts >= from && ts < to ? sum + dur : sum), 0);
}

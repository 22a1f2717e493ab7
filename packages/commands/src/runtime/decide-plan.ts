import type { NewEvent } from '@cairn/contracts';
import type { Guard } from '@cairn/history';
import type { Folded, Read } from '../fold/fold.js';
import type { FoldReader } from '../fold/fold-reader.js';
import type { CommandPlan, Reads, StatesOf } from './command.js';
import { preconditionFailed } from './errors.js';

/** What a decision came to, and what must still hold where it lands. */
export interface Decided {
  readonly events: readonly NewEvent[];
  readonly position: number;
  /** Of the written stream; undefined where the command doesn't read it. */
  readonly version: number | undefined;
  readonly guard: Guard;
}

/** Where and when it is decided. */
export interface DecisionPoint {
  readonly reader: FoldReader;
  readonly org: string;
  readonly position: number;
  readonly at: string;
  readonly newId: () => string;
}

/** Reads everything at one position and decides on it. */
export async function decidePlan<R extends Reads>(plan: CommandPlan<R>, point: DecisionPoint): Promise<Decided> {
  const reads: [name: string, read: Read<unknown>][] = Object.entries(plan.reads);
  const folded = new Map<string, Folded<unknown>>();
  for (const [name, read] of reads) folded.set(name, await point.reader.read(read, point));
  const version = versionOf(plan.stream, reads, folded);
  if (plan.ifMatch !== undefined && plan.ifMatch !== version) throw preconditionFailed(plan.stream, plan.ifMatch, version ?? 0);
  const states = Object.fromEntries([...folded].map(([name, { state }]) => [name, state])) as StatesOf<R>;
  const events = plan.decide(states, { at: point.at, position: point.position, version: version ?? 0, newId: point.newId });
  return { events, position: point.position, version, guard: guardOf(plan.stream, reads, point.position) };
}

function versionOf(stream: string, reads: readonly (readonly [string, Read<unknown>])[], folded: ReadonlyMap<string, Folded<unknown>>): number | undefined {
  const own = reads.find(([, read]) => read.kind === 'stream' && read.stream === stream);
  return own && folded.get(own[0])?.version;
}

/** The written stream is guarded by its expected version; everything else that was read and is guarded, by position. */
function guardOf(stream: string, reads: readonly (readonly [string, Read<unknown>])[], after: number): Guard {
  const guarded = reads.map(([, read]) => read).filter((read) => read.guarded);
  return {
    after,
    streams: guarded.flatMap((read) => (read.kind === 'stream' && read.stream !== stream ? [read.stream] : [])),
    categories: guarded.flatMap((read) => (read.kind === 'category' ? [read.category] : [])),
  };
}

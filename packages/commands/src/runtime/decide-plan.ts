import type { NewEvent } from '@cairn/contracts';
import type { Guard } from '@cairn/history';
import type { Folded } from '../fold/fold.js';
import type { FoldReader, NamedRead } from '../fold/fold-reader.js';
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

/** Where something is read: at that position, or where more of the log is known already. */
export interface LookPoint {
  readonly reader: FoldReader;
  readonly org: string;
  readonly atLeast: number;
}

/** Where and when it is decided. */
export interface DecisionPoint extends LookPoint {
  readonly at: string;
  readonly newId: () => string;
}

/** Reads everything at one position and decides on it. */
export async function decidePlan<R extends Reads>(plan: CommandPlan<R>, point: DecisionPoint): Promise<Decided> {
  const reads: NamedRead[] = Object.entries(plan.reads);
  const { position, folded } = await point.reader.readAll(reads, point);
  const version = versionOf(plan.stream, reads, folded);
  const states = statesIn<R>(folded);
  requireSeen(plan, plan.seenVersion?.(states) ?? version);
  const events = plan.decide(states, { at: point.at, position, version: version ?? 0, newId: point.newId });
  return { events, position, version, guard: guardOf(plan.stream, reads, position) };
}

/** What a command would decide on. */
export async function statesAt<R extends Reads>(reads: R, point: LookPoint): Promise<StatesOf<R>> {
  return statesIn<R>((await point.reader.readAll(Object.entries(reads), point)).folded);
}

function statesIn<R extends Reads>(folded: ReadonlyMap<string, Folded<unknown>>): StatesOf<R> {
  return Object.fromEntries([...folded].map(([name, { state }]) => [name, state])) as StatesOf<R>;
}

/** @throws CairnError `precondition-failed` */
function requireSeen({ stream, ifMatch }: Pick<CommandPlan<never>, 'stream' | 'ifMatch'>, version = 0): void {
  if (ifMatch !== undefined && ifMatch !== version) throw preconditionFailed(stream, ifMatch, version);
}

function versionOf(stream: string, reads: readonly NamedRead[], folded: ReadonlyMap<string, Folded<unknown>>): number | undefined {
  const own = reads.find(([, read]) => read.kind === 'stream' && read.stream === stream);
  return own && folded.get(own[0])?.version;
}

/** The written stream is guarded by its expected version; everything else that was read and is guarded, by position. */
function guardOf(stream: string, reads: readonly NamedRead[], after: number): Guard {
  const guarded = reads.map(([, read]) => read).filter((read) => read.guarded);
  return {
    after,
    streams: guarded.flatMap((read) => (read.kind === 'stream' && read.stream !== stream ? [read.stream] : [])),
    categories: guarded.flatMap((read) => (read.kind === 'category' ? [read.category] : [])),
  };
}

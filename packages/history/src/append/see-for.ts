import type { PreparedAppend } from '../chain/prepared.js';
import type { Guard } from '../port/append.js';
import type { Head } from '../port/head.js';
import type { LogDriver, SightAnswer, SightQuery } from './log-driver.js';
import type { Sight, StreamEnd } from './sight.js';

const NO_COMMIT: StreamEnd = { version: 0, position: 0 };

/** Looks up, in one question, everything that a batch will be checked against. */
export async function seeFor(driver: LogDriver, head: Head, appends: readonly PreparedAppend[]): Promise<Sight> {
  return new SeenLog(head, await driver.see(head.org, questionFor(head, appends)));
}

function questionFor(head: Head, appends: readonly PreparedAppend[]): SightQuery {
  const guards = appends.flatMap(({ guard }) => guard ?? []);
  return {
    commandIds: [...new Set(appends.map(({ commandId }) => commandId))],
    streams: [...new Set([...appends.map(({ stream }) => stream), ...guards.flatMap(({ streams }) => streams ?? [])])],
    categories: earliest(guards),
    upTo: head.position,
  };
}

/** Each guarded category once, from the earliest position that any guard names. */
function earliest(guards: readonly Guard[]): SightQuery['categories'] {
  const from = new Map<string, number>();
  for (const { after, categories = [] } of guards) {
    for (const category of categories) from.set(category, Math.min(after, from.get(category) ?? after));
  }
  return [...from].map(([category, after]) => ({ category, after }));
}

/** `categories` holds the last position in each, so that it answers for every `after` of the batch. */
class SeenLog implements Sight {
  readonly head: Head;
  readonly #seen: SightAnswer;

  constructor(head: Head, seen: SightAnswer) {
    this.head = head;
    this.#seen = seen;
  }

  command(commandId: string) {
    return this.#seen.commands.get(commandId);
  }

  endOf(stream: string): StreamEnd {
    return this.#seen.streams.get(stream) ?? NO_COMMIT;
  }

  categoryTouched(category: string, after: number): number | undefined {
    const last = this.#seen.categories.get(category);
    return last !== undefined && last > after ? last : undefined;
  }
}

import { isCairnError } from '@cairn/contracts';
import type { StoredCommit } from '@cairn/history';
import { PLATFORM, type Access, type Caller, type Platform } from '@cairn/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { LogWakes } from '../streaming/log-wakes.service.js';
import { Pulses, type Pulse } from '../streaming/pulse.service.js';
import { BEAT, encodeMessage, RETRY } from '../streaming/server-sent-event.js';

/** Milliseconds between two hints, at the least. */
const PAUSE = 1_000;
/** Milliseconds after which the log is looked at though nobody told of anything. */
const LOOK_EVERY = 4_000;

/** Whoever reads goals may be told that something has changed; whoever reads the history too. */
export async function requireListener(access: Access): Promise<void> {
  if (!(await access.may('history:read'))) access.requireReader();
}

/** Hints that something has changed, for whoever shows it: how far the log has come and which categories of streams it concerns. No content. */
@Injectable()
export class LiveStream {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    private readonly wakes: LogWakes,
    private readonly pulses: Pulses,
  ) {}

  /** Messages in wire form: the first at once, then at most one a second. Ends when the signal is given or the caller may no longer listen. */
  async *messages(caller: Caller, signal: AbortSignal): AsyncGenerator<string, void, undefined> {
    const pulse = this.pulses.start(caller, requireListener);
    try {
      yield* this.#hints(caller.org, signal, pulse);
    } catch (error) {
      if (!isCairnError(error, 'unauthenticated') && !isCairnError(error, 'forbidden')) throw error;
    } finally {
      pulse.stop();
    }
  }

  async *#hints(org: string, signal: AbortSignal, pulse: Pulse): AsyncGenerator<string, void, undefined> {
    const { history } = this.platform;
    let { position } = await history.head(org);
    yield `${RETRY}${hint(position, [])}`;
    while (!signal.aborted) {
      const since = this.wakes.mark(org);
      const news = await history.readStored(org, position);
      const last = news.at(-1);
      if (await pulse.beat()) yield BEAT;
      if (last === undefined) {
        await this.wakes.next(org, { since, within: LOOK_EVERY, signal });
        continue;
      }
      position = last.position;
      yield hint(position, this.#topicsOf(news));
      await this.#pause(signal);
    }
  }

  #topicsOf(commits: readonly StoredCommit[]): readonly string[] {
    return [...new Set(commits.map(({ stream }) => this.platform.catalogue.categoryOf(stream).name))].sort();
  }

  #pause(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        cancel();
        signal.removeEventListener('abort', end);
        resolve();
      };
      const cancel = this.platform.timing.after(PAUSE, end);
      signal.addEventListener('abort', end);
    });
  }
}

function hint(position: number, topics: readonly string[]): string {
  return encodeMessage({ id: position, event: 'hint', data: { position, topics } });
}

import type { Hint, Hints } from '../hints.js';
import { MemoryHints } from '../memory/memory-hints.js';
import type { RedisLine } from './redis-line.js';

/** Hints over a channel that all instances hear. While Redis is away a process tells itself alone. */
export class RedisHints implements Hints {
  readonly #own = new MemoryHints();
  readonly #line: RedisLine;
  readonly #channel: string;

  private constructor(line: RedisLine, channel: string) {
    this.#line = line;
    this.#channel = channel;
  }

  static async over(line: RedisLine, prefix: string): Promise<RedisHints> {
    const hints = new RedisHints(line, `${prefix}hints`);
    await line.listen(hints.#channel, (message) => hints.#hear(message));
    return hints;
  }

  async publish(hint: Hint): Promise<void> {
    await this.#line.ask<unknown>((redis) => redis.publish(this.#channel, JSON.stringify([hint.org, hint.position])), () => this.#own.publish(hint));
  }

  subscribe(listener: (hint: Hint) => void): Promise<() => void> {
    return this.#own.subscribe(listener);
  }

  close(): void {
    this.#own.close();
  }

  #hear(message: string): void {
    const hint = readHint(message);
    if (hint) void this.#own.publish(hint);
  }
}

/** Whoever can write to Redis can say anything: what is no hint is no hint. */
function readHint(message: string): Hint | undefined {
  const [, org, position] = /^\["([^"\\]+)",(\d{1,15})\]$/.exec(message) ?? [];
  return org === undefined ? undefined : { org, position: Number(position) };
}

import { LONGEST_VALUE, type Cache } from '../cache.js';
import type { RedisLine } from './redis-line.js';

/** A cache that instances share; Redis itself bounds it (`maxmemory`, `allkeys-lru`). Without Redis nothing is kept. */
export class RedisCache implements Cache {
  readonly #line: RedisLine;
  readonly #prefix: string;

  constructor(line: RedisLine, prefix: string) {
    this.#line = line;
    this.#prefix = `${prefix}cache:`;
  }

  async get(key: string): Promise<string | undefined> {
    return (await this.#line.ask<string | null>((redis) => redis.get(this.#prefix + key), () => null)) ?? undefined;
  }

  async set(key: string, value: string, milliseconds: number): Promise<void> {
    const place = this.#prefix + key;
    const lifetime = Math.max(1, Math.floor(milliseconds));
    await this.#line.ask<unknown>((redis) => (value.length > LONGEST_VALUE ? redis.unlink(place) : redis.set(place, value, 'PX', lifetime)), () => undefined);
  }
}

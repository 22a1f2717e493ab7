import type { EventData, EventType, NewEvent } from '@cairn/contracts';
import { catalogue } from '@cairn/contracts';
import { newApiKeySecret } from '@cairn/state';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createLogger } from '../logging/logger.js';
import { newId, randomBytesOf } from '../platform/ids.js';
import type { ServiceDefinition } from '../platform/service.js';
import type { Stores } from '../platform/stores.js';
import { openInMemory } from '../sqlite/open-stores.js';
import { createApplication } from '../run/create-application.js';

export interface KeyOptions {
  readonly org: string;
  readonly personId?: string;
  readonly role?: string;
  readonly scopes?: readonly string[];
}

export interface TestApplicationOptions {
  /** Instant at which it begins. */
  readonly now?: string;
  /** Opens the stores over its clock. Default: in memory. */
  readonly open?: (clock: () => number) => Promise<Stores>;
}

/** Services over stores in memory, on a port of their own, at a time that stands still until it is moved. */
export class TestApplication {
  readonly stores: Stores;
  app!: NestFastifyApplication;
  url = '';
  /** Lines of the log. */
  readonly lines: string[] = [];
  readonly #time: { now: number };

  private constructor(time: { now: number }, stores: Stores) {
    this.#time = time;
    this.stores = stores;
  }

  /** @param options an instant alone: that at which it begins */
  static async open(services: readonly ServiceDefinition[], options: string | TestApplicationOptions = {}): Promise<TestApplication> {
    const { now = '2026-08-10T02:00:00.000Z', open = async (clock: () => number) => openInMemory(clock) } = typeof options === 'string' ? { now: options } : options;
    const time = { now: Date.parse(now) };
    const clock = (): number => time.now;
    const opened = new TestApplication(time, await open(clock));
    const logger = createLogger({ service: 'test', level: 'info', destination: { write: (line) => void opened.lines.push(line) } });
    const documentation = { title: 'Cairn', description: 'Under test', version: '1', page: false };
    opened.app = await createApplication(opened.stores, { services, clock, logger, documentation });
    await opened.app.listen(0, '127.0.0.1');
    opened.url = await opened.app.getUrl();
    return opened;
  }

  get now(): number {
    return this.#time.now;
  }

  set now(now: number) {
    this.#time.now = now;
  }

  /** A new key's secret. */
  async key({ org, personId, role, scopes = [] }: KeyOptions): Promise<string> {
    const secret = newApiKeySecret(randomBytesOf);
    const createdAt = new Date(this.now).toISOString();
    await this.stores.state.apiKeys.create({ org, keyId: newId(), ...(personId !== undefined && { personId }), ...(role !== undefined && { role }), scopes, createdAt }, secret);
    return secret;
  }

  /** Appends a commit past all rules but the log's own. @returns its position */
  async append(org: string, stream: string, ...events: readonly NewEvent[]): Promise<number> {
    const recorded = events.map(({ type, data }) => ({ id: newId(), type, schema: 1, data: data as never }));
    const { commit } = await this.stores.history.append({
      org,
      stream,
      service: catalogue.categoryOf(stream).service,
      expect: { kind: 'any' },
      commandId: newId(),
      requestHash: '0'.repeat(64),
      actor: 'fixture',
      via: 'system',
      correlationId: 'fixture',
      events: recorded,
    });
    return commit.position;
  }

  close(): Promise<void> {
    return this.app.close();
  }
}

/** The data of `organization.created` of a plain organization. */
export function founded(more: Partial<EventData<Extract<EventType, 'organization.created'>>> = {}): EventData<'organization.created'> {
  return { name: 'Hsinchu Instruments', logId: newId(), timeZone: 'Asia/Taipei', languages: ['en', 'zh-Hant'], fiscalYearStartMonth: 1, ...more };
}

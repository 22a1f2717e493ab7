import type { JsonObject, RecordedEvent, Service, Via } from '@cairn/contracts';
import type { AppendRequest, Expectation, Guard } from '../port/append.js';

/** What a test wants of an append; the rest is made up, repeatably. */
export interface RequestWish {
  readonly org?: string;
  readonly stream?: string;
  readonly expect?: Expectation;
  readonly guard?: Guard;
  readonly commandId?: string;
  readonly requestHash?: string;
  readonly name?: string;
  readonly service?: Service;
  readonly via?: Via;
  readonly loadAt?: string;
}

export const ORG = 'org-a';
export const OTHER_ORG = 'org-b';
export const ANY: Expectation = { kind: 'any' };
export const NONE: Expectation = { kind: 'none' };
export const EXISTS: Expectation = { kind: 'exists' };

export function exact(version: number): Expectation {
  return { kind: 'exact', version };
}

/** Makes well-formed appends: each with a command id of its own. */
export class RequestMaker {
  #made = 0;

  /** The first commit of an organization. */
  created(org = ORG): AppendRequest {
    const data = { name: 'Hsinchu Instruments', logId: '019aa3e0-0000-7000-8000-000000000001', timeZone: 'Asia/Taipei', languages: ['en'], fiscalYearStartMonth: 1 };
    return this.#request({ org, stream: 'organization', expect: NONE }, 'organization.created', data);
  }

  /** A commit on a team's stream (or a cycle's, an alignment's: whatever category the stream's name says). */
  append(wish: RequestWish = {}): AppendRequest {
    const stream = wish.stream ?? 'team-1';
    const name = wish.name ?? 'Field Service';
    if (stream.startsWith('cycle-')) return this.#request({ ...wish, stream }, 'cycle.planning-started', { cycleId: 'cycle-1' });
    return this.#request({ ...wish, stream }, 'team.renamed', { teamId: 'team-1', changes: [{ field: 'name', from: 'Service', to: name }] });
  }

  #request(wish: RequestWish & { stream: string }, type: string, data: JsonObject): AppendRequest {
    this.#made += 1;
    const event: RecordedEvent = { id: `019aa3f0-0000-7000-8000-${String(this.#made).padStart(12, '0')}`, type, schema: 1, data };
    const { name: _name, ...given } = wish;
    return { ...DEFAULTS, commandId: `command-${this.#made}`, events: [event], ...given };
  }
}

const DEFAULTS = {
  service: 'goals',
  org: ORG,
  expect: ANY,
  requestHash: 'a'.repeat(64),
  actor: 'person-1',
  via: 'api',
  correlationId: 'correlation-1',
} as const;

import { createHash } from 'node:crypto';
import { CairnError, catalogue, event, type NewEvent } from '@cairn/contracts';
import { openMemoryHistory, type AppendRequest, type History } from '@cairn/history';
import { openSqliteKeys, openSqliteState, Sealer, type Keys, type State } from '@cairn/state';
import { guardedCategory, guardedStream } from '../fold/fold.js';
import { CommandRuntime } from './command-runtime.js';
import type { CommandEnvelope, CommandPlan } from './command.js';
import { cycleFold, goal, linksFold, objectiveFold, reaches, reword, type Links, type Reword } from './example.fixture.js';

export const ORG = 'org-a';
const HASH = 'a'.repeat(64);

/** A whole runtime over real stores in memory; time stands still and ids count up. */
export class Workbench {
  readonly history: History;
  readonly keys: Keys;
  readonly state: State = openSqliteState('memory');
  readonly sealer: Sealer;
  readonly runtime: CommandRuntime;
  /** Runs before each append, as often as it is there: what others do in between. */
  readonly interruptions: (() => Promise<unknown>)[] = [];
  #made = 0;

  private constructor(history: History, keys: Keys) {
    this.history = history;
    this.keys = keys;
    const random = (size: number): Uint8Array => createHash('shake256', { outputLength: size }).update(`random ${(this.#made += 1)}`).digest();
    this.sealer = new Sealer(keys.personKeys, random);
    this.runtime = new CommandRuntime({
      history: this.#interrupted(),
      catalogue,
      sealer: this.sealer,
      clock: () => Date.UTC(2026, 0, 5, 8),
      newId: () => this.#newId(),
      random,
    });
  }

  static async open(): Promise<Workbench> {
    let made = 0;
    const keys = openSqliteKeys('memory', (size) => createHash('shake256', { outputLength: size }).update(`key ${(made += 1)}`).digest());
    const workbench = new Workbench(openMemoryHistory({ catalogue, clock: () => Date.UTC(2026, 0, 5, 8) }), keys);
    await workbench.append('organization', event('organization.created', { name: 'Org', logId: '019aa3e0-0000-7000-8000-000000000001', timeZone: 'UTC', languages: ['en'], fiscalYearStartMonth: 1 }));
    await workbench.append('objective-1', event('objective.created', { ...goal, as: 'draft', title: 'First', ownerId: 'person-1', kind: 'aspirational', tags: [] }));
    return workbench;
  }

  /** Appends an event as it is, past the runtime. */
  async append(stream: string, { type, data }: NewEvent): Promise<number> {
    const { service } = catalogue.categoryOf(stream);
    const id = this.#newId();
    const request: AppendRequest = { service, org: ORG, stream, expect: { kind: 'any' }, commandId: id, requestHash: HASH, actor: 'person-2', via: 'api', correlationId: 'c', events: [{ id, type, schema: 1, data }] };
    return (await this.history.append(request)).commit.position;
  }

  activateCycle(): Promise<number> {
    return this.append('cycle-1', event('cycle.activated', { cycleId: 'cycle-1', countedAt: 0, objectives: 0, keyResults: 0 }));
  }

  envelope(more: Partial<CommandEnvelope> = {}): CommandEnvelope {
    return { org: ORG, principal: 'person-1', actor: 'person-1', via: 'api', requestHash: HASH, correlationId: 'c', ...more };
  }

  /** A link that someone else proposes meanwhile. */
  proposeOther(): Promise<number> {
    const { stream, decide } = proposePlan(`other-${(this.#made += 1)}`, 'objective-c', 'objective-d');
    const [proposed] = decide({ links: {} }, { at: '', position: 0, version: 0, newId: () => '' });
    if (!proposed) throw new Error('nothing proposed');
    return this.append(stream, proposed);
  }

  /** `History.append` that lets others in first. */
  #interrupted(): History {
    const { history } = this;
    const append = async (request: AppendRequest) => {
      await this.interruptions.shift()?.();
      return history.append(request);
    };
    return new Proxy(history, { get: (target, name) => (name === 'append' ? append : bound(target, name)) });
  }

  #newId(): string {
    return `019aa3f0-0000-7000-8000-${String((this.#made += 1)).padStart(12, '0')}`;
  }
}

function bound(target: History, name: string | symbol): unknown {
  const member: unknown = Reflect.get(target, name);
  return typeof member === 'function' ? (member.bind(target) as unknown) : member;
}

const reads = { objective: guardedStream('objective-1', objectiveFold), cycle: guardedStream('cycle-1', cycleFold) };

export function rewordPlan(command: Reword, more: { readonly ifMatch?: number } = {}): CommandPlan<typeof reads> {
  return { service: 'goals', stream: 'objective-1', reads, decide: (states) => reword(command, states), ...more };
}

/** Proposes that an objective contributes to another, unless that closes a circle. */
export function proposePlan(id: string, from: string, to: string): CommandPlan<{ readonly links: ReturnType<typeof guardedCategory<Links>> }> {
  const link = { alignmentId: id, fromObjectiveId: from, toObjectiveId: to, cycleId: 'cycle-1', teamId: 'team-1', toCycleId: 'cycle-1', toTeamId: 'team-1' };
  return {
    service: 'alignment',
    stream: `alignment-${id}`,
    reads: { links: guardedCategory('alignment', linksFold) },
    expect: { kind: 'none' },
    decide: ({ links }) => {
      if (reaches(links, to, from)) throw new CairnError('The link would close a circle.', { code: 'alignment-circle', details: { from, to } });
      return [event('alignment.proposed', { ...link, weight: '1', awaits: 'to' })];
    },
  };
}

import { createClient, isProblemError, type Client, type Method } from '@cairn/client';
import { newId, systemClock } from '@cairn/service-kit';
import { ADMIN_KEY } from '../real-process.fixture.js';
import type { Goal } from './load.fixture.js';

const DAY = 86_400_000;
/** How often a client comes back, besides what it does by itself. */
const ATTEMPTS = 6;

/** What a write answers. */
export interface Written {
  readonly id: string;
  readonly position: number;
}

/** An objective of the field's lead, committed, with one key result. */
export interface FieldGoal extends Goal {
  readonly objectiveId: string;
}

interface FieldParts {
  readonly admin: Client;
  readonly lead: Client;
  readonly leadKey: string;
  readonly leadId: string;
  readonly teamId: string;
  readonly cycleId: string;
}

/** An organization with one team and a cycle: made over HTTP, at whatever door. */
export class Field {
  readonly #parts: FieldParts;

  private constructor(parts: FieldParts) {
    this.#parts = parts;
  }

  /** @returns a field with a cycle in planning */
  static async open(url: string): Promise<Field> {
    const admin = createClient({ url, key: ADMIN_KEY });
    await admin.request('PATCH', '/organization', { body: { name: 'Hsinchu Instruments', timeZone: 'UTC' } });
    const { id: leadId } = await write(admin, 'POST', '/people', { name: 'The lead' });
    const { id: teamId } = await write(admin, 'POST', '/teams', { name: 'Field', kind: 'team', leadId });
    const { key } = (await admin.request<{ readonly key: string }>('POST', '/api-keys', { body: { personId: leadId } })).body;
    return new Field({ admin, lead: createClient({ url, key }), leadKey: key, leadId, teamId, cycleId: await plannedCycle(admin) });
  }

  get cycleId(): string {
    return this.#parts.cycleId;
  }

  /** The key of whoever owns all goals. */
  get leadKey(): string {
    return this.#parts.leadKey;
  }

  /** The same team in a cycle of its own, in planning. */
  async another(): Promise<Field> {
    return new Field({ ...this.#parts, cycleId: await plannedCycle(this.#parts.admin) });
  }

  /** Committed objectives, each with a key result from 0 to 1,000,000. */
  async goals(count: number): Promise<readonly FieldGoal[]> {
    const goals: FieldGoal[] = [];
    for (let number = 1; number <= count; number += 1) goals.push(await this.#goal(number));
    return goals;
  }

  /** Begins its cycle. */
  async activate(): Promise<void> {
    await write(this.#parts.admin, 'POST', `/cycles/${this.cycleId}/activate`);
  }

  async #goal(number: number): Promise<FieldGoal> {
    const { lead, teamId, cycleId, leadId: ownerId } = this.#parts;
    const { id: objectiveId } = await write(lead, 'POST', '/objectives', { cycleId, teamId, ownerId, title: `Clinics recommend us (${number})` });
    const keyResult = { title: 'Clinics', type: 'increase', unit: 'clinics', start: '0', target: '1000000', responsibleId: ownerId };
    const { id: keyResultId } = await write(lead, 'POST', `/objectives/${objectiveId}/key-results`, keyResult);
    await write(lead, 'POST', `/objectives/${objectiveId}/commit`);
    return { objectiveId, keyResultId, responsibleId: ownerId };
  }
}

/** Sends a write of the client's, on and on under one key while it is told to come back: a machine that is busy is no fault. */
export async function write(client: Client, method: Method, path: string, body: object = {}): Promise<Written> {
  const headers = { 'idempotency-key': newId() };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return (await client.request<Written>(method, path, { body, headers })).body;
    } catch (error) {
      if (attempt === ATTEMPTS || !isProblemError(error) || error.status !== 503) throw error;
    }
  }
}

/** It began a month ago and ends in two. */
async function plannedCycle(client: Client): Promise<string> {
  const { id } = await write(client, 'POST', '/cycles', { name: 'This quarter', kind: 'custom', start: dayAt(-30), end: dayAt(60) });
  await write(client, 'POST', `/cycles/${id}/start-planning`);
  return id;
}

/** @param days from today */
function dayAt(days: number): string {
  return new Date(systemClock() + days * DAY).toISOString().slice(0, 10);
}

import { event, type JsonObject } from '@cairn/contracts';
import { newId, randomBytesOf, type Stores } from '@cairn/service-kit';
import type { Sealer } from '@cairn/state';
import { UnauthorizedException } from '@nestjs/common';
import { clock } from '../clock.js';
import { calendarAt } from '../http/organization/calendar.js';
import { objectiveOf, placeOf } from '../http/organization/shape.js';

const HASH = '0'.repeat(64);

/** The answer, with the members that the product's has. */
export interface WrittenCheckIn {
  readonly id: string;
  readonly position: number;
  readonly version: number;
  readonly at: string;
  readonly eventIds: readonly string[];
}

interface Said {
  readonly value: string;
  readonly confidence: string;
  readonly saidHealth: 'on-track' | 'at-risk' | 'off-track';
  readonly moved: string;
}

/** Seals one answer and appends one event for it, on disk when it returns. */
export class CheckInWriter {
  readonly #stores: Stores;
  readonly #sealer: Sealer;
  readonly #firstDue = calendarAt(clock()).firstDue;
  /** Check-ins of each key result so far; the one that the organization begins with is not counted. */
  readonly #counts = new Map<string, number>();

  constructor(stores: Stores, sealer: Sealer) {
    this.#stores = stores;
    this.#sealer = sealer;
  }

  async write(secret: string, keyResultId: string, { moved, ...said }: Said): Promise<WrittenCheckIn> {
    const at = new Date(clock()).toISOString();
    const { org, personId } = (await this.#stores.state.apiKeys.authenticate(secret, at)) ?? {};
    if (org === undefined || personId === undefined) throw new UnauthorizedException();
    const id = newId();
    const sealed = await this.#sealer.seal(moved, { org, eventId: id, path: '/moved', author: { kind: 'person', org, personId } });
    const checkInId = this.#nextId(keyResultId);
    const slot = { slot: `${keyResultId}@${this.#firstDue}`, timeliness: 'on-time', effectiveAt: at, policyVersion: 1 } as const;
    const { type, data } = event('check-in.recorded', { ...placeOf(objectiveOf(keyResultId)), keyResultId, checkInId, ...slot, ...said, noNewFigure: false });
    const recorded: JsonObject = { ...data, moved: { ...sealed } };
    const { commit } = await this.#stores.history.append({
      org,
      stream: `check-ins-${keyResultId}`,
      service: 'check-ins',
      expect: { kind: 'any' },
      commandId: Buffer.from(randomBytesOf(32)).toString('base64url'),
      requestHash: HASH,
      actor: personId,
      via: 'api',
      correlationId: id,
      events: [{ id, type, schema: 1, data: recorded }],
    });
    return { id: checkInId, position: commit.position, version: commit.version, at: commit.at, eventIds: [id] };
  }

  #nextId(keyResultId: string): string {
    const count = (this.#counts.get(keyResultId) ?? 0) + 1;
    this.#counts.set(keyResultId, count);
    return `${keyResultId}.${count + 1}`;
  }
}

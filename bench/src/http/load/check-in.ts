import { objectiveOf, personOf, secretOf } from '../organization/shape.js';
import type { Connections } from './connections.js';
import type { Acknowledged } from './job.js';

interface Written {
  readonly id: string;
  readonly position: number;
  readonly at: string;
}

export interface Said {
  readonly keyResultId: string;
  /** A whole number up to 100, the target. */
  readonly value: number;
  /** With it, what can not be told now is asked again. */
  readonly idempotencyKey?: string;
}

/** Checks a key result in as the person responsible. */
export async function checkIn(connections: Connections, { keyResultId, value, idempotencyKey }: Said): Promise<Acknowledged> {
  const body = { value: String(value), confidence: '0.7', saidHealth: 'on-track', moved: `The second site went over, and ${value} of the old contracts have ended since.` };
  const question = { path: `/key-results/${keyResultId}/check-ins`, secret: secretOf(personOf(objectiveOf(keyResultId))), body };
  const { text } = await (idempotencyKey === undefined ? connections.ask(question) : connections.askPatiently({ ...question, idempotencyKey }));
  const { id, position, at } = JSON.parse(text) as Written;
  return { keyResultId, checkInId: id, position, at, value: body.value };
}

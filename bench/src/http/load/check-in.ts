import { objectiveOf, personOf, secretOf } from '../organization/shape.js';
import type { Connections } from './connections.js';
import type { Acknowledged } from './job.js';

interface Written {
  readonly id: string;
  readonly position: number;
  readonly at: string;
}

/** Checks a key result in as the person responsible. @param value a whole number up to 100, the target */
export async function checkIn(connections: Connections, keyResultId: string, value: number): Promise<Acknowledged> {
  const body = { value: String(value), confidence: '0.7', saidHealth: 'on-track', moved: `The second site went over, and ${value} of the old contracts have ended since.` };
  const { text } = await connections.ask({ path: `/key-results/${keyResultId}/check-ins`, secret: secretOf(personOf(objectiveOf(keyResultId))), body });
  const { id, position, at } = JSON.parse(text) as Written;
  return { keyResultId, checkInId: id, position, at, value: body.value };
}

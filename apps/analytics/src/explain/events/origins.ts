import type { JsonObject } from '@cairn/contracts';
import type { Input } from '../explained.js';
import type { ExplainingEvent } from './explaining-event.js';

/** Inputs that are terms of a plan, by the field that a goalpost change names. */
const FIELDS: Readonly<Record<string, string>> = { start: 'start', target: 'target', low: 'low', high: 'high', tolerance: 'tolerance', weight: 'weight', due: 'due', curve: 'plan', finished: 'steps', open: 'steps', later: 'steps' };

/**
 * Inputs with the event that set them last: of a term of a plan the goalpost change that moved it, else the event that added the key result.
 *
 * @param events newest first
 * @param keyResultId that the inputs without a part of their own are of
 */
export function withOrigins(inputs: readonly Input[], events: readonly ExplainingEvent[], keyResultId: string | undefined): readonly Input[] {
  return inputs.map((input) => {
    const id = input.of?.kind === 'key-result' ? input.of.id : keyResultId;
    const origin = input.position === undefined && id !== undefined ? originOf(FIELDS[input.name], id, events) : undefined;
    return origin === undefined ? input : { ...input, eventId: origin.id, position: origin.position };
  });
}

function originOf(field: string | undefined, keyResultId: string, events: readonly ExplainingEvent[]): ExplainingEvent | undefined {
  if (field === undefined) return undefined;
  return events.find(({ type, data }) => data['keyResultId'] === keyResultId && sets(type, data, field));
}

/** Adding sets every term that is there; a term that is not in it was left to its default then. */
function sets(type: string, data: JsonObject, field: string): boolean {
  if (type === 'key-result.added') return data[field] !== undefined;
  const { changes } = data;
  return Array.isArray(changes) && changes.some((change) => (change as JsonObject)['field'] === field);
}

import type { RecordedEvent } from '@cairn/contracts';
import { CairnError } from '@cairn/contracts/errors';
import type { AppendRequest } from '../port/append.js';

const ID = /^[A-Za-z0-9][A-Za-z0-9._:@-]{0,127}$/;
const COMMAND_ID = /^[A-Za-z0-9_-]{1,64}$/;
const REQUEST_HASH = /^[0-9a-f]{64}$/;
const CORRELATION = /^[A-Za-z0-9._-]{1,64}$/;
const CAUSE = /^[0-9]{1,16}\.[0-9]{1,3}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const VIAS: ReadonlySet<string> = new Set(['console', 'api', 'import', 'simulation', 'cli', 'system']);

/** The form of each member that the writer gives; what isn't here is checked by the catalogue or made by the append. */
const FORMS: readonly (readonly [field: keyof AppendRequest, form: RegExp, needed: 'needed' | 'optional'])[] = [
  ['org', ID, 'needed'],
  ['commandId', COMMAND_ID, 'needed'],
  ['requestHash', REQUEST_HASH, 'needed'],
  ['actor', ID, 'needed'],
  ['onBehalfOf', ID, 'optional'],
  ['correlationId', CORRELATION, 'needed'],
  ['causationId', CAUSE, 'optional'],
  ['loadAt', INSTANT, 'optional'],
];

/**
 * Checks everything around the events' data: ids, texts, expectation, guard.
 * @throws CairnError `envelope-invalid` with the field named
 */
export function requireEnvelope(request: AppendRequest): void {
  for (const [field, form, needed] of FORMS) if (!fits(request[field], form, needed)) throw invalid(field);
  if (!VIAS.has(request.via)) throw invalid('via');
  request.events.forEach((event, index) => requireEventForm(event, index));
  const { expect, guard } = request;
  if (expect.kind === 'exact' && !isPosition(expect.version)) throw invalid('expect');
  if (guard && !isPosition(guard.after)) throw invalid('guard');
}

/** The append gives positions and times to events, so an event brings nothing but its own four members. */
function requireEventForm(event: RecordedEvent, index: number): void {
  if (Object.keys(event).length !== 4 || !ID.test(event.id)) throw invalid(`events/${index}`);
}

function fits(value: unknown, form: RegExp, needed: 'needed' | 'optional'): boolean {
  if (value === undefined) return needed === 'optional';
  return typeof value === 'string' && form.test(value);
}

function isPosition(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function invalid(field: string): CairnError {
  return new CairnError(`The commit's ${field} is not well-formed.`, { code: 'envelope-invalid', details: { field } });
}

import type { RecordedEvent, Service } from '../commit/commit.js';
import { CairnError } from '../errors.js';
import type { Category } from './category.js';
import type { EventDefinition } from './definition.js';
import { LIMITS } from './limits.js';
import type { SchemaCheck } from './schema-compiler.js';
import { isSealed } from './sealable.js';
import { sealedPointersIn, valueAt } from './sealed-pointers.js';
import { measure } from './values.js';

/** What a service is about to append: the events of one commit. */
export interface Admission {
  readonly service: Service;
  readonly stream: string;
  readonly events: readonly RecordedEvent[];
}

/** A definition and what is prepared of it. */
export interface CatalogueEntry {
  readonly definition: EventDefinition;
  readonly violationOf: SchemaCheck;
}

/** What an event says, wherever it is to stand. */
interface Content {
  readonly event: Pick<RecordedEvent, 'type' | 'data'>;
  readonly index: number;
  readonly entry: CatalogueEntry;
}

/** One event before the gate. */
interface Candidate extends Content {
  readonly event: RecordedEvent;
  readonly category: Category;
}

interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly field?: string;
  readonly limit?: number;
  readonly details?: Readonly<Record<string, unknown>>;
}

function refused({ event, index }: Content, { code, message, field, limit, details }: Refusal): CairnError {
  return new CairnError(message, {
    code,
    details: { type: event.type, index, ...(field !== undefined && { field }), ...(limit !== undefined && { limit }), ...details },
  });
}

const FLAW_MESSAGES = {
  'ill-formed-text': 'Text must be well-formed, in NFC and without control characters but line feed and tab',
  'unsafe-number': 'Numbers must be safe integers and not -0; decimals are strings',
  'not-json': 'Data must be plain JSON: own, enumerable, defined members without getters',
  'too-deep': 'Data is nested too deeply',
} as const;

function requirePlace(candidate: Candidate): void {
  const { definition } = candidate.entry;
  if (definition.categories.includes(candidate.category.name)) return;
  const details = { category: candidate.category.name, expected: definition.categories };
  throw refused(candidate, { code: 'wrong-category', message: 'The event does not belong to this category of streams', details });
}

function requireNewestVersion(candidate: Candidate): void {
  const { schema } = candidate.event;
  const { version } = candidate.entry.definition;
  if (schema === version) return;
  throw refused(candidate, { code: 'schema-version-not-current', message: 'Writers write the newest version', details: { schema, newest: version } });
}

/** Returns the bytes of the event's data. */
function requireValues(content: Content): number {
  const measured = measure(content.event.data);
  if (!('flaw' in measured)) return measured.bytes;
  const { code, field } = measured.flaw;
  throw refused(content, { code, message: FLAW_MESSAGES[code], field, ...(code === 'too-deep' && { limit: LIMITS.depth }) });
}

function requireSize(content: Content, bytes: number): void {
  if (bytes <= LIMITS.eventBytes) return;
  throw refused(content, { code: 'event-too-large', message: 'The event is too large', limit: LIMITS.eventBytes, details: { bytes } });
}

function requireSchema(content: Content): void {
  const violation = content.entry.violationOf(content.event.data);
  if (violation === undefined) return;
  const { field, problem } = violation;
  throw refused(content, { code: 'event-schema-violation', message: `Data does not fit the event's schema: ${problem}`, field, details: { problem } });
}

/** The seal binds the place it was made for, so it must stand there. */
function requireSeals(candidate: Candidate): void {
  const { data } = candidate.event;
  for (const field of sealedPointersIn(candidate.entry.definition, data)) {
    const value = valueAt(data, field);
    if (!isSealed(value) || value.path !== field) throw refused(candidate, { code: 'text-not-sealed', message: 'Personal text is stored sealed for its field', field });
  }
}

/** Size before schema: what is too large is not looked at any further. Returns the bytes of the event's data. */
function soundBytes(content: Content): number {
  const bytes = requireValues(content);
  requireSize(content, bytes);
  requireSchema(content);
  return bytes;
}

function admitEvent(candidate: Candidate): number {
  requirePlace(candidate);
  requireNewestVersion(candidate);
  const bytes = soundBytes(candidate);
  requireSeals(candidate);
  return bytes;
}

/** See `Catalogue.requireSound`. */
export function requireSound(entry: CatalogueEntry, event: Pick<RecordedEvent, 'type' | 'data'>, index: number): void {
  soundBytes({ entry, event, index });
}

function requireCount(events: readonly RecordedEvent[]): void {
  if (events.length === 0) throw new CairnError('A commit has at least one event', { code: 'no-events' });
  if (events.length <= LIMITS.eventsPerCommit) return;
  const details = { events: events.length, limit: LIMITS.eventsPerCommit };
  throw new CairnError('A commit has too many events', { code: 'too-many-events', details });
}

function requireService(category: Category, { service, stream }: Admission): void {
  if (category.service === service) return;
  throw new CairnError('Another service writes this category', { code: 'wrong-service', details: { service, stream, category: category.name, writer: category.service } });
}

function requireCommitSize(bytes: number): void {
  if (bytes <= LIMITS.commitBytes) return;
  throw new CairnError('The commit is too large', { code: 'commit-too-large', details: { bytes, limit: LIMITS.commitBytes } });
}

/** Where the gate finds the category of a stream and the entry of a type; both throw when there is none. */
export interface Registry {
  categoryOf(stream: string): Category;
  entryOf(event: RecordedEvent, index: number): CatalogueEntry;
}

/** The gate itself; see `Catalogue.admit`. */
export function admit(registry: Registry, admission: Admission): void {
  requireCount(admission.events);
  const category = registry.categoryOf(admission.stream);
  requireService(category, admission);
  let bytes = 0;
  for (const [index, event] of admission.events.entries()) {
    bytes += admitEvent({ event, index, entry: registry.entryOf(event, index), category });
  }
  requireCommitSize(bytes);
}

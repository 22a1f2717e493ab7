import type { JsonObject, RecordedEvent } from '../commit/commit.js';
import { CairnError } from '../errors.js';
import type { EventDefinition } from './definition.js';

/** An event as readers get it: data at the newest version, and the version it was written in. */
export interface UpcastEvent extends RecordedEvent {
  readonly recordedSchema: number;
}

function requireKnownVersion({ type, schema }: RecordedEvent, newest: number): void {
  if (schema > newest) {
    throw new CairnError('The event was written by a newer version of the software', { code: 'event-version-newer', details: { type, schema, newest } });
  }
  if (!Number.isInteger(schema) || schema < 1) {
    throw new CairnError('Versions of events are whole numbers from 1', { code: 'event-version-invalid', details: { type, schema } });
  }
}

/** Applies the upcasters from the recorded version to the newest, one after the other. */
export function upcast(definition: EventDefinition, event: RecordedEvent): UpcastEvent {
  requireKnownVersion(event, definition.version);
  if (event.schema === definition.version) return { ...event, recordedSchema: event.schema };
  const steps = definition.upcasters.filter(({ from }) => from >= event.schema).toSorted((a, b) => a.from - b.from);
  const data = steps.reduce<JsonObject>((current, { up }) => up(current), event.data);
  return { ...event, schema: definition.version, data, recordedSchema: event.schema };
}

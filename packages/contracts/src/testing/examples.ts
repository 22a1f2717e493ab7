import type { RecordedEvent } from '../commit/commit.js';
import { catalogue } from '../events/catalogue.js';
import type { EventData, EventType } from '../events/event.js';

export { ids as exampleIds, sealedExample } from '../events/examples.js';

/** The example of a type in stored form, ready for `admit`; `data` replaces members of the example's. */
export function recordedExample<T extends EventType>(type: T, id: string, data: Partial<EventData<T>> = {}): RecordedEvent {
  const { version, example } = catalogue.definitionOf(type);
  return { id, type, schema: version, data: { ...example, ...data } };
}

import type { Catalogue, JsonObject, NewEvent, RecordedEvent } from '@cairn/contracts';
import type { KeyOwner, Sealer } from '@cairn/state';
import { replaceAt, textAt } from './pointer.js';

/** Whose text it is, and whom it is about: either one's erasure makes it unreadable. */
export interface SealOwners {
  readonly author: KeyOwner;
  readonly about?: KeyOwner;
}

export interface SealingParts {
  readonly catalogue: Catalogue;
  readonly sealer: Sealer;
  /** A fresh uuid v7; the seal is bound to the event's id, so it is made before the append. */
  readonly newId: () => string;
}

/**
 * Gives decided events their ids and schema versions and seals what a person says as a person. Deciders never see a seal, the log never a text.
 * @throws CairnError what `Catalogue.requireSound` refuses; `person-forgotten`
 */
export async function sealEvents(parts: SealingParts, org: string, events: readonly NewEvent[], owners: (event: NewEvent) => SealOwners): Promise<RecordedEvent[]> {
  events.forEach((event, index) => parts.catalogue.requireSound(event, index));
  return Promise.all(events.map((event) => sealEvent(parts, org, event, owners(event))));
}

async function sealEvent({ catalogue, sealer, newId }: SealingParts, org: string, event: NewEvent, owners: SealOwners): Promise<RecordedEvent> {
  const id = newId();
  let data: JsonObject = event.data;
  for (const path of catalogue.sealedPointersIn(event.type, event.data)) {
    const sealed = await sealer.seal(textAt(event.data, path), { org, eventId: id, path, ...owners });
    data = replaceAt(data, path, { ...sealed });
  }
  return { id, type: event.type, schema: catalogue.definitionOf(event.type).version, data };
}

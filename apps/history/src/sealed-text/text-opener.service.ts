import { isCairnError, isSealed, MASK, toCloudEvents, valueAt, type CloudEvent, type Commit, type Json, type JsonObject, type RecordedEvent, type SealedText } from '@cairn/contracts';
import { PLATFORM, type Platform } from '@cairn/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { substituted } from './substituted.js';

/** What stands in the place of text whose author, or whom it was about, was forgotten. */
export const FORGOTTEN = { forgotten: true } as const;

/** Turns commits into what subscribers get, with personal text or without. */
@Injectable()
export class TextOpener {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  /** The events of a commit at the newest version of their schemas, personal text masked. @throws CairnError as `toCloudEvents` */
  masked(commit: Commit): readonly CloudEvent[] {
    return toCloudEvents(commit, this.platform.catalogue);
  }

  /** The same with the text in its place, after the right to read it was checked. Text that no key opens stays masked. */
  async opened(commit: Commit): Promise<readonly CloudEvent[]> {
    return Promise.all(this.masked(commit).map(async (event) => ({ ...event, data: await this.#openedData(commit, event) })));
  }

  /** The text at a pointer of an event; undefined where none stands. @throws CairnError `seal-broken`, `seal-key-unknown` */
  async textAt(org: string, event: RecordedEvent, path: string): Promise<{ readonly text: string } | typeof FORGOTTEN | undefined> {
    const sealed = valueAt(this.platform.catalogue.upcast(event).data, path);
    if (!isSealed(sealed)) return undefined;
    const opened = await this.platform.sealer.open(sealed, { org, eventId: event.id });
    return opened.forgotten ? FORGOTTEN : { text: opened.text };
  }

  async #openedData(commit: Commit, event: CloudEvent): Promise<JsonObject> {
    const recorded = commit.events[event.index];
    if (recorded === undefined) return event.data;
    const { data } = this.platform.catalogue.upcast(recorded);
    const sealed = this.platform.catalogue.sealedPointersIn(event.type, data).map((pointer) => valueAt(data, pointer)).filter(isSealed);
    if (sealed.length === 0) return event.data;
    const values = await Promise.all(sealed.map(async (each) => [each, await this.#valueOf(each, { org: commit.org, eventId: event.id })] as const));
    return substituted(data, new Map<unknown, Json>(values)) as JsonObject;
  }

  async #valueOf(sealed: SealedText, place: { readonly org: string; readonly eventId: string }): Promise<Json> {
    try {
      const opened = await this.platform.sealer.open(sealed, place);
      return opened.forgotten ? FORGOTTEN : opened.text;
    } catch (error) {
      if (isCairnError(error, 'seal-broken') || isCairnError(error, 'seal-key-unknown')) return MASK;
      throw error;
    }
  }
}

import type { EventMessage } from '@cairn/contracts';
import type { Producing } from './producing.js';

/** A topic in memory. Producers to it fail, hang or tell lies as tests want. */
export class MemoryTopic {
  readonly messages: EventMessage[] = [];
  readonly sends: number[] = [];
  /** Asked before each send; what it throws or waits for is what sending does. */
  before: () => Promise<void> = async () => undefined;
  /** Asked when the messages are there, before that is known. */
  after: () => Promise<void> = async () => undefined;

  producer(): Producing {
    return {
      topic: 'okr.history.v1',
      send: async (messages) => {
        await this.before();
        this.messages.push(...messages);
        this.sends.push(messages.length);
        await this.after();
      },
      close: async () => undefined,
    };
  }

  /** `position.index` of each message of an organization, as it stands on the topic. */
  addresses(org: string): readonly string[] {
    return this.messages.filter(({ key }) => key === org).map(({ headers }) => `${headers['ce_position']}.${headers['ce_index']}`);
  }

  /** The same without what is there already. */
  deduplicated(org: string): readonly string[] {
    return [...new Set(this.addresses(org))];
  }
}

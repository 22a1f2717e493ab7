import type { EventMessage } from '@cairn/contracts';

/** Puts messages on the topic. */
export interface Producing {
  readonly topic: string;
  /**
   * Resolves when every message is acknowledged by all copies in sync, in this order among those of one key; without any, when messages could be sent. Never called
   * again before it ended.
   * @throws where that isn't known: some of them may be there
   */
  send(messages: readonly EventMessage[]): Promise<void>;
  /** Gives the connection back; a send under way fails. */
  close(): Promise<void>;
}

import { event, isEventOf, type Commit } from '@cairn/contracts';
import type { FollowedEvent, History } from '@cairn/history';
import type { Directory, PersonKeys } from '@cairn/state';
import { derivedCommandId } from '../identity/command-id.js';
import type { Reactor } from '../reactor/reactor.js';
import type { CommandRuntime } from '../runtime/command-runtime.js';

export interface EraserParts {
  readonly history: History;
  readonly runtime: CommandRuntime;
  readonly directory: Directory;
  readonly personKeys: PersonKeys;
}

/** The hash of what no client asked for. */
const NO_REQUEST = '0'.repeat(64);

/**
 * Forgets people: once `person.forgotten` stands in the log, their key is destroyed, their directory entry erased, and
 * `person-key.destroyed` says that it is done. Every step may be repeated; the last one happens once.
 */
export class Eraser implements Reactor {
  readonly name = 'eraser';
  readonly types = ['person.forgotten'] as const;
  readonly #parts: EraserParts;

  constructor(parts: EraserParts) {
    this.#parts = parts;
  }

  async react(happened: FollowedEvent): Promise<void> {
    if (isEventOf(happened, 'person.forgotten')) await this.#erase(happened.org, happened.data.personId, happened.at);
  }

  /**
   * Erases again whoever the log says is forgotten and the key store doesn't know as forgotten: it was restored from a backup made before.
   * To be done before an organization is served.
   * @returns how many were erased anew
   */
  async catchUp(org: string): Promise<number> {
    const entombed = new Set((await this.#parts.personKeys.tombstones(org)).map(({ owner }) => (owner.kind === 'person' ? owner.personId : undefined)));
    let erased = 0;
    for await (const { personId, at } of this.#forgotten(org)) {
      if (entombed.has(personId)) continue;
      await this.#erase(org, personId, at);
      erased += 1;
    }
    return erased;
  }

  async #erase(org: string, personId: string, at: string): Promise<void> {
    const { directory, personKeys, runtime } = this.#parts;
    await personKeys.destroy([{ kind: 'person', org, personId }], at);
    await directory.forget(org, [personId]);
    await runtime.execute(
      { service: 'goals', stream: `person-${personId}`, reads: {}, decide: () => [event('person-key.destroyed', { personId })] },
      { org, principal: 'system', actor: 'system', via: 'system', requestHash: NO_REQUEST, correlationId: 'eraser', commandId: derivedCommandId(org, [this.name, personId]) },
    );
  }

  async *#forgotten(org: string): AsyncGenerator<{ readonly personId: string; readonly at: string }> {
    const { history } = this.#parts;
    for (let page = await history.readCategory(org, 'person'); page.length > 0; page = await history.readCategory(org, 'person', page.at(-1))) {
      for (const commit of page) yield* forgottenIn(commit);
    }
  }
}

function forgottenIn({ events, at }: Commit): { readonly personId: string; readonly at: string }[] {
  return events.flatMap(({ type, data }) => (type === 'person.forgotten' && typeof data['personId'] === 'string' ? [{ personId: data['personId'], at }] : []));
}

import type { CommandEnvelope, CommandOutcome } from '@cairn/commands';
import { PLATFORM, type Platform, type WriteContext } from '@cairn/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { addFirstAdmin, foundOrganization, type Beginnings } from './found-organization.commands.js';

/** Commits of a founding: the organization, and its first admin. */
const FOUNDING = 2;

/** The hash of what no client asked for: whoever comes first founds the organization, whatever they wanted. */
const NO_REQUEST = '0'.repeat(64);

/**
 * A new installation has an admin's key and an empty log. The first command founds the organization and puts that admin into it; every
 * command goes through here, and all but the first find it done.
 */
@Injectable()
export class Founding {
  readonly #founded = new Set<string>();

  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  /**
   * @param settings what the organization begins with, where the command says so
   * @returns the founding, when it was this call that did it
   * @throws CairnError `forbidden` for whoever may not found it
   */
  async ensure(write: WriteContext, settings: Partial<Beginnings> = {}): Promise<CommandOutcome | undefined> {
    const { org } = write.envelope;
    if (this.#founded.has(org)) return undefined;
    const { position } = await this.platform.history.head(org);
    const outcome = position < FOUNDING ? await this.#found(write, settings) : undefined;
    this.#founded.add(org);
    return outcome?.outcome === 'appended' ? outcome : undefined;
  }

  /** The admin is whose key it is, also where the key brings the acts of others. */
  async #found({ access, envelope }: WriteContext, settings: Partial<Beginnings>): Promise<CommandOutcome> {
    await access.require('organization:manage');
    const { principal, keyId } = access.caller;
    const asFounder: CommandEnvelope = { ...envelope, actor: principal, requestHash: NO_REQUEST };
    const outcome = await foundOrganization(this.platform, { ...shippedBeginnings(), ...settings }, asFounder);
    if (principal !== keyId) await addFirstAdmin(this.platform, { personId: principal, name: 'Administrator' }, asFounder);
    return outcome;
  }
}

/** What an organization begins with until somebody says otherwise: both languages of the product, and the server's time zone. */
function shippedBeginnings(): Beginnings {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return { name: 'My organization', timeZone, languages: ['en', 'zh-Hant'], fiscalYearStartMonth: 1 };
}

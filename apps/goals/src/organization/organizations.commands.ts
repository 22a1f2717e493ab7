import { isCairnError } from '@cairn/contracts';
import { instantOf } from '@cairn/method';
import { ADMIN_SCOPES, PLATFORM, type Platform, type WriteContext } from '@cairn/service-kit';
import { newApiKeySecret } from '@cairn/state';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { derivedId } from '../edge/derived-id.commands.js';
import { addFirstAdmin, foundOrganization, type Beginnings, type FirstAdmin } from './found-organization.commands.js';

export interface FoundedOrganization {
  readonly organizationId: string;
  readonly personId: string;
  /** The secret of the admin's key; absent when an earlier request has been told it. */
  readonly adminKey?: string;
  readonly position: number;
}

/** The operator makes an organization with an admin and the key that the admin signs in with. */
export class FoundOrganization extends Command<FoundedOrganization> {
  constructor(
    readonly write: WriteContext,
    readonly beginnings: Beginnings,
    readonly admin: Omit<FirstAdmin, 'personId'>,
  ) {
    super();
  }
}

/** Every step may be repeated: a request that broke off half-way is completed by the next one under the same idempotency key. */
@CommandHandler(FoundOrganization)
export class FoundOrganizationHandler implements ICommandHandler<FoundOrganization> {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  async execute({ write, beginnings, admin }: FoundOrganization): Promise<FoundedOrganization> {
    write.access.requireScope('organizations:create');
    const org = this.#organizationId(write);
    const personId = derivedId(org, ['first-admin']);
    const envelope = { ...write.envelope, org };
    const { position } = await foundOrganization(this.platform, beginnings, envelope);
    await addFirstAdmin(this.platform, { personId, ...admin }, envelope);
    const adminKey = await this.#adminKey(org, personId);
    return { organizationId: org, personId, ...(adminKey !== undefined && { adminKey }), position };
  }

  #organizationId({ envelope: { org, principal, idempotencyKey } }: WriteContext): string {
    return idempotencyKey === undefined ? this.platform.newId() : derivedId(org, [principal, idempotencyKey]);
  }

  /** @returns undefined when there is such a key already: its secret is kept nowhere */
  async #adminKey(org: string, personId: string): Promise<string | undefined> {
    const { state, random, clock } = this.platform;
    const secret = newApiKeySecret(random);
    try {
      await state.apiKeys.create({ org, keyId: `first-${personId}`, personId, role: 'admin', scopes: ADMIN_SCOPES, createdAt: instantOf(clock()) }, secret);
      return secret;
    } catch (error) {
      if (isCairnError(error, 'api-key-exists')) return undefined;
      throw error;
    }
  }
}

import { guardedStream, type CommandOutcome } from '@cairn/commands';
import { CairnError, event, isEventOf, type Commit } from '@cairn/contracts';
import { instantOf } from '@cairn/method';
import { PLATFORM, type Platform, type WriteContext } from '@cairn/service-kit';
import { newApiKeySecret, type ApiKey } from '@cairn/state';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { keyHolder, requireGivable, requireHolder, requireSoundKey, revokedKeys, SECURITY_STREAM, type Maker, type WantedKey } from './api-key.js';

const SECURITY = { service: 'history', stream: SECURITY_STREAM } as const;

/** How the making of a key ended; the secret is there when it was made just now, and is kept nowhere. */
export interface MadeKey {
  readonly outcome: CommandOutcome;
  readonly keyId: string;
  readonly secret?: string;
}

export class CreateApiKey extends Command<MadeKey> {
  constructor(
    readonly write: WriteContext,
    readonly key: WantedKey,
  ) {
    super();
  }
}

export class RevokeApiKey extends Command<CommandOutcome> {
  constructor(
    readonly write: WriteContext,
    readonly keyId: string,
  ) {
    super();
  }
}

@CommandHandler(CreateApiKey)
export class CreateApiKeyHandler implements ICommandHandler<CreateApiKey> {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  /** The key stands in the state before the history tells of it. One that the history does not tell of after all is ended: nobody was told its secret. */
  async execute({ write, key }: CreateApiKey): Promise<MadeKey> {
    requireGivable(key, await this.#makerOf(write));
    requireSoundKey(key);
    const { apiKeys } = this.platform.state;
    const { org } = write.envelope;
    const now = instantOf(this.platform.clock());
    if (key.expires !== undefined && key.expires <= now) throw new CairnError('A key ends after its beginning.', { code: 'key-expired', details: { field: 'expires' } });
    const [keyId, secret] = [this.platform.newId(), newApiKeySecret(this.platform.random)];
    const { name: _name, ...known } = key;
    await apiKeys.create({ ...known, org, keyId, createdAt: now }, secret);
    let made: MadeKey | undefined;
    try {
      const outcome = await this.#tell({ write, key }, keyId);
      made = madeBy(outcome, { keyId, secret });
      return made;
    } finally {
      if (made?.keyId !== keyId) await apiKeys.revoke(org, keyId, now);
    }
  }

  #tell({ write, key }: Pick<CreateApiKey, 'write' | 'key'>, keyId: string): Promise<CommandOutcome> {
    const created = event('api-key.created', { keyId, ...key });
    const { personId } = key;
    if (personId === undefined || personId === write.access.caller.personId) return this.platform.runtime.execute({ ...SECURITY, reads: {}, decide: () => [created] }, write.envelope);
    const decide = ({ holder }: { readonly holder: Parameters<typeof requireHolder>[0] }) => {
      requireHolder(holder);
      return [created];
    };
    return this.platform.runtime.execute({ ...SECURITY, reads: { holder: guardedStream(`person-${personId}`, keyHolder) }, decide }, write.envelope);
  }

  /** @throws CairnError `forbidden` for a person who has left */
  async #makerOf({ access }: WriteContext): Promise<Maker> {
    const { org, keyId, personId, scopes } = access.caller;
    const managesKeys = await access.may('keys:manage');
    if (!managesKeys) access.requireReader();
    const own = (await this.platform.state.apiKeys.list(org)).find((each) => each.keyId === keyId);
    return { managesKeys, scopes, ...(personId !== undefined && { personId }), ...(own?.expires !== undefined && { expires: own.expires }) };
  }
}

@CommandHandler(RevokeApiKey)
export class RevokeApiKeyHandler implements ICommandHandler<RevokeApiKey> {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  /** The key no longer opens when this begins to be told. */
  async execute({ write, keyId }: RevokeApiKey): Promise<CommandOutcome> {
    const { org } = write.envelope;
    const { apiKeys } = this.platform.state;
    const key = (await apiKeys.list(org)).find((each) => each.keyId === keyId);
    await requireOwn(write, key);
    await apiKeys.revoke(org, keyId, instantOf(this.platform.clock()));
    return this.platform.runtime.execute(
      { ...SECURITY, reads: { revoked: guardedStream(SECURITY.stream, revokedKeys) }, decide: ({ revoked }) => (revoked.has(keyId) ? [] : [event('api-key.revoked', { keyId })]) },
      write.envelope,
    );
  }
}

/** Whoever manages keys ends any, everybody else their own; those of others are not there for them. @throws CairnError `not-found` */
async function requireOwn({ access }: WriteContext, key: ApiKey | undefined): Promise<void> {
  if (key !== undefined && (await access.may('keys:manage'))) return;
  const { personId } = access.caller;
  if (key === undefined || personId === undefined || key.personId !== personId) throw new CairnError('There is no such key.', { code: 'not-found', details: { field: 'id' } });
}

/** A repeat gets the key of the first time, whose secret was told then. */
function madeBy(outcome: CommandOutcome, fresh: { readonly keyId: string; readonly secret: string }): MadeKey {
  if (outcome.outcome === 'unchanged') return { outcome, keyId: '' };
  const keyId = keyIdIn(outcome.commit);
  return { outcome, keyId, ...(keyId === fresh.keyId && { secret: fresh.secret }) };
}

function keyIdIn({ events }: Commit): string {
  const [created] = events.filter((each) => isEventOf(each, 'api-key.created'));
  return created?.data.keyId ?? '';
}

import { guardedStream } from '@cairn/commands';
import { Found, PLATFORM, type Access, type Platform } from '@cairn/service-kit';
import type { ApiKey } from '@cairn/state';
import { decodePageCursor } from '@cairn/views';
import { Inject, Injectable } from '@nestjs/common';
import { keyNames, SECURITY_STREAM } from './api-key.js';
import type { ApiKeyDto, ApiKeysAnswer, ApiKeysQuery } from './api-key.dto.js';

/** Keys on a page that doesn't say how many it wants. */
const PAGE = 50;

@Injectable()
export class ApiKeyQueries {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  /** All keys for whoever manages them, their own for everybody else. @throws CairnError `forbidden`, `page-cursor-invalid` */
  async list(access: Access, { limit = PAGE, cursor }: ApiKeysQuery): Promise<Found<ApiKeysAnswer>> {
    const { org } = access.caller;
    const all = await access.may('keys:manage');
    const personId = all ? undefined : access.requirePerson();
    const after = cursor === undefined ? '' : decodePageCursor(cursor).after.id;
    const keys = (await this.platform.state.apiKeys.list(org)).filter((key) => (all || key.personId === personId) && key.keyId > after);
    const items = keys.slice(0, limit);
    const last = items.at(-1);
    const { names } = await this.platform.runtime.look(org, { names: guardedStream(SECURITY_STREAM, keyNames) });
    const { position } = await this.platform.history.head(org);
    const next = last && keys.length > limit ? { at: position, after: { value: null, id: last.keyId } } : undefined;
    return new Found({ items: items.map((key) => shown(key, names.get(key.keyId))) }, { position, ...(next && { next }) });
  }
}

function shown({ org: _org, scopes, ...key }: ApiKey, name: string | undefined): ApiKeyDto {
  return { ...key, ...(name !== undefined && { name }), scopes: [...scopes] };
}

import { requestHashOf, type CommandEnvelope } from '@cairn/commands';
import type { Secrets } from '@cairn/state';
import type { Access } from '../access/access.js';
import type { WriteHeaders } from '../request/headers.js';

/** Everything of a writing request that isn't its body: who wants it, with which rights, under which identity. */
export interface WriteContext {
  readonly access: Access;
  readonly envelope: CommandEnvelope;
  /** The person whose act it is; in an import or simulation the one who did it then. Of an integration: its key. */
  readonly actorId: string;
  /** The version that the caller has seen. */
  readonly ifMatch?: number;
}

/** What is hashed of a request, so that a repeat can be told from another request under the same key. */
export interface WriteFacts {
  readonly method: string;
  readonly route: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly correlationId: string;
}

/** @throws CairnError `request-invalid` where the body holds what no canonical text has */
export async function writeContextOf(access: Access, headers: WriteHeaders, { facts, secrets }: { readonly facts: WriteFacts; readonly secrets: Secrets }): Promise<WriteContext> {
  const { org, principal } = access.caller;
  const { via, idempotencyKey, ifMatch, loadAt, actorId = principal } = headers;
  const secret = await secrets.getOrCreate({ kind: 'organization', org }, 'request-hash');
  const { correlationId, ...hashed } = facts;
  const envelope: CommandEnvelope = {
    org,
    principal,
    actor: actorId,
    via,
    requestHash: requestHashOf(secret, hashed),
    correlationId,
    ...(idempotencyKey !== undefined && { idempotencyKey }),
    ...(loadAt !== undefined && { loadAt }),
    author: { kind: 'person', org, personId: actorId },
  };
  return { access, envelope, actorId, ...(ifMatch !== undefined && { ifMatch }) };
}

import { composeBody, type Place, type PreparedAppend } from '../chain/prepared.js';
import { genesisHash, sha256 } from '../chain/hash.js';
import { appendRefused, idempotencyKeyReused, type RefusalCode } from '../port/errors.js';
import type { Head } from '../port/head.js';
import type { Decision, NumberedCommit } from './decision.js';
import { findConflict } from './find-conflict.js';
import { Outlook } from './outlook.js';
import type { Sight } from './sight.js';

/**
 * Decides a batch in order of arrival against the log as seen plus what the batch has accepted so far, and gives the accepted
 * their places. Pure: the same sight, batch and clock give the same decisions. Nothing is known until the accepted are written at head + 1.
 * @param now the clock, ISO 8601 UTC with milliseconds
 */
export function decideBatch(sight: Sight, batch: readonly PreparedAppend[], now: string): Decision[] {
  const outlook = new Outlook(sight);
  return batch.map((append) => decide(outlook, append, now));
}

function decide(outlook: Outlook, append: PreparedAppend, now: string): Decision {
  const known = outlook.command(append.commandId);
  if (known) {
    if (known.requestHash === append.requestHash) return { outcome: 'repeated', position: known.position };
    return { outcome: 'refused', error: idempotencyKeyReused(append.commandId, known.position) };
  }
  if (outlook.accepted(append.commandId)) return { outcome: 'twin' };
  const conflict = findConflict(outlook, append);
  if (conflict) return { outcome: 'conflict', ...conflict };
  const refusal = refusalOf(outlook.head, append, now);
  if (refusal) return { outcome: 'refused', error: appendRefused(refusal) };
  const commit = number(outlook, append, now);
  outlook.accept(commit);
  return { outcome: 'accepted', commit };
}

/** Rules of the log's beginning and of history loads (docs/ARCHITECTURE.md, "History loads"). */
function refusalOf(head: Head, append: PreparedAppend, now: string): RefusalCode | undefined {
  if (head.position === 0 && append.logId === undefined) return 'log-not-created';
  if (append.loadAt === undefined) return undefined;
  if (!append.mayLoad) return 'load-not-allowed';
  if (!head.loading) return 'load-ended';
  if (append.loadAt < head.at) return 'load-goes-back';
  return append.loadAt > now ? 'load-in-future' : undefined;
}

function number(outlook: Outlook, append: PreparedAppend, now: string): NumberedCommit {
  const { head } = outlook;
  const place: Place = {
    position: head.position + 1,
    version: outlook.endOf(append.stream).version + 1,
    at: append.loadAt ?? (head.at > now ? head.at : now),
    ...(append.loadAt !== undefined && { loadedAt: now }),
    prev: head.position === 0 ? genesisHash(append.org, append.logId ?? '') : head.hash,
  };
  const body = composeBody(append, place);
  return { ...place, append, body, hash: sha256(body) };
}

import { CairnError, LIMITS, type Catalogue } from '@cairn/contracts';
import { prepare, type PreparedAppend } from '../chain/prepared.js';
import type { AppendRequest } from '../port/append.js';
import { requireEnvelope } from './envelope.js';

/**
 * Lets a request through to the chain, or throws: envelope, then the catalogue's rules of events, then the size of the whole.
 * Everything here happens before anything is queued or written.
 */
export function admitRequest(catalogue: Catalogue, request: AppendRequest): PreparedAppend {
  requireEnvelope(request);
  catalogue.admit(request);
  const append = prepare(request, catalogue.categoryOf(request.stream).name);
  if (append.size > LIMITS.commitBytes) {
    throw new CairnError('The commit is too large', { code: 'commit-too-large', details: { bytes: append.size, limit: LIMITS.commitBytes } });
  }
  return append;
}

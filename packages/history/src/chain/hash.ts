import { createHash } from 'node:crypto';
import { canonicalText } from '@cairn/contracts/canonical';

/** SHA-256 of the UTF-8 bytes of a text, 64 lower-case hex digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** What the first commit of a log names as its predecessor; binds the chain to the organization and to this very log. */
export function genesisHash(org: string, logId: string): string {
  return sha256(canonicalText(['cairn.history.v1', org, logId]));
}

import { CairnError } from '@cairn/contracts/errors';
import type { Decision } from '../append/decision.js';
import type { Place } from '../chain/prepared.js';

/** A decision as it comes back from the writer's thread: small, and plain data. The body stays there; the sender has its parts. */
export type Placed =
  | { readonly outcome: 'accepted'; readonly place: Place; readonly hash: string }
  | { readonly outcome: 'repeated'; readonly position: number }
  | { readonly outcome: 'twin' }
  | { readonly outcome: 'failed'; readonly message: string; readonly code: string; readonly details: Readonly<Record<string, unknown>> };

export function placedFrom(decision: Decision): Placed {
  switch (decision.outcome) {
    case 'accepted': {
      const { position, version, at, loadedAt, prev, hash } = decision.commit;
      return { outcome: 'accepted', place: { position, version, at, ...(loadedAt !== undefined && { loadedAt }), prev }, hash };
    }
    case 'conflict':
    case 'refused': {
      const { message, code, details } = decision.error;
      return { outcome: 'failed', message, code, details };
    }
    case 'repeated':
    case 'twin':
      return decision;
  }
}

export function failureFrom({ message, code, details }: Extract<Placed, { outcome: 'failed' }>): CairnError {
  return new CairnError(message, { code, details });
}

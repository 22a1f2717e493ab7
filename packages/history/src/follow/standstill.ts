import type { Parking } from './cursor.js';

/** Why a follower does not go on in an organization: poison, tried again later; or another log, which only a rebuild answers. */
export type Standstill = { readonly kind: 'parked'; readonly position: number; readonly parking: Parking } | { readonly kind: 'replaced' };

/** The stable code of the reason. */
export function reasonOf(standstill: Standstill): string {
  return standstill.kind === 'parked' ? standstill.parking.code : 'history-replaced';
}

/** One line of the health page. */
export interface FollowerStatus {
  readonly follower: string;
  readonly org: string;
  /** The last position known to be applied; absent until the cursor was read. */
  readonly position?: number;
  readonly standstill?: Standstill;
}

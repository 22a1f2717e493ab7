import type { Via } from '@cairn/contracts';

/** What a person may do here beyond their own check-ins. */
export type Capacity = 'lead' | 'admin';

/** Who acts, through which door, and as what in regard of the key result: the lead of its team, an admin of the organization. */
export interface Acting {
  readonly personId: string;
  readonly via: Via;
  readonly capacities: readonly Capacity[];
}

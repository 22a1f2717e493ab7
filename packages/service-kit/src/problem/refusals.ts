import { CairnError } from '@cairn/contracts';

/** Codes by HTTP status. */
export type Refusals = Readonly<Record<number, readonly string[]>>;

/** The status of each code. @throws CairnError `status-ambiguous` where services disagree about one */
export function statusesOf(tables: readonly Refusals[]): Readonly<Record<string, number>> {
  const statuses: Record<string, number> = {};
  for (const [status, code] of tables.flatMap(entriesOf)) {
    if (statuses[code] !== undefined && statuses[code] !== status) throw new CairnError(`Two services answer ${code} with different statuses.`, { code: 'status-ambiguous', details: { code } });
    statuses[code] = status;
  }
  return statuses;
}

function entriesOf(table: Refusals): readonly (readonly [number, string])[] {
  return Object.entries(table).flatMap(([status, codes]) => codes.map((code) => [Number(status), code] as const));
}

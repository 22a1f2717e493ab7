import type { ListRequest } from '../../port/list.js';
import type { KeyValue } from '../../port/row.js';
import type { StoredRow } from './unordered-memory.js';

/** The rows of a list in its order, from the place after which it begins. */
export function listed(standing: readonly StoredRow[], keys: readonly string[], { select, after }: ListRequest): StoredRow[] {
  const keyOf = ({ keys: values }: StoredRow): KeyValue => (select.by === 'id' ? null : (values[keys.indexOf(select.key)] ?? null));
  const isChosen = (row: StoredRow): boolean => {
    if (select.by === 'id') return true;
    const value = keyOf(row);
    return select.by === 'key' ? value === select.equals : isBetween(value, select.from, select.below);
  };
  const valueOf = (row: StoredRow): KeyValue => (select.by === 'range' ? keyOf(row) : null);
  const order = (one: StoredRow, value: KeyValue, id: string): number => keyOrder(valueOf(one), value) || keyOrder(one.id, id);
  const rows = standing.filter(isChosen).toSorted((one, other) => order(one, valueOf(other), other.id));
  return after ? rows.filter((row) => order(row, after.value, after.id) > 0) : rows;
}

/** Nothing before numbers before texts, each in its own order. */
export function keyOrder(one: KeyValue, other: KeyValue): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one === 'string' && typeof other === 'string') return one === other ? 0 : one < other ? -1 : 1;
  return rank(one) - rank(other);
}

function rank(value: KeyValue): number {
  return [null, 'number', 'string'].indexOf(value === null ? null : typeof value);
}

function isBetween(value: KeyValue, from: string | number, below: string | number): boolean {
  return typeof value === typeof from && keyOrder(value, from) >= 0 && keyOrder(value, below) < 0;
}

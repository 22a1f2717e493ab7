/** An index as it must be. */
export interface WantedIndex {
  readonly name: string;
  /** Fields in their order. */
  readonly key: Readonly<Record<string, 1 | -1>>;
  readonly unique?: boolean;
}

/** An index as the server lists it. */
export type FoundIndex = Readonly<Record<string, unknown>>;

/** Properties that make an index say less than its keys, or delete, or not say it yet. */
const UNWANTED = ['sparse', 'partialFilterExpression', 'collation', 'expireAfterSeconds', 'hidden', 'prepareUnique', 'buildUUID'] as const;

/** What is wrong with the index of this name; undefined if it is as wanted: complete, of the right keys in the right order, unique if it must be. */
export function faultOf(wanted: WantedIndex, found: FoundIndex | undefined): string | undefined {
  if (!found) return 'is missing';
  if (!sameKey(wanted.key, found['key'])) return 'has other keys';
  if ((found['unique'] ?? false) !== (wanted.unique ?? false)) return wanted.unique === true ? 'is not unique' : 'is unique';
  const unwanted = UNWANTED.find((property) => (found[property] ?? false) !== false);
  return unwanted && `has ${unwanted}`;
}

/** Other indexes do no harm, but for those that refuse what is right (unique) and those that delete. */
export function harmOf(found: FoundIndex): string | undefined {
  if (found['unique'] === true) return 'is unique and not ours';
  return found['expireAfterSeconds'] === undefined ? undefined : 'deletes';
}

/** Of an index key the order of the fields is part of the meaning. */
function sameKey(wanted: WantedIndex['key'], found: unknown): boolean {
  if (typeof found !== 'object' || found === null) return false;
  const text = (key: object): string => Object.entries(key).map(([field, order]) => `${field} ${Number(order)}`).join(', ');
  return text(wanted) === text(found);
}

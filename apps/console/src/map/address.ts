/** What the address of this screen keeps besides the place. */
export interface MapAddress {
  /** The objective whose figures stand beside the map. */
  readonly open?: string;
  /** The objective that the map begins at; without: all. */
  readonly root?: string;
  /** Absent: drawn. */
  readonly view?: 'table';
}

const ID = /^[0-9a-zA-Z._-]{1,64}$/;

export function readMap(search: Readonly<Record<string, unknown>>): MapAddress {
  const id = (given: unknown): string | undefined => (typeof given === 'string' && ID.test(given) ? given : undefined);
  const [open, root] = [id(search['open']), id(search['root'])];
  return { ...(open && { open }), ...(root && { root }), ...(search['view'] === 'table' && { view: 'table' }) };
}

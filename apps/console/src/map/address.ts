/** What the address of this screen keeps besides the place. */
export interface MapAddress {
  readonly open?: string;
}

export function readMap(search: Readonly<Record<string, unknown>>): MapAddress {
  return typeof search['open'] === 'string' ? { open: search['open'] } : {};
}

/** What the address of this screen keeps besides the place. */
export interface ObjectiveAddress {
  readonly open?: string;
}

export function readObjective(search: Readonly<Record<string, unknown>>): ObjectiveAddress {
  return typeof search['open'] === 'string' ? { open: search['open'] } : {};
}

/** What the address of this screen keeps besides the place. */
export interface AdminAddress {
  readonly open?: string;
}

export function readAdmin(search: Readonly<Record<string, unknown>>): AdminAddress {
  return typeof search['open'] === 'string' ? { open: search['open'] } : {};
}

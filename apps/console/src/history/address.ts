/** What the address of this screen keeps besides the place. */
export interface HistoryAddress {
  readonly open?: string;
}

export function readHistory(search: Readonly<Record<string, unknown>>): HistoryAddress {
  return typeof search['open'] === 'string' ? { open: search['open'] } : {};
}

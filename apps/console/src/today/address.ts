/** What the address of this screen keeps besides the place. */
export interface TodayAddress {
  readonly open?: string;
}

export function readToday(search: Readonly<Record<string, unknown>>): TodayAddress {
  return typeof search['open'] === 'string' ? { open: search['open'] } : {};
}

/** What the address of this screen keeps besides the place. */
export interface TodayAddress {
  /** The key result of a reminder: its row comes first. */
  readonly checkIn?: string;
  /** Whose sheet is looked at, where it is not one's own. */
  readonly person?: string;
  readonly sheetOf?: string;
}

const ID = /^[0-9a-zA-Z._-]{1,128}$/;

/** `person` is an id of a person, `sheetOf` one of a team. */
export function readToday(search: Readonly<Record<string, unknown>>): TodayAddress {
  const [checkIn, person, sheetOf] = [search['checkIn'], search['person'], search['sheetOf']].map((given) => (typeof given === 'string' && ID.test(given) ? given : undefined));
  return { ...(checkIn && { checkIn }), ...(person && { person }), ...(sheetOf && { sheetOf }) };
}

import fc from 'fast-check';

/** Decimal texts of up to so many digits on each side of the point. */
export function decimals(before = 6, after = 3): fc.Arbitrary<string> {
  const digits = (length: number): fc.Arbitrary<string> => fc.stringMatching(new RegExp(`^[0-9]{1,${length}}$`));
  return fc.tuple(fc.constantFrom('', '-'), digits(before), fc.option(digits(after), { nil: null })).map(([sign, whole, places]) =>
    places === null ? `${sign}${whole}` : `${sign}${whole}.${places}`,
  );
}

/** Figures as the method gives them, four places, from -2 to 2. */
export function figures(): fc.Arbitrary<string> {
  return fc.integer({ min: -20_000, max: 20_000 }).map((units) => (units / 10_000).toFixed(4));
}

/** Zones with all that zones do: half hours, 45 minutes, jumps at midnight, jumps of half an hour and of two hours, a day left out. */
export function zones(): fc.Arbitrary<string> {
  return fc.constantFrom(
    'UTC', 'Asia/Taipei', 'Europe/London', 'America/New_York', 'Asia/Kolkata', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/St_Johns',
    'America/Havana', 'America/Sao_Paulo', 'Asia/Beirut', 'Africa/Casablanca', 'Antarctica/Troll', 'Pacific/Apia', 'Pacific/Kiritimati',
  );
}

/** Dates as texts. */
export function dates(first = '2010-01-01', last = '2030-12-31'): fc.Arbitrary<string> {
  return fc.date({ min: new Date(first), max: new Date(last), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
}

/** Instants as texts. */
export function instants(first = '2010-01-01', last = '2030-12-31'): fc.Arbitrary<string> {
  return fc.date({ min: new Date(first), max: new Date(last), noInvalidDate: true }).map((date) => date.toISOString());
}

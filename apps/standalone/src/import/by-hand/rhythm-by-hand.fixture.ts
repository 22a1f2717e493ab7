import type { HandCheckIn } from './log-by-hand.fixture.js';

/** The due days of a weekly rhythm on Fridays, from the first that is 3 working days after the cycle's start, and the last day of the cycle. */
const DUE_DAYS = ['07-10', '07-17', '07-24', '07-31', '08-07', '08-14', '08-21', '08-28', '09-04', '09-11', '09-18', '09-25', '09-30'];
const ACTIVATED = Date.parse('2026-07-01T00:00:00+08:00');
const DAY = 86_400_000;
/** Due in the afternoon. */
const HOUR = 16 * 3_600_000;
/** How long after midnight the history is asked what was missed. */
const ASKED = 1_800_000;

interface Slot {
  readonly day: string;
  readonly opensAt: number;
  /** The end of the third working day after the due day. */
  readonly graceUntil: number;
}

/** Which check-in was for which slot, and which slots nobody kept. */
export interface HandRhythm {
  /** By the line of a row that corrects nothing, the due day of the slot that it was for. */
  readonly slots: ReadonlyMap<number, string>;
  readonly missed: readonly { readonly keyResult: string; readonly day: string; readonly at: number }[];
}

const SLOTS: readonly Slot[] = DUE_DAYS.map((day, at) => ({
  day: `2026-${day}`,
  opensAt: at === 0 ? ACTIVATED : startOf(`2026-${DUE_DAYS[at - 1] ?? ''}`) + HOUR,
  graceUntil: afterWorkingDays(startOf(`2026-${day}`), 3) + DAY,
}));

/** docs/METHOD.md, rhythm: a check-in fills the oldest slot that is open, else it is for the current one; past its grace an empty one is missed. */
export function rhythmByHand(keyResults: readonly string[], log: readonly HandCheckIn[]): HandRhythm {
  const slots = new Map<number, string>();
  const missed = keyResults.flatMap((keyResult) => {
    const filled = fill(log.filter((row) => row.keyResult === keyResult && row.corrects === null), slots);
    return SLOTS.filter(({ day }) => !filled.has(day)).map(({ day, graceUntil }) => ({ keyResult, day, at: graceUntil + ASKED }));
  });
  return { slots, missed };
}

/** @returns the slots that were filled within their grace */
function fill(rows: readonly HandCheckIn[], slots: Map<number, string>): ReadonlySet<string> {
  const filled = new Set<string>();
  for (const { line, recordedAt } of rows) {
    const begun = SLOTS.filter(({ opensAt }) => opensAt <= recordedAt);
    const open = begun.find(({ day, graceUntil }) => recordedAt < graceUntil && !filled.has(day));
    slots.set(line, (open ?? begun.at(-1))?.day ?? '');
    if (open !== undefined) filled.add(open.day);
  }
  return filled;
}

function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00+08:00`);
}

/** The start of the day that lies so many working days, Monday to Friday, after the one that begins at `start`. */
function afterWorkingDays(start: number, count: number): number {
  let day = start;
  for (let left = count; left > 0; left -= isWorkingDay(day) ? 1 : 0) day += DAY;
  return day;
}

/** 1970-01-01 was a Thursday; midnight in Taipei lies in the day before by UTC. */
function isWorkingDay(start: number): boolean {
  return (Math.floor(start / DAY) + 4) % 7 < 5;
}

import type { Instant } from '@cairn/method';
import { checkEffectiveAt, dateInZone, isMethodError, readInstant } from '@cairn/method';
import type { LogField, PlannedCheckIn } from '@cairn/tables';
import type { KnownCheckIn, Said } from '../known/known-organization.js';
import { entersAt, latest } from '../schedule/clock.js';
import type { Because } from './because.js';
import type { KeyResultInTalk, Talk } from './key-results-in-talk.js';
import { placeInTime, saidAfter, saysTheSame } from './said.js';

/** A check-in or correction to be recorded, with the ids of the organization. */
export interface NewCheckIn {
  readonly row: PlannedCheckIn;
  readonly keyResultId: string;
  /** `<key result>.<n>`, what the organization will know it by. */
  readonly id: string;
  /** The id of the check-in that it corrects; null when it corrects none. */
  readonly supersedes: string | null;
  readonly at: Instant;
}

/** A check-in that the organization would refuse. */
export interface RefusedCheckIn extends Because {
  readonly row: PlannedCheckIn;
  readonly field: LogField;
}

type Verdict = NewCheckIn | RefusedCheckIn | null;

/** What check-ins are told apart by. */
export interface CheckInTerms extends Talk {
  readonly keyResults: ReadonlyMap<string, KeyResultInTalk>;
  /** The organization's ids of key results that are new in the file. */
  readonly ids: ReadonlyMap<string, string>;
}

/**
 * Tells rows that the organization has from those to be recorded and those that it would refuse. Rows are taken in order: each is judged in the
 * organization as those before it left it, and gets the id that the organization will give it.
 */
export class CheckInJudge {
  readonly #terms: CheckInTerms;
  /** Ids of the organization by the ids of rows. */
  readonly #ids = new Map<string, string>();
  readonly #said = new Map<string, Said>();
  readonly #correctedBy = new Map<string, string>();
  readonly #counts = new Map<string, number>();
  readonly #places = new Map<string, string>();

  constructor(terms: CheckInTerms) {
    this.#terms = terms;
    for (const checkIn of terms.world.index.organization.checkIns) this.#remember(checkIn);
  }

  #remember(checkIn: KnownCheckIn): void {
    const { id, keyResultId, supersedes } = checkIn;
    this.#said.set(id, checkIn);
    this.#counts.set(keyResultId, (this.#counts.get(keyResultId) ?? 0) + 1);
    if (supersedes === null) this.#places.set(placeInTime(keyResultId, checkIn), id);
    else this.#correctedBy.set(supersedes, id);
  }

  /** Null when the organization has it already. */
  judge(row: PlannedCheckIn): Verdict {
    return row.supersedes === null ? this.#judgeCheckIn(row) : this.#judgeCorrection(row, row.supersedes);
  }

  #judgeCheckIn(row: PlannedCheckIn): Verdict {
    const known = this.#places.get(placeInTime(this.#keyResultOf(row), row));
    if (known === undefined) return this.#refusalOf(row) ?? this.#record(row, row, null);
    this.#ids.set(row.id, known);
    return saysTheSame(row, this.#said.get(known) ?? row) ? null : contradicting(row);
  }

  /** A correction that changes nothing, and one that the organization has, name what stands; one that a later correction overtook can't be made. */
  #judgeCorrection(row: PlannedCheckIn, superseded: string): Verdict {
    const target = this.#ids.get(superseded) ?? superseded;
    const before = this.#said.get(target);
    if (before === undefined) return overtaken(row, 'The check-in that it corrects was refused');
    const said = saidAfter(row, before);
    const by = this.#correctedBy.get(target);
    const standing = [target, by].find((id) => id !== undefined && saysTheSame(said, this.#said.get(id) ?? before));
    if (standing !== undefined) {
      this.#ids.set(row.id, standing);
      return null;
    }
    return by === undefined ? (this.#refusalOf(row) ?? this.#record(row, said, target)) : overtaken(row, 'What it corrects has been corrected since');
  }

  #record(row: PlannedCheckIn, said: Said, supersedes: string | null): NewCheckIn {
    const keyResultId = this.#keyResultOf(row);
    const n = (this.#counts.get(keyResultId) ?? 0) + 1;
    const id = `${keyResultId}.${n}`;
    this.#counts.set(keyResultId, n);
    this.#ids.set(row.id, id);
    this.#said.set(id, said);
    if (supersedes !== null) this.#correctedBy.set(supersedes, id);
    return { row, keyResultId, id, supersedes, at: this.#entryOf(row) };
  }

  #keyResultOf({ keyResultId }: PlannedCheckIn): string {
    return this.#terms.ids.get(keyResultId) ?? keyResultId;
  }

  #entryOf({ keyResultId, recordedAt }: PlannedCheckIn): Instant {
    const entry = entersAt(recordedAt, this.#terms.clock);
    return latest(entry, this.#terms.keyResults.get(keyResultId)?.begins ?? entry);
  }

  #refusalOf(row: PlannedCheckIn): RefusedCheckIn | null {
    const keyResult = this.#terms.keyResults.get(row.keyResultId);
    if (keyResult === undefined) return { row, field: 'keyResult', code: 'unknown-key-result', reason: `${row.keyResult} was refused` };
    if (keyResult.closed !== null) return { row, field: 'keyResult', ...keyResult.closed };
    const because = whyUntimely(row, keyResult, this.#terms);
    return because === null ? null : { row, field: 'effectiveOn', ...because };
  }
}

function contradicting(row: PlannedCheckIn): RefusedCheckIn {
  const reason = 'The organization has a check-in that was recorded at the same time of the same day and says otherwise';
  return { row, field: 'recordedAt', code: 'conflicting-check-in', reason };
}

function overtaken(row: PlannedCheckIn, reason: string): RefusedCheckIn {
  return { row, field: 'kind', code: 'correction-of-nothing', reason };
}

/** Not long before the cycle; while it closes, not after the due date. */
function whyUntimely({ effectiveAt }: PlannedCheckIn, { cycleId, due, reference }: KeyResultInTalk, { world, clock }: Talk): Because | null {
  const period = world.periods.get(cycleId);
  if (period === undefined) return null;
  if (period.known?.state === 'closing' && dateInZone(readInstant(effectiveAt, 'effectiveAt'), clock.timeZone) > due) {
    return { code: 'goal-not-open', reason: `${period.name} is closing, and ${reference} was due on ${due}` };
  }
  try {
    checkEffectiveAt(effectiveAt, { cycleStart: period.start, timeZone: clock.timeZone, now: clock.now });
    return null;
  } catch (error) {
    if (!isMethodError(error, 'effective-at-too-early')) throw error;
    return { code: 'effective-too-early', reason: `It was true more than a month before ${period.name}, which starts on ${period.start}` };
  }
}

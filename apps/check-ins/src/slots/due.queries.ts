import { CairnError } from '@cairn/contracts';
import { dateInZone, isOpen, readInstant } from '@cairn/method';
import { checkInViews, figuresOfRows, goalViews, okrViews, type CheckInDoc, type KeyResultDoc } from '@cairn/okr-views';
import { standingBy } from '@cairn/rhythm';
import { Found, Readings, type Access, type Reader, type Reading } from '@cairn/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { Answers, type ShownAnswer } from '../check-ins/answers.queries.js';
import { pageOf } from '../edge/page.reading.js';
import { SeenGoals } from '../key-results/seen-goals.reading.js';
import { ofRunningCycles, slotsOfKeyResults, type GoalSlots } from './goal-slots.reading.js';
import type { DueCheckInDto, DueCheckInsDto, DueQuery } from './slot.dto.js';

interface Due extends GoalSlots {
  readonly slot: GoalSlots['states'][number]['slot'];
}

/** What waits for a check-in. */
@Injectable()
export class DueQueries {
  constructor(
    @Inject(Readings) private readonly readings: Readings,
    @Inject(SeenGoals) private readonly seenGoals: SeenGoals,
    @Inject(Answers) private readonly answers: Answers,
  ) {}

  /**
   * The first due first. A person's are those they are responsible for; one's own, those of whom one stands in for as well.
   * @throws CairnError `request-invalid` for a key that is nobody's and names neither person nor team
   */
  async list(reader: Reader, query: DueQuery): Promise<Found<DueCheckInsDto>> {
    const { access } = reader;
    access.requireReader();
    const reading = await this.readings.open(reader, query, [goalViews, checkInViews]);
    const keyResults = (await keyResultsOf(access, reading, query)).filter(({ standing }) => standing === 'open');
    const goals = await slotsOfKeyResults(reading.views, await ofRunningCycles(reading.views, keyResults), await this.seenGoals.lookup(access));
    const due = goals.flatMap((goal) => openSlotOf(goal, reading.clock)).sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
    const { items, next } = pageOf(due, ({ slot }) => ({ value: slot.dueAt, id: slot.name }), reading);
    return new Found({ items: await Promise.all(items.map((each) => this.#shown(access, each, reading))) }, { position: reading.position, ...(next && { next }) });
  }

  async #shown(access: Access, due: Due, reading: Reading): Promise<DueCheckInDto> {
    const { objective, keyResult, rows, slot } = due;
    const { objectiveId, cycleId, teamId } = objective;
    const { keyResultId, responsibleId } = keyResult;
    const last = standingBy(rows.checkIns.get(keyResultId) ?? [], reading.effectiveOn).at(-1);
    const next = last?.answers.next === true ? await this.#next(access, due, { reading, checkInId: last.id }) : undefined;
    return {
      ...{ keyResultId, objectiveId, cycleId, teamId, responsibleId, title: keyResult.plan.title, objectiveTitle: objective.title },
      ...{ slot: slot.name, dueAt: slot.dueAt, onTimeUntil: slot.onTimeUntil, lateUntil: slot.lateUntil, overdue: slot.dueAt <= reading.clock },
      ...lastFiguresOf(due, reading),
      ...(last && { lastCheckInId: last.id }),
      ...(next && { next }),
    };
  }

  async #next(access: Access, { objective, keyResult: { responsibleId } }: Due, { reading, checkInId }: { readonly reading: Reading; readonly checkInId: string }): Promise<ShownAnswer | undefined> {
    const doc: CheckInDoc | undefined = await reading.views.get(okrViews.checkIns, checkInId);
    if (doc === undefined) return undefined;
    const said = await reading.views.get(okrViews.answers, checkInId);
    return (await this.answers.shown(access, { objective, responsibleId }, [{ doc, said }])).get(checkInId)?.next;
  }
}

async function keyResultsOf({ caller }: Access, reading: Reading, { personId = caller.personId, teamId }: DueQuery): Promise<readonly KeyResultDoc[]> {
  const { views } = reading;
  const by = async (key: 'teamId' | 'responsibleId', equals: string): Promise<readonly KeyResultDoc[]> => (await views.all(okrViews.keyResults, { by: 'key', key, equals })).map(({ doc }) => doc);
  if (teamId !== undefined) return by('teamId', teamId);
  if (personId === undefined) {
    throw new CairnError('Name a person or a team.', { code: 'request-invalid', details: { errors: [{ field: '/personId', problem: 'give personId or teamId: the key is not a person\u2019s' }] } });
  }
  const people = [personId, ...(personId === caller.personId ? await standsInFor(reading, personId) : [])];
  return (await Promise.all(people.map((each) => by('responsibleId', each)))).flat();
}

/** The people whose check-ins a delegate may do on this day. */
async function standsInFor({ views, clock, timeZone }: Reading, personId: string): Promise<readonly string[]> {
  const today = dateInZone(readInstant(clock, 'clock'), timeZone);
  const found = await views.all(okrViews.delegations, { by: 'key', key: 'toId', equals: personId });
  const inForce = found.filter(({ doc: { scope, from, until, endedAt } }) => scope !== 'alignment' && endedAt === null && from <= today && today <= until);
  return [...new Set(inForce.map(({ doc }) => doc.fromId))];
}

function openSlotOf(goal: GoalSlots, clock: string): readonly Due[] {
  const open = goal.states.find((state) => isOpen(state, clock));
  return open === undefined ? [] : [{ ...goal, slot: open.slot }];
}

function lastFiguresOf({ keyResult: { keyResultId }, rows }: Due, reading: Reading): Pick<DueCheckInDto, 'value' | 'saidHealth' | 'confidence' | 'confidenceAssumed'> {
  const figures = figuresOfRows(rows, reading).objectives.flatMap(({ keyResults }) => keyResults).find((each) => each.keyResult.keyResultId === keyResultId);
  const { value = null, said = null, confidence = { value: '', assumed: true } } = figures ?? {};
  return { value, saidHealth: said, confidence: confidence.value, confidenceAssumed: confidence.assumed };
}

function keyOf({ slot: { dueAt, name } }: Due): string {
  return `${dueAt} ${name}`;
}

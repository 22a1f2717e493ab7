import { okrViews, readObjective, type CheckInDoc, type ObjectiveReading, type Reading } from '@cairn/okr-views';
import { PLATFORM, type Platform } from '@cairn/service-kit';
import { PAGE_LIMIT, type Selection, type ViewOf } from '@cairn/views';
import { Inject, Injectable } from '@nestjs/common';
import type { Dataset, ExportRow } from './dataset.js';
import { keyResultRow, objectiveRow } from './goal-rows.js';
import { alignmentRow, checkInRow, keysOf, type AnswerStates } from './talk-rows.js';

/** What rows are made of. */
export interface ExportSource {
  readonly org: string;
  readonly reading: Reading;
  /** Ids of objectives that the caller does not see. */
  readonly hidden: ReadonlySet<string>;
  /** Absent: of all cycles. */
  readonly cycleId?: string;
}

type Pages = AsyncGenerator<readonly ExportRow[], void, undefined>;

/** Makes the rows of an export page by page, so that the largest needs no more memory than a page. What is restricted to others is left out. */
@Injectable()
export class ExportRows {
  readonly #makers: Readonly<Record<Dataset, (source: ExportSource) => Pages>> = {
    objectives: (source) => this.#goals(source, (objective) => [objectiveRow(objective)]),
    'key-results': (source) => this.#goals(source, ({ keyResults }) => keyResults.map(keyResultRow)),
    'check-ins': (source) => this.#checkIns(source),
    alignments: (source) => this.#alignments(source),
  };

  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  pages(dataset: Dataset, source: ExportSource): Pages {
    return this.#makers[dataset](source);
  }

  async *#goals(source: ExportSource, rowsOf: (objective: ObjectiveReading) => readonly ExportRow[]): Pages {
    for await (const page of docs(source, okrViews.objectives)) {
      const rows: ExportRow[] = [];
      for (const { objectiveId } of page.filter((each) => !source.hidden.has(each.objectiveId))) {
        const objective = await readObjective(source.reading, objectiveId);
        if (objective !== undefined) rows.push(...rowsOf(objective));
      }
      yield rows;
    }
  }

  async *#checkIns(source: ExportSource): Pages {
    for await (const page of docs(source, okrViews.checkIns)) {
      const shown = page.filter(({ objectiveId }) => !source.hidden.has(objectiveId));
      const states = await this.#answerStates(source, shown);
      yield shown.map((checkIn) => checkInRow(checkIn, states.get(checkIn.id) ?? {}));
    }
  }

  async *#alignments(source: ExportSource): Pages {
    for await (const page of docs(source, okrViews.links)) {
      yield page.filter(({ fromObjectiveId, toObjectiveId }) => ![fromObjectiveId, toObjectiveId].some((id) => source.hidden.has(id))).map(alignmentRow);
    }
  }

  /** Text whose key was destroyed is forgotten; looking at the keys opens nothing. */
  async #answerStates({ org, reading }: ExportSource, checkIns: readonly CheckInDoc[]): Promise<ReadonlyMap<string, AnswerStates>> {
    const spoken = checkIns.filter(({ answers }) => answers.moved || answers.inTheWay || answers.next);
    const found = await Promise.all(spoken.map(async ({ id }) => ({ id, doc: await reading.views.get(okrViews.answers, id) })));
    const keyed = found.map(({ id, doc }) => ({ id, keys: doc === undefined ? [] : keysOf(doc) }));
    const states = await this.platform.personKeys.byKid(org, [...new Set(keyed.flatMap(({ keys }) => keys.flatMap(([, kids]) => kids)))]);
    const stateOf = (kids: readonly string[]): 'sealed' | 'forgotten' => (kids.some((kid) => states.get(kid)?.state === 'destroyed') ? 'forgotten' : 'sealed');
    return new Map(keyed.map(({ id, keys }) => [id, Object.fromEntries(keys.map(([name, kids]) => [name, stateOf(kids)]))]));
  }
}

async function* docs<Doc>({ reading: { views }, cycleId }: ExportSource, view: ViewOf<Doc>): AsyncGenerator<readonly Doc[], void, undefined> {
  const select: Selection = cycleId === undefined ? { by: 'id' } : { by: 'key', key: 'cycleId', equals: cycleId };
  let page = await views.list(view, select, { limit: PAGE_LIMIT });
  yield page.items.map(({ doc }) => doc);
  while (page.next) {
    page = await views.list(view, select, { limit: PAGE_LIMIT, after: page.next.after });
    yield page.items.map(({ doc }) => doc);
  }
}

import { foldOf } from '@cairn/contracts';

/** How many there are, by retrospective. */
export type Counts = Readonly<Record<string, number>>;

type Learnt = { readonly data: { readonly retrospectiveId: string } };

/** The category `lesson`, folded. */
export const lessonCountsFold = foldOf<Counts>({}, { 'lesson.recorded': counted });

/** The category `decision`, folded. */
export const decisionCountsFold = foldOf<Counts>({}, { 'decision.recorded': counted });

function counted(counts: Counts, { data: { retrospectiveId } }: Learnt): Counts {
  return { ...counts, [retrospectiveId]: (counts[retrospectiveId] ?? 0) + 1 };
}

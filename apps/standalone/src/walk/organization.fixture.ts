import { send } from './door.fixture.js';
import type { Common, Place } from './place.fixture.js';
import type { Words } from './words.fixture.js';

/** Sends a writing request and gives what was made. @throws Error unless it succeeded */
export type Act = (key: string, path: string, body?: object) => Promise<string>;

export function actor(url: string): Act {
  return async (key, path, body = {}) => {
    const [method = '', rest = ''] = path.split(' ');
    const { status, text } = await send(url, { method, path: `/api/v1${rest}`, key, body: JSON.stringify(body) });
    const answer = JSON.parse(text) as { readonly id?: string; readonly keyId?: string };
    if (status > 299) throw new Error(`${path} answered ${status} ${text}`);
    return answer.id ?? answer.keyId ?? '';
  };
}

export interface Furnishing {
  readonly act: Act;
  readonly words: Words;
  /** Keys of those who act. */
  readonly keys: Readonly<Record<'admin' | 'owner' | 'partner' | 'lead', string>>;
  readonly people: Readonly<Record<'owner' | 'partner' | 'lead', string>>;
  readonly common: Pick<Common, 'cycle' | 'next' | 'closing'>;
}

/** What a place has of goals, and the objective that the finished one is linked to. */
export type Goals = Omit<Place, 'team' | 'leaf' | 'slot' | 'retrospective' | 'lesson' | 'decision'> & { readonly above: string };

/** Goals, talk and a link of a team. The word goes into every text, so that a restricted place can be told from an open one. */
export async function furnishGoals(f: Furnishing, team: string, word: string): Promise<Goals> {
  const { act, keys, people, common, words } = f;
  const own = await committed(f, { who: 'owner', cycleId: common.cycle, team, word });
  const { objective: target } = await committed(f, { who: 'partner', cycleId: common.cycle, team, word });
  const finished = await committed(f, { who: 'owner', cycleId: common.closing, team, word });
  const { objective: above } = await committed(f, { who: 'partner', cycleId: common.closing, team, word });
  const accepted = await act(keys.owner, 'POST /alignments', { fromObjectiveId: finished.objective, toObjectiveId: above, text: `Link ${word}` });
  await act(keys.partner, `POST /alignments/${accepted}/accept`);
  const initiative = await act(keys.owner, `POST /key-results/${own.keyResult}/initiatives`, { title: `Work ${word}`, ownerId: people.owner });
  const said = { value: '24', confidence: '0.6', saidHealth: 'on-track', moved: `${words.sealed} moved`, inTheWay: `${words.sealed} way`, next: `${words.sealed} next` };
  const checkIn = await act(keys.owner, `POST /key-results/${own.keyResult}/check-ins`, said);
  await act(keys.lead, `POST /check-ins/${checkIn}/acknowledge`, { how: 'question', text: `${words.sealed} asked` });
  const link = await act(keys.owner, 'POST /alignments', { fromObjectiveId: own.objective, toObjectiveId: target, text: `Link ${word}` });
  const draft = await act(keys.admin, 'POST /objectives', { cycleId: common.next, teamId: team, title: `Draft ${word}`, ownerId: people.partner });
  const draftKeyResult = await act(keys.admin, `POST /objectives/${draft}/key-results`, measure(word, people.partner));
  const draftInitiative = await act(keys.admin, `POST /key-results/${draftKeyResult}/initiatives`, { title: `Plan ${word}`, ownerId: people.partner });
  return { ...own, target, finished: finished.objective, finishedKeyResult: finished.keyResult, above, accepted, initiative, checkIn, link, draft, draftKeyResult, draftInitiative };
}

interface Promised {
  readonly who: 'owner' | 'partner';
  readonly cycleId: string;
  readonly team: string;
  readonly word: string;
}

/** An objective with a key result that its owner committed to. */
export async function committed({ act, keys, people }: Furnishing, { who, cycleId, team, word }: Promised): Promise<Pick<Place, 'objective' | 'keyResult'>> {
  const objective = await act(keys.admin, 'POST /objectives', { cycleId, teamId: team, title: `Goal ${word}`, ownerId: people[who], tags: [word] });
  const keyResult = await act(keys.admin, `POST /objectives/${objective}/key-results`, measure(word, people[who]));
  await act(keys[who], `POST /objectives/${objective}/commit`);
  return { objective, keyResult };
}

/** What a team learnt. @returns an open retrospective with a lesson and a decision */
export async function reflect({ act, keys, people, common, words }: Furnishing, team: string): Promise<Pick<Place, 'retrospective' | 'lesson' | 'decision'>> {
  const retrospective = await act(keys.admin, 'POST /retrospectives', { cycleId: common.closing, teamId: team });
  const lesson = await act(keys.admin, `POST /retrospectives/${retrospective}/lessons`, { text: `Lesson ${words.organization}` });
  await act(keys.admin, `POST /lessons/${lesson}/carry`, { toCycleId: common.next });
  const decision = await act(keys.admin, `POST /retrospectives/${retrospective}/decisions`, { text: `Decision ${words.organization}`, ownerId: people.owner, due: '2026-12-01' });
  return { retrospective, lesson, decision };
}

/** What the retrospective says about the goals of a place. */
export async function judge({ act, keys }: Furnishing, { retrospective, finished, finishedKeyResult }: Pick<Place, 'retrospective' | 'finished' | 'finishedKeyResult'>, word: string): Promise<void> {
  await act(keys.admin, `POST /retrospectives/${retrospective}/verdicts`, { objectiveId: finished, verdict: 'modify', reason: `Verdict ${word}` });
  await act(keys.admin, `POST /retrospectives/${retrospective}/causes`, { keyResultId: finishedKeyResult, cause: 'ambition', text: `Cause ${word}` });
}

/** Somebody leaves, and owns an objective, a key result and a decision still. */
export async function leave(f: Furnishing, team: string, { personId, key }: { readonly personId: string; readonly key: string }): Promise<Pick<Place, 'objective' | 'keyResult' | 'decision' | 'finished' | 'finishedKeyResult'>> {
  const theirs: Furnishing = { ...f, keys: { ...f.keys, owner: key }, people: { ...f.people, owner: personId } };
  const own = await committed(theirs, { who: 'owner', cycleId: f.common.cycle, team, word: f.words.organization });
  const { decision } = await reflect(theirs, team);
  await f.act(f.keys.admin, `POST /people/${personId}/deactivate`);
  return { ...own, decision, finished: own.objective, finishedKeyResult: own.keyResult };
}

function measure(word: string, responsibleId: string): object {
  return { title: `Measure ${word}`, type: 'decrease', unit: 'days', start: '30', target: '12', responsibleId };
}

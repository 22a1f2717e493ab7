import type { Alignment, Change, Happened, LinkWord } from '../data/model.js';
import { changesOf } from '../data/plan-versions.js';

/** What is told of an objective and its parts, by the events' names. */
export const TOLD = [
  'objective.created', 'objective.chosen', 'objective.parked', 'objective.resumed', 'objective.committed', 'objective.approved', 'objective.approval-voided', 'objective.reworded', 'objective.rationale-changed',
  'objective.owner-changed', 'objective.moved', 'objective.kind-changed', 'objective.tagged', 'objective.restricted', 'objective.opened', 'objective.reviewed', 'objective.cancelled', 'objective.scored', 'objective.difference-answered', 'objective.carried-over',
  'key-result.added', 'key-result.revised', 'key-result.goalpost-moved', 'key-result.responsible-changed', 'key-result.cancelled', 'key-result.scored', 'key-result.captured',
  'initiative.added', 'initiative.revised', 'initiative.moved', 'initiative.started', 'initiative.finished', 'initiative.dropped',
] as const;
export type ToldType = (typeof TOLD)[number];

/** A sentence of the story: who did what, to what, why, and what it changed. */
export interface Sentence {
  readonly key: string;
  readonly at: string;
  readonly by: string;
  /** Undefined for what has no words of its own yet. */
  readonly what: ToldType | `link.${LinkWord['kind']}` | undefined;
  /** The title of the part, or of the objective at the other end of a link. */
  readonly about?: string;
  readonly reason?: string;
  readonly changes: readonly Change[];
}

/** Single values that an event moves from one to another, and the field that they are of. */
const MOVES: Readonly<Record<string, { readonly field: string; readonly from: string; readonly to: string }>> = {
  'objective.owner-changed': { field: 'ownerId', from: 'from', to: 'to' },
  'objective.kind-changed': { field: 'kind', from: 'from', to: 'to' },
  'objective.moved': { field: 'teamId', from: 'fromTeamId', to: 'toTeamId' },
  'key-result.responsible-changed': { field: 'responsibleId', from: 'from', to: 'to' },
};

/** The story of an objective, the last act first: its own history and what was said about its links. */
export function storyOf(history: readonly Happened[], links: readonly Alignment[], objectiveId: string): readonly Sentence[] {
  const titles = titlesOf(history);
  const own = history.map((happened) => told(happened, titles));
  const said = links.flatMap((link) => link.dialogue.map((word, at) => saidOf(word, { key: `${link.alignmentId}${at}`, about: (link.from.objectiveId === objectiveId ? link.to : link.from).title })));
  return [...own, ...said].map((sentence, at) => ({ sentence, at })).sort((one, other) => other.sentence.at.localeCompare(one.sentence.at) || other.at - one.at).map(({ sentence }) => sentence);
}

function told({ position, index, at, actor, onBehalfOf, type, data }: Happened, titles: ReadonlyMap<string, string>): Sentence {
  const about = aboutOf(data, titles);
  const reason = textOf(data['reason']);
  return { key: `${position}.${index}`, at, by: onBehalfOf ?? actor, what: TOLD.find((known) => known === type), changes: allChanges(type, data), ...(about !== undefined && { about }), ...(reason !== undefined && { reason }) };
}

function saidOf({ kind, by, at, text, weight }: LinkWord, place: { readonly key: string; readonly about: string }): Sentence {
  const changes = weight !== undefined && (kind === 'countered' || kind === 'reweighted') ? [{ field: 'weight', to: weight }] : [];
  return { ...place, at, by, what: `link.${kind}`, changes, ...(text !== undefined && { reason: text }) };
}

function allChanges(type: string, data: Happened['data']): readonly Change[] {
  const move = MOVES[type];
  const moved = move === undefined ? [] : [{ field: move.field, from: data[move.from], to: data[move.to] }];
  const { progressBefore, progressAfter } = data;
  const gained = progressBefore === undefined || progressAfter === undefined ? [] : [{ field: 'progress', from: progressBefore, to: progressAfter }];
  return [...changesOf(data), ...moved, ...gained];
}

/** Titles of the parts, as they were given last. */
function titlesOf(history: readonly Happened[]): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const { data } of history) {
    const id = textOf(data['initiativeId']) ?? textOf(data['keyResultId']);
    const title = textOf(data['title']) ?? textOf(changesOf(data).find(({ field }) => field === 'title')?.to);
    if (id !== undefined && title !== undefined) titles.set(id, title);
  }
  return titles;
}

function aboutOf(data: Happened['data'], titles: ReadonlyMap<string, string>): string | undefined {
  const id = textOf(data['initiativeId']) ?? textOf(data['keyResultId']);
  return id === undefined ? undefined : titles.get(id);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

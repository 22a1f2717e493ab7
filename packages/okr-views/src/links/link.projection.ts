import type { EventData } from '@cairn/contracts';
import type { FollowedEvent } from '@cairn/history';
import { defineProjection, type Documents } from '@cairn/views';
import { change } from '../projecting/changing.js';
import { born } from '../projecting/stamp.js';
import type { LinkDoc, LinkDocs, LinkWord } from './link-docs.js';

type LinkEvent = FollowedEvent<
  'alignment.proposed' | 'alignment.countered' | 'alignment.accepted' | 'alignment.declined' | 'alignment.withdrawn' | 'alignment.reweighted' | 'alignment.ended'
>;
type Ends = Pick<EventData<'alignment.proposed'>, 'alignmentId' | 'fromObjectiveId' | 'cycleId' | 'teamId' | 'toObjectiveId' | 'toKeyResultId' | 'toCycleId' | 'toTeamId'>;
type Said = { readonly weight?: string; readonly text?: string | undefined };

/** Links between objectives, with the dialogue that led to each. */
export const linkViews = defineProjection<LinkDocs>({
  name: 'link-views',
  version: 1,
  views: { links: { keys: ['fromObjectiveId', 'toObjectiveId', 'cycleId', 'toCycleId', 'state'] } },
  on: {
    'alignment.proposed': (event, docs) => {
      const { weight, text, awaits } = event.data;
      const offer = { state: 'proposed', weight, awaits, askedBy: awaits === 'to' ? 'from' : 'to', rounds: 1, silent: null } as const;
      docs.put('links', event.data.alignmentId, { ...endsOf(event.data), ...offer, dialogue: [word(event, 'proposed', { weight, text })], ...born(event) });
    },
    'alignment.countered': (event, docs) => {
      const { weight, text, awaits, round: rounds } = event.data;
      return evolve(docs, event, word(event, 'countered', { weight, text }), { state: 'countered', weight, awaits, rounds });
    },
    'alignment.accepted': (event, docs) => {
      const { weight, text, rounds, silent } = event.data;
      return evolve(docs, event, word(event, 'accepted', { weight, text }), { state: 'accepted', weight, rounds, silent });
    },
    'alignment.declined': (event, docs) => evolve(docs, event, word(event, 'declined', { text: event.data.reason }), { state: 'declined' }),
    'alignment.withdrawn': (event, docs) => evolve(docs, event, word(event, 'withdrawn', { text: event.data.reason }), { state: 'withdrawn' }),
    'alignment.reweighted': (event, docs) => evolve(docs, event, word(event, 'reweighted', { weight: event.data.to, text: event.data.reason }), { weight: event.data.to }),
    'alignment.ended': (event, docs) => evolve(docs, event, word(event, 'ended', { text: event.data.reason }), { state: 'ended' }),
  },
});

/** Every event of a link says where its ends stand by then. */
function evolve(docs: Documents<LinkDocs>, event: LinkEvent, said: LinkWord, changed: Partial<LinkDoc>): Promise<void> {
  const { alignmentId: id } = event.data;
  return change(docs, { view: 'links', id, event }, (doc) => ({ ...doc, ...endsOf(event.data), ...changed, dialogue: [...doc.dialogue, said] }));
}

function endsOf({ alignmentId, fromObjectiveId, cycleId, teamId, toObjectiveId, toKeyResultId, toCycleId, toTeamId }: Ends): Ends {
  return { alignmentId, fromObjectiveId, cycleId, teamId, toObjectiveId, ...(toKeyResultId !== undefined && { toKeyResultId }), toCycleId, toTeamId };
}

function word({ actor: by, at, via }: LinkEvent, kind: LinkWord['kind'], { weight, text }: Said): LinkWord {
  return { kind, by, at, via, ...(weight !== undefined && { weight }), ...(text !== undefined && { text }) };
}

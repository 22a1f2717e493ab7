import { describe, expect, it } from '@jest/globals';
import type { Alignment, Happened } from '../data/model.js';
import { storyOf } from './story.js';

const happened = (position: number, type: string, data: Happened['data']): Happened => ({ position, index: 0, version: position, at: `2026-11-0${position}T04:00:00.000Z`, actor: 'p1', via: 'api', correlationId: 'c', id: String(position), type, data });
const end = (objectiveId: string) => ({ objectiveId, title: `Title of ${objectiveId}`, ownerId: 'p', teamId: 't' });
const link: Alignment = { alignmentId: 'a', state: 'countered', weight: '0.5', awaits: 'from', askedBy: 'from', silent: null, version: 2, from: end('o'), to: end('x'), dialogue: [{ kind: 'countered', by: 'p2', at: '2026-11-02T05:00:00.000Z', weight: '0.5', text: 'Less.' }] };

describe('the story of an objective', () => {
  const story = storyOf(
    [
      happened(1, 'key-result.added', { keyResultId: 'o.1', title: 'Requests' }),
      happened(2, 'objective.owner-changed', { from: 'p1', to: 'p2', reason: 'Leaves.' }),
      happened(3, 'key-result.goalpost-moved', { keyResultId: 'o.1', changes: [{ field: 'target', from: '40', to: '33' }], progressBefore: '0.1', progressAfter: '0.2', reason: 'Late.' }),
      happened(4, 'objective.sung', {}),
    ],
    [link],
    'o',
  );

  it('tells the last act first, links among the rest, and what is new to it too', () => {
    expect(story.map(({ what }) => what)).toEqual([undefined, 'key-result.goalpost-moved', 'link.countered', 'objective.owner-changed', 'key-result.added']);
  });

  it('says what it was about, why, and what it changed', () => {
    expect(story[1]).toMatchObject({ about: 'Requests', reason: 'Late.', changes: [{ field: 'target', from: '40', to: '33' }, { field: 'progress', from: '0.1', to: '0.2' }] });
    expect(story[2]).toMatchObject({ about: 'Title of x', by: 'p2', reason: 'Less.', changes: [{ field: 'weight', to: '0.5' }] });
    expect(story[3]).toMatchObject({ changes: [{ field: 'ownerId', from: 'p1', to: 'p2' }] });
  });
});

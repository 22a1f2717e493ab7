import { describe, expect, it } from '@jest/globals';
import type { MapLink, MapObjective } from './goal-figures.js';
import { goalMap } from './goal-map.js';

function goal(id: string, ...keyResults: readonly (readonly [progress: string | null, expected: string | null])[]): MapObjective {
  return { id, cancelled: false, keyResults: keyResults.map(([progress, expected], n) => ({ id: `${id}.${n}`, weight: null, cancelled: false, progress, expected })) };
}

function link(fromId: string, toId: string, more: Partial<MapLink> = {}): MapLink {
  return { alignmentId: `${fromId}-${toId}`, fromId, toId, state: 'accepted', weight: '1', ...more };
}

const top = goal('top', ['0.2000', '0.5000'], ['0.6000', '0.5000']);
const left = goal('left', ['0.5000', '0.5000']);
const right = goal('right', ['1.2000', '0.5000']);
const leaf = goal('leaf', ['0.1000', '0.5000']);
const objectives = [top, left, right, leaf];
const links = [link('left', 'top', { weight: '3' }), link('right', 'top'), link('leaf', 'left'), link('leaf', 'right')];
const ids = (nodes: readonly { readonly objective: MapObjective }[]): readonly string[] => nodes.map(({ objective: { id } }) => id);

describe('the goal map', () => {
  it('begins at the objectives that contribute to none, and shows each once at its least depth', async () => {
    const map = await goalMap({ objectives, links });
    expect(map.rootIds).toEqual(['top']);
    expect(map.nodes.map(({ objective, depth }) => [objective.id, depth])).toEqual([['top', 0], ['left', 1], ['right', 1], ['leaf', 2]]);
    expect(map.edges).toHaveLength(4);
  });

  it('shows the own progress, and beside it the support', async () => {
    const [shown] = (await goalMap({ objectives, links })).nodes;
    expect(shown).toMatchObject({ progress: '0.4000', expected: '0.5000', pace: '0.8000', borrowed: false });
    // (3 · 0.5 + 1 · clamp(1.2)) / 4, and the same against what each was expected to have: (3 · 1 + 1 · 1) / 4
    expect(shown?.support).toMatchObject({ support: '0.6250', supportPace: '1.0000', counted: 2 });
  });

  it('counts a contributor once with its largest weight, also when it contributes to a key result', async () => {
    const twice = [link('left', 'top'), link('left', 'top', { alignmentId: 'again', toKeyResultId: 'top.0', weight: '3' }), link('right', 'top')];
    const map = await goalMap({ objectives, links: twice }, { rootIds: ['top'] });
    expect(map.nodes[0]?.support).toMatchObject({ support: '0.6250', counted: 2 });
    expect(map.edges.map(({ toKeyResultId }) => toKeyResultId)).toEqual([undefined, 'top.0', undefined]);
  });

  it('leaves out of the support what is cancelled, not measured or weighs nothing, and says how many', async () => {
    const others = [top, { ...left, cancelled: true }, goal('right'), leaf];
    const map = await goalMap({ objectives: others, links: [...links.slice(0, 2), link('leaf', 'top', { weight: '0' })] });
    expect(map.nodes[0]?.support).toEqual({ support: null, supportPace: null, counted: 0, leftOut: { cancelled: 1, notMeasured: 1, weightZero: 1, notYetExpected: 0 } });
  });

  it('follows accepted links between objectives it knows', async () => {
    const map = await goalMap({ objectives, links: [link('left', 'top', { state: 'proposed' }), link('right', 'top', { state: 'ended' }), link('elsewhere', 'top'), link('leaf', 'elsewhere')] });
    expect(map.rootIds).toEqual(['top', 'left', 'right', 'leaf']);
    expect(map.edges).toEqual([]);
  });

  it('stops at the depth asked for and says what lies below; figures are those of the whole', async () => {
    const shallow = await goalMap({ objectives, links }, { depth: 1 });
    expect(shallow.nodes.map(({ objective, hidden }) => [objective.id, hidden])).toEqual([['top', 0], ['left', 1], ['right', 1]]);
    expect(shallow.nodes[1]?.support.support).toBe('0.1000');
    expect(shallow.edges).toHaveLength(2);
    expect(ids((await goalMap({ objectives, links }, { depth: 0 })).nodes)).toEqual(['top']);
  });

  it('begins where it is asked to, and passes over roots that are not there', async () => {
    const map = await goalMap({ objectives, links }, { rootIds: ['right', 'gone'] });
    expect([map.rootIds, ids(map.nodes)]).toEqual([['right'], ['right', 'leaf']]);
  });

  it('lends an objective without key results the progress of its support where the policy says so', async () => {
    const bare = [goal('top'), left, right, leaf];
    expect((await goalMap({ objectives: bare, links })).nodes[0]).toMatchObject({ progress: null, borrowed: false });
    expect((await goalMap({ objectives: bare, links }, { drive: 'support' })).nodes[0]).toMatchObject({ progress: '0.6250', borrowed: true });
    expect((await goalMap({ objectives, links }, { drive: 'support' })).nodes[0]).toMatchObject({ progress: '0.4000', borrowed: false });
  });

  it('keeps what else an objective carries', async () => {
    expect((await goalMap({ objectives: [{ ...top, title: 'Top' }], links: [] })).nodes[0]?.objective.title).toBe('Top');
  });
});

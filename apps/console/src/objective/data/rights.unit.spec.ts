import { describe, expect, it } from '@jest/globals';
import { hasBaseline, may, mayBeCommitted, mayEdit, speaksFor, teamAndAbove, type Me } from './rights.js';

const teams = [{ teamId: 'top' }, { teamId: 'sales', parentTeamId: 'top' }, { teamId: 'north', parentTeamId: 'sales' }];
const me = (personId: string | null, rights: readonly string[], mine: Me['teams'] = []): Me => ({ personId, rights: [...rights], teams: mine });
const team = (teamId: string, leads: boolean, ...rights: string[]) => ({ teamId, name: teamId, leads, member: !leads, rights });
const north = teamAndAbove(teams, 'north');

describe('what a person may do', () => {
  it('is what they may everywhere, in their team, or as the lead of one above', () => {
    expect(north).toEqual(['north', 'sales', 'top']);
    expect(may('drafts:write', me('p', ['drafts:write']), north)).toBe(true);
    expect(may('drafts:write', me('p', [], [team('north', false, 'drafts:write')]), north)).toBe(true);
    expect(may('drafts:write', me('p', [], [team('sales', false, 'drafts:write')]), north)).toBe(false);
    expect(may('drafts:write', me('p', [], [team('sales', true, 'drafts:write')]), north)).toBe(true);
    expect(may('drafts:write', undefined, north)).toBe(false);
  });

  it('with an objective depends on what is promised already', () => {
    const member = me('p', [], [team('north', false, 'drafts:write')]);
    const edits = (who: Me, state: 'draft' | 'committed' | 'cancelled', cycle: 'planning' | 'active' | 'closed'): boolean => mayEdit(who, { ownerId: 'o', teamId: 'north', state }, { teamIds: north, cycle });
    expect([edits(member, 'draft', 'planning'), edits(member, 'draft', 'active'), edits(member, 'committed', 'planning')]).toEqual([true, false, false]);
    expect([edits(me('o', []), 'committed', 'active'), edits(me('o', []), 'committed', 'closed'), edits(me('o', []), 'cancelled', 'active')]).toEqual([true, false, false]);
  });

  it('for a link is the owner’s and the leads’', () => {
    expect([speaksFor(me('o', []), 'o', north), speaksFor(me('p', [], [team('top', true)]), 'o', north), speaksFor(me('p', ['objectives:write'], [team('north', false)]), 'o', north)]).toEqual([true, true, false]);
    expect(speaksFor(me(null, []), 'o', north)).toBe(false);
  });

  it('needs a reason from the baseline on', () => {
    expect([hasBaseline('committed', 'active'), hasBaseline('committed', 'planning'), hasBaseline('draft', 'active')]).toEqual([true, false, false]);
    expect([mayBeCommitted('draft', 'active'), mayBeCommitted('draft', 'closing'), mayBeCommitted('committed', 'active')]).toEqual([true, false, false]);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { catalogue } from './catalogue.js';

const page = readFileSync(new URL('../../../../docs/events.md', import.meta.url), 'utf8');
const [defined = '', reserved = ''] = page.split('## Reserved for coming features');

const GOAL = ['objectiveId', 'cycleId', 'teamId'];
const SHORT: Readonly<Record<string, readonly string[]>> = {
  '*goal*': GOAL,
  '*key result*': [...GOAL, 'keyResultId'],
  '*link*': ['alignmentId', 'fromObjectiveId', 'cycleId', 'teamId', 'toObjectiveId', 'toKeyResultId?', 'toCycleId', 'toTeamId'],
  '*retrospective*': ['retrospectiveId', 'cycleId', 'teamId'],
};

/** The data that the row of an event lists, as `name` or `name?`. */
function documented(type: string): readonly string[] {
  const row = defined.split('\n').find((line) => line.startsWith(`| \`${type}\``)) ?? '';
  const listed = row.split('|').at(-2)?.trim().split(', ') ?? [];
  return listed.flatMap((each) => SHORT[each] ?? [each.replace(/[`ˢ]/g, '')]);
}

function members(type: string): readonly string[] {
  const { schema } = catalogue.definitionOf(type);
  return Object.keys(schema.properties).map((name) => (schema.required?.includes(name) === true ? name : `${name}?`));
}

describe('docs/events.md', () => {
  it.each(catalogue.types())('lists the data of %s', (type) => {
    expect(documented(type).toSorted()).toEqual(members(type).toSorted());
  });

  it('lists the events that the product notices by itself as such', () => {
    const marked = catalogue.types().filter((type) => defined.includes(`| \`${type}\` ⊙ |`));
    expect(marked).toEqual(catalogue.types().filter((type) => catalogue.definitionOf(type).kind === 'observation'));
  });

  it('lists the reserved names as reserved', () => {
    expect(catalogue.reservedTypes().filter((type) => !reserved.includes(`\`${type}\``) || defined.includes(`\`${type}\``))).toEqual([]);
  });
});

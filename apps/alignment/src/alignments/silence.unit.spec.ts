import { describe, expect, it } from '@jest/globals';
import { acting, proposed } from './negotiation.fixture.js';
import { linkFold } from './link.js';
import { isSilent } from './silence.js';

const acceptance = { from: undefined, to: undefined, cycles: {}, acting: acting('to'), text: 'Gladly.' };

describe('a link that came by import', () => {
  it.each([
    ['import', true],
    ['api', false],
  ] as const)('is silent, whoever accepts it with whatever word: via %s', (via, silent) => {
    const link = linkFold.evolve(undefined, { ...proposed(), at: '', actor: 'p-1', via });
    expect(link && isSilent(link, acceptance)).toBe(silent);
  });
});

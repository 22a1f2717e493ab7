import { describe, expect, it } from '@jest/globals';
import { defineProjection, type Projection } from './definition.js';

function defined(name: string, version: number): Projection<{ notes: { text: string } }> {
  return defineProjection<{ notes: { text: string } }>({ name, version, views: { notes: { keys: ['text'] } }, on: { 'team.renamed': () => undefined } });
}

describe('a projection', () => {
  it('is stored under its name and version', () => {
    const projection = defined('objective-map', 12);
    expect([projection.storage, projection.view('notes'), projection.types]).toEqual(['objective-map@12', { storage: 'objective-map@12', view: 'notes' }, ['team.renamed']]);
  });

  it.each([
    ['Objective', 1],
    ['a@1', 1],
    ['', 1],
    ['map', 0],
    ['map', 1.5],
  ])('is not called %s at version %s', (name, version) => {
    expect(() => defined(name, version)).toThrow(expect.objectContaining({ code: 'projection-invalid' }));
  });
});

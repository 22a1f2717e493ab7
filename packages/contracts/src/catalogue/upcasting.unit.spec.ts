import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Type } from 'typebox';
import type { JsonObject } from '../commit/commit.js';
import { smallCatalogue, smallCategories } from '../testing/small-catalogue.js';
import { createCatalogue } from './create-catalogue.js';
import { defineEvent } from './definition.js';

const recorded = (schema: number, data: JsonObject) => ({ id: 'e1', type: 'note.pinned', schema, data });

describe('upcasting', () => {
  it('applies the chain from the version that was recorded', () => {
    expect(smallCatalogue.upcast(recorded(1, { a: 'x' }))).toEqual({ ...recorded(3, { c: 'x' }), recordedSchema: 1 });
    expect(smallCatalogue.upcast(recorded(2, { b: 'x' }))).toEqual({ ...recorded(3, { c: 'x' }), recordedSchema: 2 });
    expect(smallCatalogue.upcast(recorded(3, { c: 'x' }))).toEqual({ ...recorded(3, { c: 'x' }), recordedSchema: 3 });
  });

  it('does not touch the event it is given', () => {
    const event = Object.freeze(recorded(1, Object.freeze({ a: 'x' })));
    smallCatalogue.upcast(event);
    expect(event).toEqual(recorded(1, { a: 'x' }));
  });

  it('refuses a version that this software does not know', () => {
    expect(() => smallCatalogue.upcast(recorded(4, {}))).toThrow(
      expect.objectContaining({ code: 'event-version-newer', details: { type: 'note.pinned', schema: 4, newest: 3 } }),
    );
    expect(() => smallCatalogue.upcast(recorded(0, {}))).toThrow(expect.objectContaining({ code: 'event-version-invalid' }));
    expect(() => smallCatalogue.upcast({ ...recorded(1, {}), type: 'note.lost' })).toThrow(
      expect.objectContaining({ code: 'unknown-event-type', details: { type: 'note.lost' } }),
    );
  });

  it('is the composition of its steps, whatever the length of the chain and the order they are written in', () => {
    const chain = fc.integer({ min: 1, max: 9 }).chain((version) => fc.tuple(fc.constant(version), fc.integer({ min: 1, max: version }), fc.shuffledSubarray([...Array(version - 1).keys()], { minLength: version - 1 })));
    fc.assert(fc.property(chain, ([version, from, order]) => {
      const shape = Type.Object({ path: Type.String() }, { additionalProperties: false });
      const definition = defineEvent({
        type: 'note.moved',
        version,
        kind: 'fact',
        category: 'note',
        schema: shape,
        schemas: Object.fromEntries(order.map((each) => [each + 1, shape])),
        upcasters: order.map((each) => ({ from: each + 1, up: ({ path }) => ({ path: `${typeof path === 'string' ? path : ''}>${String(each + 2)}` }) })),
        example: { path: '' },
      });
      const { data, schema, recordedSchema } = createCatalogue(smallCategories, [definition], []).upcast({ id: 'e', type: 'note.moved', schema: from, data: { path: String(from) } });
      const expected = Array.from({ length: version - from + 1 }, (_, step) => String(from + step)).join('>');
      expect({ data, schema, recordedSchema }).toEqual({ data: { path: expected }, schema: version, recordedSchema: from });
    }));
  });
});

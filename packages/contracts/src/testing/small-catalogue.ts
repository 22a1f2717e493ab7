import { Type } from 'typebox';
import { category } from '../catalogue/category.js';
import { createCatalogue } from '../catalogue/create-catalogue.js';
import { defineEvent } from '../catalogue/definition.js';
import { Shape } from '../fields/index.js';

export const smallCategories = [
  category({ name: 'note', service: 'goals' }),
  category({ name: 'board', service: 'check-ins', single: true }),
] as const;

const AnyData = Type.Object({}, { additionalProperties: true });

/** Takes any data: what is refused is refused by the rules for values. */
export const noteTaken = defineEvent({ type: 'note.taken', version: 1, kind: 'fact', category: 'note', schema: AnyData, example: {} });

/** Renamed its field twice: `a` became `b` became `c`. */
export const notePinned = defineEvent({
  type: 'note.pinned',
  version: 3,
  kind: 'fact',
  category: 'note',
  schema: Shape({ c: Type.String() }),
  schemas: { 1: Shape({ a: Type.String() }), 2: Shape({ b: Type.String() }) },
  upcasters: [
    { from: 2, up: ({ b = '' }) => ({ c: b }) },
    { from: 1, up: ({ a = '' }) => ({ b: a }) },
  ],
  example: { c: 'x' },
});

/** A catalogue of two types, for the laws that hold for any. */
export const smallCatalogue = createCatalogue(smallCategories, [noteTaken, notePinned], ['note.burnt']);

import { describe, expect, it } from '@jest/globals';
import { Type } from 'typebox';
import { isCairnError } from '../errors.js';
import { Changes, Shape } from '../fields/index.js';
import { smallCategories } from '../testing/small-catalogue.js';
import { category, type Category } from './category.js';
import { createCatalogue } from './create-catalogue.js';
import { defineEvent, type EventDefinition } from './definition.js';
import { Sealable } from './sealable.js';

const text = Shape({ text: Type.String() });
const sound = { type: 'note.taken', version: 1, kind: 'fact', category: 'note', schema: text, example: { text: 'x' } } as const;
const up = (from: number) => ({ from, up: () => ({ text: 'x' }) });

function problems(definitions: readonly EventDefinition[], reserved: readonly string[] = [], categories: readonly Category[] = smallCategories): unknown {
  try {
    createCatalogue(categories, definitions, reserved);
    return [];
  } catch (error) {
    return isCairnError(error, 'catalogue-invalid') ? error.details['problems'] : error;
  }
}

describe('making a catalogue', () => {
  it('accepts sound parts', () => {
    expect(problems([defineEvent(sound)], ['note.burnt'])).toEqual([]);
  });

  it.each<[string, EventDefinition, string]>([
    ['a category that nobody registered', defineEvent({ ...sound, category: 'notes' }), "note.taken: unknown category 'notes'"],
    ['no category at all', defineEvent({ ...sound, category: [] }), 'note.taken: belongs to no category'],
    ['a name of one part', defineEvent({ ...sound, type: 'noted' }), 'noted: name is not noun.past-tense'],
    ['a name in camel case', defineEvent({ ...sound, type: 'note.wasTaken' }), 'note.wasTaken: name is not noun.past-tense'],
    ['a name that says nothing', defineEvent({ ...sound, type: 'note.updated' }), 'note.updated: name does not tell what was decided'],
    ['version 0', defineEvent({ ...sound, version: 0 }), 'note.taken: version is not a whole number from 1'],
    ['an example that does not fit', defineEvent({ ...sound, example: {} as { text: string } }), "note.taken: example at '': must have required properties text"],
    ['an example that is not admitted', defineEvent({ ...sound, example: { text: 'e\u0301' } }), "note.taken: example at '/text': ill-formed-text"],
    ['a sealed field that is not there', defineEvent({ ...sound, sealed: ['/gone'] }), "note.taken: '/gone' is named sealed and is no sealable text of the schema"],
    ['a sealed field of plain text', defineEvent({ ...sound, sealed: ['/text'] }), "note.taken: '/text' is named sealed and is no sealable text of the schema"],
    [
      'sealable text that is not named',
      defineEvent({ ...sound, schema: Shape({ text: Sealable() }) }),
      "note.taken: '/text' is sealable text and is not named sealed",
    ],
    [
      'sealable text in a list',
      defineEvent({ ...sound, schema: Shape({ text: Type.String(), all: Type.Optional(Type.Array(Sealable())) }) }),
      "note.taken: sealable text at '/properties/all/items' of the schema is out of reach",
    ],
    [
      'changes of sealable text that are not named',
      defineEvent({ ...sound, schema: Shape({ changes: Changes({ text: Sealable() }) }), example: { changes: [{ field: 'text', to: 'x' }] } }),
      "note.taken: 'text' is sealable text and is not named sealed",
    ],
    [
      'sealed changes that do not exist',
      defineEvent({ ...sound, sealedChanges: ['text'] }),
      "note.taken: 'text' is named sealed and is no sealable text of the schema",
    ],
  ])('refuses %s', (_, definition, problem) => {
    expect(problems([definition])).toEqual([problem]);
  });

  it('finds sealed fields in nested objects and in changes', () => {
    const schema = Shape({ text: Type.String(), inner: Shape({ said: Sealable() }), changes: Changes({ text: Sealable(), plain: Type.String() }) });
    const example = { text: 'x', inner: { said: 'x' }, changes: [{ field: 'plain' as const, to: 'x' }] };
    expect(problems([defineEvent({ ...sound, schema, example, sealed: ['/inner/said'], sealedChanges: ['text'] })])).toEqual([]);
  });

  it.each<[string, Pick<EventDefinition, 'version'> & { upcasters: number[]; schemas: number[] }, string[]]>([
    ['a gap', { version: 3, upcasters: [1], schemas: [1, 2] }, ['no upcaster from version 2']],
    ['a fork', { version: 2, upcasters: [1, 1], schemas: [1] }, ['more than one upcaster from version 1']],
    ['a step from the newest version on', { version: 2, upcasters: [1, 2], schemas: [1] }, ['upcaster from version 2 leads nowhere']],
    ['a past schema that is gone', { version: 2, upcasters: [1], schemas: [] }, ['no schema of version 1']],
    ['a past schema of the newest version', { version: 2, upcasters: [1], schemas: [1, 2] }, ['schema of version 2 is not a past one']],
  ])('refuses an upcaster chain with %s', (_, { version, upcasters, schemas }, expected) => {
    const definition = defineEvent({ ...sound, version, upcasters: upcasters.map(up), schemas: Object.fromEntries(schemas.map((each) => [each, text])) });
    expect(problems([definition])).toEqual(expected.map((problem) => `note.taken: ${problem}`));
  });

  it('refuses names that are taken twice', () => {
    const note = defineEvent(sound);
    expect(problems([note, note])).toEqual(['note.taken: defined twice']);
    expect(problems([note], ['note.taken'])).toEqual(['note.taken: the name is reserved']);
    expect(problems([note], ['note.burnt', 'note.burnt'])).toEqual(['note.burnt: reserved twice']);
    expect(problems([note], [], [...smallCategories, category({ name: 'note', service: 'history' })])).toEqual(["category 'note' is registered twice"]);
  });

  it('names everything that is wrong at once', () => {
    const wrong = defineEvent({ ...sound, type: 'note.updated', category: 'notes', version: 2 });
    expect(problems([wrong])).toHaveLength(4);
  });
});

import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { catalogue } from '../events/catalogue.js';
import { smallCatalogue } from '../testing/small-catalogue.js';

describe('published schemas', () => {
  const reader = new Ajv2020({ strict: true, validateFormats: false, keywords: ['x-sealed'] });

  it.each(catalogue.types())('of %s is sound JSON Schema 2020-12 and accepts the example', (type) => {
    const { version, example } = catalogue.definitionOf(type);
    const schema = catalogue.jsonSchema(type, version);
    expect(schema['$id']).toBe(`/api/v1/history/schemas/${type}/${String(version)}`);
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema['additionalProperties']).toBe(false);
    expect(reader.compile(schema)(example)).toBe(true);
  });

  it('keep past versions', () => {
    expect(smallCatalogue.jsonSchema('note.pinned', 1)).toMatchObject({ $id: '/api/v1/history/schemas/note.pinned/1', required: ['a'] });
    expect(smallCatalogue.jsonSchema('note.pinned', 3)).toMatchObject({ $id: '/api/v1/history/schemas/note.pinned/3', required: ['c'] });
  });

  it('are refused for versions and types that are not', () => {
    expect(() => smallCatalogue.jsonSchema('note.pinned', 4)).toThrow(
      expect.objectContaining({ code: 'event-version-unknown', details: { type: 'note.pinned', version: 4, newest: 3 } }),
    );
    expect(() => smallCatalogue.jsonSchema('note.lost', 1)).toThrow(expect.objectContaining({ code: 'unknown-event-type' }));
    expect(() => smallCatalogue.jsonSchema('note.burnt', 1)).toThrow(expect.objectContaining({ code: 'unknown-event-type' }));
  });
});

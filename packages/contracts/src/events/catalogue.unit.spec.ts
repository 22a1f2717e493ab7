import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { schemaCheck } from '../catalogue/schema-compiler.js';
import { valueAt } from '../catalogue/sealed-pointers.js';
import { valueFlaw } from '../catalogue/values.js';
import type { JsonObject, RecordedEvent } from '../commit/commit.js';
import { catalogue } from './catalogue.js';

const packageFolder = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, packageFolder), 'utf8');

/** Every name there is, and which of them the product notices by itself; written down apart from the code. */
const names = JSON.parse(read('fixtures/catalogue-names.json')) as { readonly names: readonly string[]; readonly observations: readonly string[] };

const goldenFiles = readdirSync(new URL('golden/', packageFolder)).toSorted();
const golden = (file: string): RecordedEvent => ({ id: 'e1', ...(JSON.parse(read(`golden/${file}`)) as Omit<RecordedEvent, 'id'>) });

const required = (type: string): unknown => catalogue.definitionOf(type).schema.required;

describe('the catalogue of the product', () => {
  it('defines or reserves every name, and none besides', () => {
    expect([...catalogue.types(), ...catalogue.reservedTypes()].toSorted()).toEqual(names.names);
  });

  it('knows reserved names from defined ones', () => {
    expect(catalogue.reservedTypes().every((type) => catalogue.isReserved(type))).toBe(true);
    expect(catalogue.types().some((type) => catalogue.isReserved(type))).toBe(false);
  });

  it('marks as observations what the product notices by itself', () => {
    const observed = catalogue.types().filter((type) => catalogue.definitionOf(type).kind === 'observation');
    expect(observed).toEqual(names.observations.filter((type) => !catalogue.isReserved(type)));
  });

  it.each(catalogue.types().filter((type) => /^(objective|key-result|initiative|check-in|slot)\./.test(type)))('tells in %s where the goal stands', (type) => {
    expect(required(type)).toEqual(expect.arrayContaining(['objectiveId', 'cycleId', 'teamId']));
  });

  it.each(catalogue.types().filter((type) => /^(key-result|initiative|check-in|slot)\./.test(type)))('tells in %s of which key result it is', (type) => {
    expect(required(type)).toEqual(expect.arrayContaining(['keyResultId']));
  });

  it('seals what people say as people, and nothing else', () => {
    const sealed = catalogue.types().map((type) => catalogue.definitionOf(type)).filter((each) => each.sealed.length + each.sealedChanges.length > 0);
    expect(sealed.map(({ type, sealed: fields, sealedChanges }) => [type, fields, sealedChanges])).toEqual([
      ['check-in.acknowledged', ['/text'], []],
      ['check-in.corrected', [], ['moved', 'inTheWay', 'next']],
      ['check-in.recorded', ['/moved', '/inTheWay', '/next'], []],
    ]);
  });

  it('never repeats in data what the commit says', () => {
    const envelope = ['position', 'index', 'version', 'at', 'actor', 'via', 'commandId', 'correlationId', 'stream', 'org'];
    const repeats = catalogue.types().flatMap((type) => envelope.filter((name) => valueAt(catalogue.definitionOf(type).schema, `/properties/${name}`) !== undefined));
    expect(repeats).toEqual([]);
  });
});

describe('golden files', () => {
  it.each(catalogue.types())('%s has the example of its newest version', (type) => {
    const { version, example } = catalogue.definitionOf(type);
    expect(golden(`${type}.${String(version)}.json`)).toEqual({ id: 'e1', type, schema: version, data: example });
  });

  it.each(catalogue.types())('%s has one for each version', (type) => {
    const { version } = catalogue.definitionOf(type);
    const expected = Array.from({ length: version }, (_, index) => `${type}.${String(index + 1)}.json`);
    expect(goldenFiles.filter((file) => file.startsWith(`${type}.`))).toEqual(expected.toSorted());
  });

  it.each(goldenFiles)('%s is readable and arrives at the newest version', (file) => {
    const event = golden(file);
    const upcast = catalogue.upcast(event);
    const { schema, version } = catalogue.definitionOf(event.type);
    expect(file).toBe(`${event.type}.${String(event.schema)}.json`);
    expect(valueFlaw(event.data)).toBeUndefined();
    expect(upcast).toMatchObject({ schema: version, recordedSchema: event.schema });
    expect(schemaCheck(schema)(upcast.data satisfies JsonObject)).toBeUndefined();
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { JsonObject, RecordedEvent } from '../commit/commit.js';
import { catalogue } from '../events/catalogue.js';
import { exampleKeyResult, sealedExample } from '../events/examples.js';
import { recordedExample } from '../testing/examples.js';
import { smallCatalogue } from '../testing/small-catalogue.js';
import type { Admission } from './admission.js';
import type { Catalogue } from './catalogue.js';
import { LIMITS } from './limits.js';
import { valueFlaw } from './values.js';

const note = (data: JsonObject): RecordedEvent => ({ id: 'e1', type: 'note.taken', schema: 1, data });
const notes = (...events: readonly RecordedEvent[]): Admission => ({ service: 'goals', stream: 'note-1', events });
const checkIns = (...events: readonly RecordedEvent[]): Admission => ({ service: 'check-ins', stream: 'check-ins-1.1', events });
const checkIn = recordedExample('check-in.recorded', 'e1');
const withData = (event: RecordedEvent, data: JsonObject): RecordedEvent => ({ ...event, data: { ...event.data, ...data } });

function refusal(gate: Catalogue, admission: Admission): unknown {
  try {
    gate.admit(admission);
  } catch (error) {
    return error;
  }
  return undefined;
}

const refusedWith = (code: string, details: Readonly<Record<string, unknown>>) => expect.objectContaining({ name: 'CairnError', code, retriable: false, details });

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

describe('the gate before an append', () => {
  it('admits a commit of several events and changes nothing of it', () => {
    const admission = frozen(structuredClone(checkIns(checkIn, recordedExample('check-in.acknowledged', 'e2'))));
    const before = JSON.stringify(admission);
    catalogue.admit(admission);
    expect(JSON.stringify(admission)).toBe(before);
  });

  it.each(catalogue.types())('admits the example of %s from the service that writes it', (type) => {
    const definition = catalogue.definitionOf(type);
    for (const name of definition.categories) {
      const home = catalogue.categories().find((each) => each.name === name);
      const stream = home?.single === true ? name : `${name}-1`;
      const event = { id: 'e1', type, schema: definition.version, data: definition.example };
      catalogue.admit({ service: home?.service ?? 'history', stream, events: [event] });
    }
    expect(definition.categories.length).toBeGreaterThan(0);
  });

  it('refuses commits that are empty or too long', () => {
    expect(refusal(smallCatalogue, notes())).toEqual(refusedWith('no-events', {}));
    const many = Array.from({ length: LIMITS.eventsPerCommit + 1 }, () => note({}));
    expect(refusal(smallCatalogue, notes(...many))).toEqual(refusedWith('too-many-events', { events: 101, limit: 100 }));
    expect(refusal(smallCatalogue, notes(...many.slice(1)))).toBeUndefined();
  });

  it('refuses streams and types that it does not know, and names kept for later', () => {
    expect(refusal(catalogue, { ...checkIns(checkIn), stream: 'nowhere-1' })).toEqual(refusedWith('unknown-category', { stream: 'nowhere-1' }));
    expect(refusal(catalogue, checkIns(checkIn, { ...checkIn, type: 'check-in.praised' }))).toEqual(
      refusedWith('unknown-event-type', { type: 'check-in.praised', index: 1 }),
    );
    expect(refusal(catalogue, checkIns({ ...checkIn, type: 'blocker.raised' }))).toEqual(refusedWith('event-type-reserved', { type: 'blocker.raised', index: 0 }));
    expect(refusal(catalogue, checkIns({ ...checkIn, type: 'toString' }))).toEqual(refusedWith('unknown-event-type', { type: 'toString', index: 0 }));
  });

  it('refuses a service that does not write the category, and an event outside its category', () => {
    expect(refusal(catalogue, { ...checkIns(checkIn), service: 'goals' })).toEqual(
      refusedWith('wrong-service', { service: 'goals', stream: 'check-ins-1.1', category: 'check-ins', writer: 'check-ins' }),
    );
    expect(refusal(catalogue, checkIns(recordedExample('check-in.missed', 'e1')))).toEqual(
      refusedWith('wrong-category', { type: 'check-in.missed', index: 0, category: 'check-ins', expected: ['rhythm'] }),
    );
  });

  it('refuses a version that is not the newest', () => {
    const event = { id: 'e1', type: 'note.pinned', schema: 2, data: { b: 'x' } };
    expect(refusal(smallCatalogue, notes(event))).toEqual(refusedWith('schema-version-not-current', { type: 'note.pinned', index: 0, schema: 2, newest: 3 }));
  });

  it.each([
    ['not-json', { a: [undefined] }, { field: '/a/0' }],
    ['ill-formed-text', { a: '\ud800' }, { field: '/a' }],
    ['unsafe-number', { a: 0.1 }, { field: '/a' }],
    ['too-deep', Array.from({ length: 17 }).reduce<object>((inner) => ({ a: inner }), {}), { field: '/a'.repeat(16), limit: 16 }],
  ])('refuses values that are %s, naming the field', (code, data, details) => {
    expect(refusal(smallCatalogue, notes(note({}), note(data as JsonObject)))).toEqual(refusedWith(code, { type: 'note.taken', index: 1, ...details }));
  });

  it('refuses data with a missing member, naming it', () => {
    const { noNewFigure, ...data } = checkIn.data;
    expect(noNewFigure).toBe(false);
    expect(refusal(catalogue, checkIns({ ...checkIn, data }))).toEqual(
      refusedWith('event-schema-violation', { type: 'check-in.recorded', index: 0, field: '/noNewFigure', problem: expect.stringContaining('must have required property') }),
    );
  });

  it.each<[string, JsonObject, string, string]>([
    ['a surplus member', { mood: 'fine' }, '/mood', 'must NOT have additional properties'],
    ['a wrong form', { effectiveAt: '2026-09-11' }, '/effectiveAt', 'must match pattern'],
    ['a day that does not exist', { effectiveAt: '2026-02-30T00:00:00.000Z' }, '/effectiveAt', 'must match format'],
    ['a word outside its list', { saidHealth: 'great' }, '/saidHealth', 'must be equal to one of the allowed values'],
    ['sealed text that is not whole', { moved: { $sealed: 1 } }, '/moved', 'must match a schema in anyOf'],
  ])('refuses data with %s, naming the field', (_, change, field, problem) => {
    expect(refusal(catalogue, checkIns(withData(checkIn, change)))).toEqual(
      refusedWith('event-schema-violation', { type: 'check-in.recorded', index: 0, field, problem: expect.stringContaining(problem) }),
    );
  });

  it('refuses personal text that is not sealed, or sealed for another place', () => {
    const details = { type: 'check-in.recorded', index: 0, field: '/moved' };
    expect(refusal(catalogue, checkIns(withData(checkIn, { moved: 'We shipped.' })))).toEqual(refusedWith('text-not-sealed', details));
    expect(refusal(catalogue, checkIns(withData(checkIn, { moved: sealedExample('/next') })))).toEqual(refusedWith('text-not-sealed', details));
  });

  it('refuses changes of personal text that are not sealed', () => {
    const changes = [{ field: 'next', from: sealedExample('/changes/0/from'), to: 'Ask the supplier.' }];
    const event = withData(recordedExample('check-in.corrected', 'e1'), { ...exampleKeyResult, changes });
    expect(refusal(catalogue, checkIns(event))).toEqual(refusedWith('text-not-sealed', { type: 'check-in.corrected', index: 0, field: '/changes/0/to' }));
  });

  it('refuses events and commits that are too large, to the byte', () => {
    const frame = '{"a":""}'.length;
    const filled = (bytes: number) => note({ a: 'x'.repeat(bytes - frame) });
    expect(refusal(smallCatalogue, notes(filled(LIMITS.eventBytes)))).toBeUndefined();
    expect(refusal(smallCatalogue, notes(filled(LIMITS.eventBytes + 1)))).toEqual(
      refusedWith('event-too-large', { type: 'note.taken', index: 0, limit: 65_536, bytes: 65_537 }),
    );
    const full = Array.from({ length: 8 }, () => filled(LIMITS.eventBytes));
    expect(refusal(smallCatalogue, notes(...full))).toBeUndefined();
    expect(refusal(smallCatalogue, notes(...full, note({})))).toEqual(refusedWith('commit-too-large', { bytes: 524_290, limit: 524_288 }));
  });

  it('counts bytes, not characters', () => {
    expect(refusal(smallCatalogue, notes(note({ a: '目'.repeat(LIMITS.eventBytes / 3) })))).toMatchObject({ code: 'event-too-large' });
  });

  it('admits of open data exactly what the rules for values admit', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.anything(), { maxKeys: 4, noNullPrototype: true }), (data) => {
      expect(refusal(smallCatalogue, notes(note(data as JsonObject))) === undefined).toBe(valueFlaw(data) === undefined);
    }));
  });
});

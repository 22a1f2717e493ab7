import { describe, expect, it } from '@jest/globals';
import { catalogue, type EventOf } from '@cairn/contracts';
import { AskedNames } from '../audit.names.js';
import { changesOf } from '../changes.js';
import { AUDIT_LANGUAGES, sentenceOf, type Names } from './index.js';

const named = (kind: string) => (): string => `<${kind}>`;
const names: Names = { person: named('person'), team: named('team'), cycle: named('cycle'), objective: named('objective'), keyResult: named('key result'), initiative: named('initiative') };

const exampleOf = (type: string): EventOf => ({ type, data: catalogue.definitionOf(type).example }) as EventOf;
const every = AUDIT_LANGUAGES.flatMap((language) => catalogue.types().map((type) => [language, type] as const));

describe('sentences', () => {
  it.each(every)('in %s tell of %s, with names and without ids or sealed text', (language, type) => {
    const happened = exampleOf(type);
    const sentence = sentenceOf(happened, { language, who: 'Ann', names });
    expect(sentence).toMatch(language === 'en' ? /^[A-Z<].*[.”]$/ : /[\u4e00-\u9fff].*[。」]$/);
    expect(sentence).not.toMatch(/undefined|\[object|\$sealed/);
    if (!/^(import|slot|api-key)\./.test(type)) expect(sentence).not.toMatch(/019aa3e0/);
    if (catalogue.definitionOf(type).kind === 'fact' && type !== 'objective.approved') expect(sentence).toContain('Ann');
  });

  it.each(catalogue.types())('of %s ask for every name that they tell', (type) => {
    const asked = new AskedNames();
    sentenceOf(exampleOf(type), { language: 'en', who: '', names: asked });
    const kinds = ['person', 'team', 'cycle', 'objective', 'keyResult', 'initiative'] as const;
    const ids = kinds.flatMap((kind) => asked.ids(kind));
    expect(Object.values(catalogue.definitionOf(type).example)).toEqual(expect.arrayContaining(ids));
  });
});

describe('changes', () => {
  const beforeAndAfter = catalogue.types().filter((type) => 'changes' in catalogue.definitionOf(type).example || /-(moved|changed)$|\.(moved|reweighted)$/.test(type));

  it.each(beforeAndAfter.filter((type) => !['calendar.changed'].includes(type)))('of %s are told before and after', (type) => {
    const changes = changesOf({ type: exampleOf(type).type, data: catalogue.definitionOf(type).example });
    expect(changes.length).toBeGreaterThan(0);
    for (const change of changes) expect('from' in change || 'to' in change).toBe(true);
  });

  it('of goalposts include what they did to progress', () => {
    const data = { changes: [{ field: 'target', from: '12', to: '15' }], progressBefore: '0.5000', progressAfter: '0.6000' };
    expect(changesOf({ type: 'key-result.goalpost-moved', data })).toEqual([
      { field: 'target', from: '12', to: '15' },
      { field: 'progress', from: '0.5000', to: '0.6000' },
    ]);
  });
});

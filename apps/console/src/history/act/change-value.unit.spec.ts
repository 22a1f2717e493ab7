import { describe, expect, it } from '@jest/globals';
import { formatsOf } from '../../words/formats.js';
import { told, type Teller } from './change-value.js';

const teller: Teller = { formats: formatsOf('zh-Hant', 'Asia/Taipei'), yes: '是', no: '否', word: (value) => (value === 'at-risk' ? '有風險' : value) };

describe('the values of a change', () => {
  it.each([
    ['target', '1200000', { as: 'text', text: '1,200,000' }],
    ['progress', '0.4567', { as: 'text', text: '45.67%' }],
    ['due', '2026-11-20', { as: 'text', text: '2026/11/20（五）' }],
    ['effectiveAt', '2026-11-20T16:30:00.000Z', { as: 'text', text: '2026/11/21（六） 00:30' }],
    ['health', 'at-risk', { as: 'text', text: '有風險' }],
    ['title', '2026 年 1,000 萬', { as: 'text', text: '2026 年 1,000 萬' }],
    ['ownerId', 'p1', { as: 'person', id: 'p1' }],
    ['parentTeamId', 't1', { as: 'team', id: 't1' }],
    ['noNewFigure', true, { as: 'text', text: '是' }],
    ['languages', ['en', 'zh-Hant'], { as: 'text', text: 'en, zh-Hant' }],
    ['plan', [{ on: '2026-10-01', value: '4' }], { as: 'text', text: '[{"on":"2026-10-01","value":"4"}]' }],
    ['next', { sealed: true }, { as: 'sealed' }],
    ['unit', undefined, { as: 'unset' }],
  ])('tells %s %j as a reader understands it', (field, value, expected) => {
    expect(told(field, value, teller)).toEqual(expected);
  });
});

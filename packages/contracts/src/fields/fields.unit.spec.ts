import { describe, expect, it } from '@jest/globals';
import type { TSchema } from 'typebox';
import { Type } from 'typebox';
import { schemaCheck } from '../catalogue/schema-compiler.js';
import * as fields from './index.js';

const accepts = (field: TSchema, value: unknown): boolean => schemaCheck(fields.Shape({ field }))({ field: value }) === undefined;

describe('fields', () => {
  it.each<[string, TSchema, readonly unknown[], readonly unknown[]]>([
    ['Id', fields.Id, ['org_9k2', '019aa3e0-5000-7000-8000-000000000001.12', 'A'.repeat(128)], ['', '-a', '.a', 'a b', 'a/b', 'A'.repeat(129), 'ä', 1]],
    ['SlotId', fields.SlotId, ['kr.1@2026-09-11'], ['kr.1', '@2026-09-11', 'kr.1@2026-13-01', 'kr.1@2026-09-11x']],
    ['Code', fields.Code, ['by-lead', 'too5'], ['By-lead', 'by--lead', '-x', '', 'a b']],
    ['Uuid', fields.Uuid, ['7d3c2b1a-5e4f-4a6b-8c7d-9e0f1a2b3c4d'], ['7D3C2B1A-5e4f-4a6b-8c7d-9e0f1a2b3c4d', '7d3c2b1a']],
    ['Sha256', fields.Sha256, ['0'.repeat(64)], ['0'.repeat(63), 'A'.repeat(64)]],
    ['DecimalText', fields.DecimalText, ['0', '-12.50', `${'9'.repeat(20)}.${'9'.repeat(10)}`], ['', '01', '1.', '.5', '1e3', '+1', '9'.repeat(21), `0.${'1'.repeat(11)}`, 1]],
    ['AmountText', fields.AmountText, ['0', '33.3'], ['-1', '']],
    ['RatioText', fields.RatioText, ['-0.0000', '1.2280', '20724.7619'], ['1.22801', '']],
    ['ShareText', fields.ShareText, ['0', '0.5', '1', '1.0000', '0.0000'], ['1.1', '-0.1', '0.50000', '2', '.5']],
    ['Count', fields.Count, [0, 5], [-1, 1.5, '1']],
    ['Ordinal', fields.Ordinal, [1], [0]],
    ['Counts', fields.Counts, [{}, { keyResults: 3 }], [{ keyResults: -1 }, { 'key results': 1 }]],
    ['MeasuredValue', fields.MeasuredValue, ['21', true, [], ['s1', 's2']], [21, ['s1', 's1'], null, 'twenty']],
    ['LocalDate', fields.LocalDate, ['2026-09-11', '2028-02-29'], ['2026-02-29', '2026-02-30', '2026-9-11', '2026-09-11T00:00:00.000Z']],
    ['Instant', fields.Instant, ['2026-09-11T09:30:00.000Z'], ['2026-09-11T09:30:00Z', '2026-09-11T09:30:00.000+08:00', '2026-09-31T09:30:00.000Z', '2026-09-11T24:00:00.000Z']],
    ['TimeZone', fields.TimeZone, ['Asia/Taipei', 'Etc/GMT+8', 'UTC'], ['', '+08:00', 'Asia/Tai pei']],
    ['Weekday', fields.Weekday, [1, 7], [0, 8]],
    ['Hour', fields.Hour, [0, 23], [-1, 24]],
    ['Month', fields.Month, [1, 12], [0, 13]],
    ['Language', fields.Language, ['en', 'zh-Hant', 'zh-Hant-TW'], ['english', 'e', 'zh_Hant']],
    ['Currency', fields.Currency, ['TWD'], ['twd', 'NT$']],
    ['Title', fields.Title, ['目'.repeat(400)], ['', '目'.repeat(401)]],
    ['Tags', fields.Tags, [[], ['a', 'b']], [['a', 'a'], ['']]],
    ['Scope', fields.Scope, ['history:read', 'text'], ['History:read', 'a:b:c', '']],
  ])('%s', (_, field, good, bad) => {
    expect(good.filter((value) => !accepts(field, value))).toEqual([]);
    expect(bad.filter((value) => accepts(field, value))).toEqual([]);
  });

  it('Changes tell of known fields, each with the form of its value', () => {
    const changes = fields.Changes({ name: fields.Name, due: fields.LocalDate, tags: Type.Array(Type.String()) });
    expect(accepts(changes, [{ field: 'name', from: 'a', to: 'b' }, { field: 'due', to: '2026-09-11' }, { field: 'tags', from: [] }])).toBe(true);
    const wrong = [[], [{ field: 'owner', to: 'x' }], [{ field: 'due', to: 'soon' }], [{ field: 'name', to: null }], [{ field: 'name', why: 'x' }]];
    expect(wrong.filter((value) => accepts(changes, value))).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isProblemError } from '@cairn/client';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RealProduct, type Ended } from '../real-process.fixture.js';
import { readCsv } from './csv.fixture.js';
import { plainNumber } from './by-hand/goals-by-hand.fixture.js';
import { ALWAYS, logByHand, standing } from './by-hand/log-by-hand.fixture.js';
import { allOf, clientOf, eventsOf, headOf, IMPORT_BOTH, LONGEST_IMPORT } from './loaded.fixture.js';
import { CHECK_INS, copyIn, mend, OKR_EXPORT, readRows, REFUSED_CHECK_INS, REFUSED_GOALS, ZONE } from './real-files.fixture.js';

const COUNTED = 'teams 15, people 53, cycles 1, objectives 31, key results 92, initiatives 14, links 27, check-ins 1013, corrections 22.';

const REFUSED = [
  ['19', 'Due Date', 'date-upside-down', 'It ends on 2026-07-01, before it starts on 2026-09-30'],
  ['22', 'Parent OKR', 'circle', 'The parents go round in a circle: O-901 → O-902 → O-901'],
  ['36', 'Object Type', 'unknown-object-type', '"Big Bet" is none of'],
  ['67', 'Owner Email', 'missing-owner', 'Owner Email is empty'],
  ['67', 'Start Value', 'unreadable-number', '"n/a" is not a number'],
  ['67', 'Target', 'unreadable-number', '"better" is not a number'],
  ['75', 'Target', 'start-equals-target', 'Start and target are equal'],
  ['93', 'Parent OKR', 'orphan-parent', 'O-777'],
  ['115', 'Parent OKR', 'circle', 'O-902 → O-901 → O-902'],
  ['124', 'OKR Reference', 'duplicate-reference', 'O-001'],
  ['42', 'key_result', 'unknown-key-result', 'O-NOPE-KR1'],
  ['42', 'author_email', 'unknown-email', 'ghost@example.test'],
  ['92', 'effective_on', 'date-in-future', '"2031-01-01" has not come yet'],
  ['93', 'value', 'unreadable-number', '"abc" is not a number'],
  ['142', 'recorded_at', 'duplicate-check-in', 'The same row stands on line 12'],
];

/** Refusals as they are told: line, column, code, reason. */
function refusalsIn(out: string): readonly (readonly string[])[] {
  return [...out.matchAll(/^ {2}line (\d+) +(.+?) {2,}([a-z-]+) {2,}(.+)$/gm)].map(([, ...told]) => told).filter(([, , , reason]) => !reason?.startsWith('export:'));
}

/** What is said after the mappings: refusals, differences and counts. */
function withoutMapping({ out }: Ended): readonly string[] {
  return out.split('\n').filter((line) => !/^\S+ +<- "|^\S*\.csv: /.test(line));
}

const HEAD = 1476;

let product: RealProduct;
let folder: string;
let dry: Ended;
let real: Ended;

const importing = (...args: readonly string[]): Promise<Ended> => product.cairn(['import', ...args, '--time-zone', ZONE, '--rejected', folder]);

beforeAll(async () => {
  product = await RealProduct.start();
  folder = join(product.directory, 'files');
  dry = await product.cairn([...IMPORT_BOTH, '--dry-run']);
});

afterAll(async () => {
  await product.end();
});

describe('a dry run over two real files', () => {
  it('says what would happen, refuses row by row, and does nothing', async () => {
    expect(dry).toMatchObject({ code: 1, err: expect.stringContaining('12 rows were refused.') });
    expect(dry.out).toContain('okr-export.csv: 137 of 145 rows accepted');
    expect(dry.out).toContain('check-ins.csv: 1035 of 1039 rows accepted');
    expect(dry.out).toContain(`Would add: ${COUNTED}`);
    expect(dry.out).toContain('A history load');
    expect(await headOf(product)).toBe(0);
    expect([existsSync(folder), readdirSync(dirname(OKR_EXPORT)).filter((name) => name.includes('rejected'))]).toEqual([false, []]);
  });

  it('names line, column and reason of everything that is wrong', () => {
    const told = refusalsIn(dry.out);
    expect(told.map((each) => each.slice(0, 3))).toEqual(REFUSED.map((each) => each.slice(0, 3)));
    for (const [at, [, , , reason = '']] of REFUSED.entries()) expect(told[at]?.[3]).toContain(reason);
    expect([...new Set(told.map(([line]) => Number(line)))]).toEqual([...new Set([...REFUSED_GOALS, ...REFUSED_CHECK_INS])]);
  });

  it('tells where the export differs from the log, as a comparison by hand finds it', () => {
    const log = logByHand(readRows(CHECK_INS), REFUSED_CHECK_INS);
    const differing = readRows(OKR_EXPORT).flatMap(({ line, cells }) => {
      const { value } = standing(log, cells['OKR Reference'] ?? '', ALWAYS) ?? {};
      const exported = plainNumber(cells['Current Value'] ?? '');
      return value === undefined || REFUSED_GOALS.includes(line) || Number(exported) === Number(value) ? [] : [[String(line), exported, value]];
    });
    const told = [...dry.out.matchAll(/^ {2}line (\d+) +\S+ +current-value +export: (\S+) +log: (\S+)$/gm)];
    expect(told.map(([, line, exported, logged]) => [line, Number(exported), Number(logged)])).toEqual(differing.map(([line, ...figures]) => [line, ...figures.map(Number)]));
    expect(differing).toHaveLength(91);
  });

  it.each([
    ['UTF-16 with semicolons', { encoding: 'utf16le', delimiter: ';' }],
    ['UTF-8 with a byte order mark and tabs', { encoding: 'utf8', delimiter: '\t' }],
  ] as const)('of the same rows as %s is the same', async (_form, form) => {
    const [okrs, log] = [OKR_EXPORT, CHECK_INS].map((path) => copyIn(folder, path, form));
    expect(withoutMapping(await importing(okrs ?? '', '--check-ins', log ?? '', '--dry-run'))).toEqual(withoutMapping(dry));
  });

  it('finds a renamed column by a mapping, and asks for one where none is given', async () => {
    const okrs = copyIn(folder, OKR_EXPORT, { encoding: 'utf8', delimiter: ',', renamed: { 'OKR Reference': 'Ledger No' } });
    expect(await importing(okrs, '--check-ins', CHECK_INS, '--dry-run')).toMatchObject({ code: 1, err: expect.stringContaining('missing-columns') });
    const map = join(folder, 'map.json');
    writeFileSync(map, JSON.stringify({ reference: 'Ledger No' }));
    const mapped = await importing(okrs, '--check-ins', CHECK_INS, '--dry-run', '--map', map);
    expect(mapped.out).toMatch(/^reference +<- "Ledger No"$/m);
    const renamed = (line: string): string => line.replace('OKR Reference', 'Ledger No').replace(/ +/g, ' ');
    expect(withoutMapping(mapped).map(renamed)).toEqual(withoutMapping(dry).map(renamed));
  });
});

describe('the import itself', () => {
  beforeAll(async () => {
    real = await product.cairn([...IMPORT_BOTH, '--rejected', folder]);
  }, LONGEST_IMPORT);

  it('adds what the dry run said, and hands the refused rows back as they were', async () => {
    expect(real).toMatchObject({ code: 1, out: expect.stringContaining(`Added: ${COUNTED}`) });
    expect(refusalsIn(real.out)).toEqual(refusalsIn(dry.out));
    expect(await headOf(product)).toBe(HEAD);
    for (const [path, refused] of [[OKR_EXPORT, REFUSED_GOALS], [CHECK_INS, REFUSED_CHECK_INS]] as const) {
      const original = readRows(path);
      const rejected = readRows(rejectedOf(path)).map(({ cells }) => cells);
      expect(rejected.map((cells) => Number(cells['Refused line']))).toEqual(refused);
      expect(rejected).toEqual(refused.map((line) => expect.objectContaining(original.find((row) => row.line === line)?.cells ?? {})));
    }
  });

  it('is a history load: everything stands at its own time, and the clock says when it was loaded', async () => {
    const events = await eventsOf(product);
    expect(events.filter(({ loadedat, time }) => loadedat === undefined || loadedat < time)).toEqual([]);
    const times = events.map(({ time }) => time);
    expect(times).toEqual(times.toSorted());
    expect(times[0]).toBe('2026-06-05T16:00:00.000Z');
    const recorded = events.filter(({ type }) => type === 'check-in.recorded' || type === 'check-in.corrected').map(({ time }) => Date.parse(time));
    expect(recorded).toEqual(logByHand(readRows(CHECK_INS), REFUSED_CHECK_INS).map(({ recordedAt }) => recordedAt));
    expect(events.filter(({ data }) => 'recordedAt' in (data as object))).toEqual([]);
  });

  it('a second time adds no commit', async () => {
    const again = await product.cairn([...IMPORT_BOTH, '--rejected', folder]);
    expect(again).toMatchObject({ code: 1, out: expect.stringContaining('Nothing to add: the organization has it all.') });
    expect([await headOf(product), readdirSync(folder).filter((name) => name.includes('rejected'))]).toEqual([HEAD, ['check-ins.rejected.csv', 'okr-export.rejected.csv']]);
  });
});

const rejectedOf = (path: string): string => join(folder, path.split('/').at(-1)?.replace('.csv', '.rejected.csv') ?? '');

/** A title that a spreadsheet would run. */
const FORMULA = '=HYPERLINK("http://example.test","report")';

const MENDED = {
  19: { 'Start Date': '2026-07-01', 'Due Date': '2026-09-30' },
  22: { 'Parent OKR': '' },
  36: { 'Object Type': 'Objective', Title: FORMULA },
  67: { 'Owner Email': 'new.hire@example.test', 'Start Value': '60', Target: '80' },
  75: { Target: '50' },
  93: { 'Parent OKR': 'O-001-KR1' },
  115: {},
  124: { 'OKR Reference': 'O-032' },
};
const MENDED_LOG = {
  42: { key_result: 'O-001-KR1', author_email: 'daniel.huang19@example.test' },
  92: { effective_on: '2026-07-31' },
  93: { value: '99.5' },
};

/** When rows of the log were written down, in that order. */
function writtenDown(lines: readonly number[]): readonly string[] {
  const rows = readRows(CHECK_INS).filter(({ line }) => lines.includes(line));
  return rows.map(({ cells }) => new Date(cells['recorded_at'] ?? '').toISOString()).toSorted();
}

describe('the refused rows, mended', () => {
  let mended: readonly string[];

  beforeAll(async () => {
    const paths = [mend(join(folder, 'mended'), rejectedOf(OKR_EXPORT), MENDED), mend(join(folder, 'mended'), rejectedOf(CHECK_INS), MENDED_LOG)] as const;
    mended = [paths[0], '--check-ins', paths[1]];
    await clientOf(product).request('PATCH', '/organization', { body: { name: 'Real Company' } });
  });

  it('the first act under the clock has ended the load for good', async () => {
    const renaming = clientOf(product).request('PATCH', '/organization', { body: { name: 'Earlier' }, headers: { 'cairn-at': '2026-11-21T00:00:00.000Z', 'cairn-via': 'import' } });
    const problem: unknown = await renaming.catch((error: unknown) => error);
    expect(isProblemError(problem) && [problem.status, problem.code]).toEqual([409, 'load-ended']);
  });

  it('come in under the clock with the time at which they were written down, and only once', async () => {
    const before = await headOf(product);
    const added = await importing(...mended);
    expect(added).toMatchObject({ code: 0, out: expect.stringMatching(/^Added: people 1, objectives 6, key results 2, links 2, check-ins 3\.$/m) });
    const events = (await eventsOf(product)).filter(({ position }) => position > before);
    expect(events.length).toBeGreaterThan(0);
    expect(events.filter(({ loadedat, via }) => loadedat !== undefined || via !== 'import')).toEqual([]);
    const checkIns = events.filter(({ type }) => type === 'check-in.recorded').map(({ data }) => (data as { recordedAt?: string }).recordedAt);
    expect(checkIns).toEqual(writtenDown([42, 92, 93]));
    const after = await headOf(product);
    expect(await importing(...mended)).toMatchObject({ code: 0, out: expect.stringContaining('Nothing to add') });
    expect((await product.cairn([...IMPORT_BOTH, '--rejected', folder])).out).toContain('Nothing to add');
    expect(await headOf(product)).toBe(after);
  });

  it('what looks like a formula is text, and stays text in an export, shielded from spreadsheets', async () => {
    const objectives = await allOf<{ readonly externalId: string; readonly title: string }>(product, '/objectives');
    expect(objectives.find(({ externalId }) => externalId === 'X-1')?.title).toBe(FORMULA);
    const directory = join(folder, 'export');
    expect(await product.cairn(['export', directory])).toMatchObject({ code: 0 });
    const files = Object.fromEntries(readdirSync(directory).map((name) => [name, readFileSync(join(directory, name), 'utf8')]));
    const titles = readCsv(files['objectives.csv'] ?? '').map(({ cells }) => [cells['externalId'], cells['title']]);
    expect(titles).toContainEqual(['X-1', `'${FORMULA}`]);
    expect(titles).toHaveLength(objectives.length);
    for (const text of Object.values(files)) expect(readCsv(text).flatMap(({ cells }) => Object.values(cells)).filter((cell) => /^[=@\t]|^[+-](?!\d)/.test(cell))).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bodyOf, problemIn } from '../edge/requests.fixture.js';
import { openWorld, ORG, type World } from '../objectives/goals-world.fixture.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.t.close());

const base64 = (content: string | Uint8Array): string => Buffer.from(content).toString('base64');
const preview = (body: object, { kind = 'okrs', send = world.as.admin } = {}) => send('post', `/imports/${kind}/preview`, body);

describe('a look at a file', () => {
  it('tells its columns and what is missing, and leaves nothing behind', async () => {
    const { position } = await world.t.stores.history.head(ORG);
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from('標題;Mood\n對齊;good\n', 'utf16le')]);
    expect(bodyOf(await preview({ head: base64(utf16) }))).toMatchObject({
      encoding: 'utf-16le', delimiter: ';', mapping: { title: '標題' }, missing: ['reference', 'objectType', 'team', 'ownerEmail', 'period'],
      columns: [{ name: '標題', field: 'title', samples: ['對齊'] }, { name: 'Mood', field: null, samples: ['good'] }],
    });
    const log = bodyOf<{ fields: unknown }>(await preview({ head: base64('KR,Feeling\n'), mapping: { note: 'Feeling', value: null } }, { kind: 'check-ins' }));
    expect(log).toMatchObject({ encoding: 'utf-8', mapping: { keyResult: 'KR', note: 'Feeling' }, columns: [{ field: 'keyResult', samples: [] }, { field: 'note' }] });
    expect(log.fields).toContainEqual({ name: 'value', title: 'value', required: true });
    expect((await world.t.stores.history.head(ORG)).position).toBe(position);
  });

  it.each([
    [{ head: base64('\n\n') }, '422 table-empty'],
    [{ head: base64(new Uint8Array([0xbd, 0x73, 0xb8, 0xb9, 0x2c, 0x61])) }, '422 unreadable-header'],
    [{ head: base64('Title,title\n') }, '422 duplicate-columns'],
    [{ head: base64('Title\n'), mapping: { nothing: 'Title' } }, '422 unknown-field'],
    [{ head: base64('Title\n'), mapping: { team: 'Nowhere' } }, '422 unknown-column'],
    [{ head: base64('Title\n'), mapping: { team: 'Title', title: 'Title' } }, '422 column-used-twice'],
    [{ head: base64(`${'a,'.repeat(300)}\n`) }, '422 table-too-large'],
    [{ head: 'no base64!' }, '400 request-invalid'],
    [{ head: base64(new Uint8Array(256 * 1024 + 4)) }, '400 request-invalid'],
    [{ head: base64('Title\n'), mapping: { title: 3 } }, '400 request-invalid'],
  ])('says what is wrong with it: %#', async (body, refusal) => {
    const { status, code } = problemIn(await preview(body));
    expect(`${status} ${code}`).toBe(refusal);
  });

  it('is for those who import, of files that can be imported', async () => {
    expect((await preview({ head: base64('Title\n') }, { send: world.as.ann })).status).toBe(403);
    expect((await preview({ head: base64('Title\n') }, { kind: 'songs' })).status).toBe(400);
  });
});

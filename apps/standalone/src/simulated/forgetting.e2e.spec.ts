import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../import/loaded.fixture.js';
import { patience } from '../product/installation.fixture.js';
import { SimulatedProduct } from './simulated-product.fixture.js';
import { FORGETTING, READ, SPOKEN, WHO, Writer } from './writer.fixture.js';

let writer: Writer;
beforeAll(async () => {
  writer = await Writer.of(await SimulatedProduct.start(FORGETTING));
}, patience(300_000));
afterAll(() => writer.end());

describe('a person who wrote', () => {
  it('is read by whom it was said to, and stands in what is given out', async () => {
    const words = await writer.words();
    expect(READ.filter((text) => !words.includes(text))).toEqual([]);
    expect(JSON.stringify(await writer.audit())).toContain(WHO.name);
    expect(writer.tracesIn(await writer.outputs(writer.simulated.product, 'before'))).toEqual(expect.arrayContaining([...SPOKEN]));
  }, patience(60_000));

  it('is not forgotten while still there, nor while answering for something open', async () => {
    const { simulated, personId, goal, ownKey } = writer;
    const forget = (): Promise<unknown> => simulated.write('DELETE', `/people/${personId}`);
    await expect(forget()).rejects.toMatchObject({ status: 409, code: 'person-still-active' });
    const { body: { position } } = await simulated.write('POST', `/people/${personId}/deactivate`);
    await simulated.client().request('GET', `/people/${personId}`, { headers: { 'cairn-min-position': String(position) } });
    await expect(forget()).rejects.toMatchObject({ status: 409, code: 'open-ownership' });
    const more = simulated.write('POST', `/key-results/${goal.keyResultId}/check-ins`, { noNewFigure: true, confidence: '0.4', saidHealth: 'on-track' }, ownKey);
    await expect(more).rejects.toMatchObject({ status: 403, code: 'forbidden' });
    await simulated.write('POST', `/people/${personId}/reactivate`);
  });

  it('is forgotten: nothing of them is read or given out', async () => {
    const { simulated, personId } = writer;
    await writer.forget();
    const words = await until(async () => {
      const read = await writer.words();
      return (read.match(/"forgotten":true/g)?.length ?? 0) >= 5 ? read : undefined;
    });
    expect(await simulated.get<object>(`/people/${personId}`)).toEqual(expect.not.objectContaining({ name: expect.anything() }));
    const outputs = await writer.outputs(simulated.product, 'after');
    const people = JSON.stringify([await simulated.get('/people?limit=500'), await writer.audit()]);
    expect(writer.tracesIn([words, people, ...outputs])).toEqual([]);
  }, patience(60_000));
});

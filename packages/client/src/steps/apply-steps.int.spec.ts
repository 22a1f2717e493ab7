import { describe, expect, it } from '@jest/globals';
import { getEventListeners } from 'node:events';
import { applySteps, createClient, KEY_HOLDER, type Step } from '../index.js';
import { answerJson, answerProblem, withServer, type Answering } from '../testing/server.js';

const step = (number: number): Step => ({
  at: `2026-01-0${number}T00:00:00.000Z`,
  actorId: `person-${number}`,
  via: 'import',
  key: `key-${number}`,
  method: 'POST',
  path: `/teams/${number}`,
  body: { number },
  what: `Team ${number}`,
});
const steps = [1, 2, 3].map(step);

const refuseSecond = (status: number): Answering => ({ url }, response) => (url.endsWith('/2') ? answerProblem(response, { status, code: 'no-such-thing' }) : answerJson(response, {}));

describe('applying steps', () => {
  it('sends them in order, each with its own key, door, actor and time', async () => {
    await withServer(
      (_received, response) => answerJson(response, {}),
      async ({ url, received }) => {
        const progress: string[] = [];
        const applied = await applySteps(createClient({ url, key: 'k', via: 'cli' }), steps, { load: true, onProgress: (sent, { what }) => progress.push(`${sent} ${what}`) });
        expect(applied).toEqual({ applied: 3, refused: [] });
        expect(progress).toEqual(['1 Team 1', '2 Team 2', '3 Team 3']);
        expect(received.map(({ url: path, body }) => [path, body])).toEqual(steps.map(({ path, body }) => [`/api/v1${path}`, body]));
        expect(received[1]?.headers).toMatchObject({ 'idempotency-key': 'key-2', 'cairn-via': 'import', 'cairn-actor': 'person-2', 'cairn-at': '2026-01-02T00:00:00.000Z' });
      },
    );
  });

  it('keeps its connections open from step to step', async () => {
    await withServer(
      (_received, response) => answerJson(response, {}),
      async ({ url, connections }) => {
        await applySteps(createClient({ url, key: 'k' }), Array.from({ length: 50 }, () => step(1)), { load: true });
        expect(connections()).toBeLessThanOrEqual(2);
      },
    );
  });

  it('breaks off the step under way when it is aborted, and leaves nothing listening for that', async () => {
    const aborting = new AbortController();
    await withServer(
      ({ url }, response) => (url.endsWith('/3') ? aborting.abort(new Error('stopped')) : answerJson(response, {})),
      async ({ url }) => {
        const listening: number[] = [];
        const applied = applySteps(createClient({ url, key: 'k' }), steps, { load: true, signal: aborting.signal, onProgress: () => listening.push(getEventListeners(aborting.signal, 'abort').length) });
        await expect(applied).rejects.toThrow('stopped');
        expect(listening).toEqual([0, 0]);
      },
    );
  });

  it('leaves the time to the server when it is no load, and the actor where it is the key holder', async () => {
    await withServer(
      (_received, response) => answerJson(response, {}),
      async ({ url, received }) => {
        await applySteps(createClient({ url, key: 'k' }), [step(1), { ...step(2), actorId: KEY_HOLDER }], { load: false });
        expect(received[0]?.headers).toMatchObject({ 'cairn-actor': 'person-1' });
        expect(received[0]?.headers).not.toHaveProperty('cairn-at');
        expect(received[1]?.headers).not.toHaveProperty('cairn-actor');
      },
    );
  });

  it('tells each answer, and stops where that is not as it should be', async () => {
    await withServer(
      ({ url }, response) => answerJson(response, { id: url.at(-1) }),
      async ({ url, received }) => {
        const answers: unknown[] = [];
        const onAnswer = (_step: Step, answer: unknown): void => {
          if (answers.push(answer) === 2) throw new Error('not as planned');
        };
        await expect(applySteps(createClient({ url, key: 'k' }), steps, { load: true, onAnswer, onRefusal: () => 'continue' })).rejects.toThrow('not as planned');
        expect(answers).toEqual([{ id: '1' }, { id: '2' }]);
        expect(received).toHaveLength(2);
      },
    );
  });

  it('stops at a refusal and names the step', async () => {
    await withServer(refuseSecond(422), async ({ url, received }) => {
      await expect(applySteps(createClient({ url, key: 'k' }), steps, { load: true })).rejects.toMatchObject({
        code: 'step-refused',
        message: 'Team 2 was refused: no-such-thing.',
        details: { key: 'key-2', path: '/teams/2', status: 422, code: 'no-such-thing' },
      });
      expect(received).toHaveLength(2);
    });
  });

  it('collects refusals where it is told to go on', async () => {
    await withServer(refuseSecond(422), async ({ url }) => {
      const { applied, refused } = await applySteps(createClient({ url, key: 'k' }), steps, { load: true, onRefusal: () => 'continue' });
      expect(applied).toBe(2);
      expect(refused).toMatchObject([{ step: { key: 'key-2' }, problem: { code: 'no-such-thing' } }]);
    });
  });

  it.each([401, 500])('never goes on after %s: no other step would fare better', async (status) => {
    await withServer(refuseSecond(status), async ({ url, received }) => {
      await expect(applySteps(createClient({ url, key: 'k' }), steps, { load: true, onRefusal: () => 'continue' })).rejects.toMatchObject({ status });
      expect(received).toHaveLength(2);
    });
  });
});

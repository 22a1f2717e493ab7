import { answerJson, answerProblem, withServer } from '@cairn/client/testing';
import { describe, expect, it } from '@jest/globals';
import { simulate } from '@cairn/simulator';
import { cairn } from '../cli.fixture.js';

const NOW = '2026-03-10T00:00:00.000Z';
const ARGS = ['simulate', '--people', '12', '--weeks', '1', '--cycles', '0', '--seed', '4', '--now', NOW];

describe('cairn simulate', () => {
  it('loads the whole past in its order, each act at its own time', async () => {
    await withServer(
      (_received, response) => answerJson(response, {}),
      async ({ url, received }) => {
        const { code, stdout, stderr } = await cairn(ARGS, { CAIRN_URL: url, CAIRN_KEY: 'k' });
        const steps = [...simulate({ people: 12, weeks: 1, cycles: 0, seed: 4, now: NOW }).steps];
        expect(received.map(({ url: path, headers }) => [path, headers['cairn-at'], headers['cairn-actor'], headers['cairn-via']])).toEqual(steps.map(({ path, at, actorId }) => [`/api/v1${path}`, at, actorId, 'simulation']));
        expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining(`${steps.length} acts of 12 people`) });
        expect(stderr).toMatch(new RegExp(`--now ${NOW} goes on[\\s\\S]*Simulating ${steps.length}/${steps.length}\n$`));
      },
    );
  });

  it('stops at the first act that is refused', async () => {
    await withServer(
      (_received, response, count) => (count === 3 ? answerProblem(response, { status: 409, code: 'load-ended' }) : answerJson(response, {})),
      async ({ url, received }) => {
        expect(await cairn(ARGS, { CAIRN_URL: url, CAIRN_KEY: 'k' })).toMatchObject({ code: 1, stderr: expect.stringContaining('step-refused (load-ended)') });
        expect(received).toHaveLength(3);
      },
    );
  });

  it.each([['--people', '11'], ['--speed', 'fast'], ['--now', 'yesterday']])('is used wrongly with %s %s', async (option, value) => {
    expect(await cairn([...ARGS, option, value], { CAIRN_KEY: 'k' })).toMatchObject({ code: 2, stderr: expect.stringContaining(option) });
  });
});

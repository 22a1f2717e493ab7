import { answerJson, answerProblem, withServer, type Answering } from '@cairn/client/testing';
import { describe, expect, it } from '@jest/globals';
import { createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { inTemporaryDirectory } from '@cairn/sqlite/testing';
import { cairn } from '../cli.fixture.js';

const KEY = { CAIRN_KEY: 'test-key' };

/** Runs the command line against a server that answers as told. */
function against(answering: Answering, work: (env: { readonly CAIRN_URL: string; readonly CAIRN_KEY: string }, received: readonly { readonly url: string; readonly body: unknown }[]) => Promise<void>): Promise<void> {
  return withServer(answering, ({ url, received }) => work({ ...KEY, CAIRN_URL: url }, received));
}

const event = (position: number): object => ({ id: `event-${position}`, type: 'team.created', position, index: 0, count: 1, data: { teamId: 't' } });

describe('cairn, used wrongly', () => {
  it.each([
    ['nothing at all', []],
    ['an unknown command', ['fly']],
    ['no key', ['verify']],
    ['no address', ['verify', '--key', 'k', '--url', 'nowhere']],
    ['a position that is none', ['events', '--after', '-1']],
    ['a time zone that is none', ['organization', 'create', 'A', '--time-zone', 'Moon/Base']],
  ])('ends with 2 for %s, and says how it is used', async (_what, args) => {
    const { code, stdout, stderr } = await cairn(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/--help/);
  });

  it('ends with 0 where help was asked for', async () => {
    expect(await cairn(['--help'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/Usage: cairn[\s\S]*verify[\s\S]*Exit codes: 0 done, 1 refused or failed, 2 used wrongly/) });
    expect(await cairn(['--version'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });
});

describe('cairn, refused', () => {
  it('ends with 1 and tells the reason, the fields and the code', async () => {
    const errors = [{ field: '/role', problem: 'must be a role\u001b[31m' }];
    await against(
      (_received, response) => answerProblem(response, { status: 400, code: 'request-invalid', title: 'The request is not valid.', errors }),
      async (env) => {
        expect(await cairn(['key', 'create', '--role', 'king'], env)).toEqual({ code: 1, stdout: '', stderr: 'cairn: The request is not valid.\n  /role: must be a role [31m\n  code: request-invalid\n' });
      },
    );
  });

  it('ends with 1 where nobody answers', async () => {
    expect(await cairn(['verify', '--url', 'http://127.0.0.1:9', '--key', 'k'])).toMatchObject({ code: 1, stderr: expect.stringContaining('server-unreachable') });
  });
});

describe('cairn verify', () => {
  const report = { org: 'org-a', commits: 3, head: { position: 3, hash: 'f'.repeat(64) }, anchors: 2 };

  it('says that the history holds', async () => {
    await against(
      (_received, response) => answerJson(response, { ...report, holds: true, faults: [], faultCount: 0 }),
      async (env, received) => {
        expect(await cairn(['verify'], env)).toEqual({ code: 0, stdout: `organization  org-a\ncommits       3\nhead          3 ${'f'.repeat(64)}\ncheckpoints   2\nThe history holds.\n`, stderr: '' });
        expect(received.map(({ url }) => url)).toEqual(['/api/v1/history/verify']);
      },
    );
  });

  it('ends with 1 and names the faults', async () => {
    await against(
      (_received, response) => answerJson(response, { ...report, holds: false, faults: [{ kind: 'chain-broken', position: 2, detail: 'prev differs' }], faultCount: 1 }),
      async (env) => {
        expect(await cairn(['verify'], env)).toMatchObject({ code: 1, stdout: expect.stringContaining('at 2  chain-broken  prev differs'), stderr: expect.stringContaining('history-damaged') });
      },
    );
  });
});

describe('cairn export', () => {
  it('writes every dataset as of the position of the catalogue', async () => {
    await inTemporaryDirectory(async (directory) => {
      await against(
        ({ url }, response) => (url === '/api/v1/exports' ? answerJson(response, { items: [{ dataset: 'objectives' }, { dataset: 'check-ins' }, { dataset: '../escape' }] }, { 'cairn-position': '42' }) : response.end(`of ${url}\n`)),
        async (env) => {
          expect(await cairn(['export', `${directory}/out`], env)).toMatchObject({ code: 0 });
          expect(readdirSync(directory)).toEqual(['out']);
          expect(readdirSync(`${directory}/out`).toSorted()).toEqual(['check-ins.csv', 'objectives.csv']);
          expect(readFileSync(`${directory}/out/objectives.csv`, 'utf8')).toBe('of /api/v1/exports/objectives?format=csv&asOf=42\n');
        },
      );
    });
  });

  it('leaves no half file when the connection breaks', async () => {
    await inTemporaryDirectory(async (directory) => {
      await against(
        ({ url }, response) => {
          if (url === '/api/v1/exports') return answerJson(response, { items: [{ dataset: 'objectives' }] });
          response.writeHead(200, { 'content-length': '100' }).write('half', () => response.destroy());
        },
        async (env) => {
          expect(await cairn(['export', directory], env)).toMatchObject({ code: 1 });
          expect(readdirSync(directory)).toEqual([]);
        },
      );
    });
  });
});

describe('cairn events', () => {
  it('prints every page, one event a line', async () => {
    await against(
      ({ url }, response) => answerJson(response, url.includes('after=5') ? { events: [event(6)], through: 7, live: false } : { events: url.includes('after=7') ? [event(9)] : [], through: 9, live: true }),
      async (env, received) => {
        const { code, stdout } = await cairn(['events', '--after', '5', '--types', 'team.*, objective.created'], env);
        expect({ code, events: stdout.trim().split('\n').map((line) => JSON.parse(line) as unknown) }).toEqual({ code: 0, events: [event(6), event(9)] });
        expect(received.map(({ url }) => url)).toEqual([5, 7].map((after) => `/api/v1/history/events?after=${after}&limit=500&types=team.*%2Cobjective.created`));
      },
    );
  });

  it('follows until it is stopped, and ends with 0', async () => {
    await against(
      (_received, response) => response.writeHead(200, { 'content-type': 'text/event-stream' }).write(`event: okr\ndata: ${JSON.stringify({ ...event(1), through: 1 })}\n\n`),
      async (env) => {
        expect(await cairn(['events', '--follow'], env, (_stdout, child) => child.kill('SIGINT'))).toEqual({ code: 0, stdout: `${JSON.stringify(event(1))}\n`, stderr: '' });
      },
    );
  });
});

describe('cairn listen', () => {
  it('posts what comes from now on, signed as a webhook is', async () => {
    await withServer(
      (_received, response) => response.writeHead(204).end(),
      async (receiver) => {
        await against(
          (_received, response) => {
            response.writeHead(200, { 'content-type': 'text/event-stream' });
            for (const position of [1, 2]) response.write(`event: okr\ndata: ${JSON.stringify({ ...event(position), through: position })}\n\n${position === 1 ? 'event: live\ndata: {"through":1}\n\n' : ''}`);
          },
          async (env) => {
            const { code, stdout } = await cairn(['listen', '--forward', `${receiver.url}/hook`], env, (text, child) => text.includes('204') && child.kill('SIGINT'));
            const [, secret = ''] = /^secret {2}whsec_(\S+)$/m.exec(stdout) ?? [];
            const [hook] = receiver.received;
            const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature } = hook?.headers ?? {};
            const expected = createHmac('sha256', Buffer.from(secret, 'base64')).update(`${String(id)}.${String(timestamp)}.${JSON.stringify(event(2))}`).digest('base64');
            expect({ code, count: receiver.received.length, id, signature, body: hook?.body }).toEqual({ code: 0, count: 1, id: 'event-2', signature: `v1,${expected}`, body: event(2) });
            expect(stdout).toContain('2.0  team.created  204');
          },
        );
      },
    );
  });
});

describe('cairn key create', () => {
  const people: Answering = ({ url, method }, response) => {
    if (method === 'POST') answerJson(response, { keyId: 'key-1', key: 'secret-1' });
    else answerJson(response, { items: url === '/api/v1/people?email=mei%40example.com' ? [{ personId: 'p2' }] : [] });
  };

  it('finds the person by the address', async () => {
    await against(people, async (env, received) => {
      const args = ['key', 'create', '--person', 'mei@example.com', '--scope', 'text', '--scope', 'history:load'];
      expect(await cairn(args, env)).toEqual({ code: 0, stdout: 'secret-1\n', stderr: 'Key key-1. It is shown once:\n' });
      expect(received.at(-1)).toMatchObject({ url: '/api/v1/api-keys', body: { personId: 'p2', scopes: ['text', 'history:load'] } });
    });
  });

  it('makes no key for somebody unknown', async () => {
    await against(people, async (env, received) => {
      expect(await cairn(['key', 'create', '--person', 'nobody@example.com'], env)).toMatchObject({ code: 1, stderr: expect.stringContaining('person-unknown') });
      expect(received.filter(({ url }) => url.endsWith('/api-keys'))).toEqual([]);
    });
  });
});

describe('cairn organization create', () => {
  it('prints the key of the first admin', async () => {
    await against(
      (_received, response) => answerJson(response, { organizationId: 'org-1', personId: 'p1', adminKey: 'secret' }),
      async (env, received) => {
        const args = ['organization', 'create', '新竹儀器', '--time-zone', 'Asia/Taipei', '--language', 'zh-Hant', '--admin-email', 'a@example.com'];
        expect(await cairn(args, env)).toMatchObject({ code: 0, stdout: expect.stringMatching(/admin key {5}secret\n$/) });
        expect(received).toMatchObject([{ url: '/api/v1/organizations', body: { name: '新竹儀器', timeZone: 'Asia/Taipei', languages: ['zh-Hant'], admin: { name: 'Administrator', email: 'a@example.com' } } }]);
      },
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

interface DockerfileRules {
  readonly dockerfileFaults: (text: string) => readonly string[];
}

const ROOT = new URL('../../../../', import.meta.url);
const dockerfile = readFileSync(new URL('infra/docker/Dockerfile', ROOT), 'utf8');
const { dockerfileFaults } = (await import(new URL('tools/dockerfile-rules.mjs', ROOT).href)) as DockerfileRules;

describe('the Dockerfile', () => {
  it('keeps the rules for images', () => {
    expect(dockerfileFaults(dockerfile)).toEqual([]);
  });

  it.each<[string, string | RegExp, string, RegExp]>([
    ['a base that may change', /node:\d+\.\d+\.\d+/, 'node:24', /^the base node:24\S* is not pinned/],
    ['root', /USER node\n/, '', /^service runs as root$/],
    ['root at the end', /USER nginx/, 'USER root', /^gateway runs as root$/],
    ['no health check', /HEALTHCHECK .*wget.*/, '', /^gateway has no health check$/],
    ['ADD', 'COPY tools/', 'ADD tools/', /^ADD takes more/],
    ['a secret in a layer', 'ENV NODE_ENV', 'ENV CAIRN_ADMIN_KEY=abc NODE_ENV', /^a secret would stay/],
    ['npm install', 'npm ci --omit=dev', 'npm install --omit=dev', /^npm install may change/],
    ['a shell before the process', 'CMD ["node", "service/dist/main.js"]', 'CMD node service/dist/main.js', /^a shell between/],
    ['the whole tree in an image', 'COPY --from=built /src/apps apps/', 'COPY apps apps/', /^service takes files that no stage made/],
    ['a stage from nowhere', '--from=site', '--from=sight', /^there is no stage sight/],
  ])('is refused with %s', (_what, right, wrong, fault) => {
    expect(dockerfile).toMatch(right);
    expect(dockerfileFaults(dockerfile.replace(right, wrong))).toContainEqual(expect.stringMatching(fault));
  });
});

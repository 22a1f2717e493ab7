import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { catalogue } from '@cairn/contracts';
import { lockDirectory } from '@cairn/sqlite';
import { inTemporaryDirectory } from '@cairn/sqlite/testing';
import { GENESIS } from '../follow/cursor.js';
import { realTiming } from '../follow/timing.js';
import { readCommits } from '../follow/read-commits.js';
import { openSqliteHistory } from '../sqlite/open.js';
import { RequestMaker } from '../testing/requests.js';
import { Checkpointer } from './checkpointer.js';
import { MemoryCheckpointStore } from './memory-checkpoint-store.fixture.js';
import { noteSigner } from './note/note-key.js';
import { signNote } from './note/signed-note.js';
import type { ProofDocument } from './proof-document.js';
import { Proofs } from './proofs.js';
import { signedLog, signingKey } from './signed-log.fixture.js';

const ORG = 'org-a';
const EVERY_4 = { commits: 4, within: 60_000 };
const SCRIPT = fileURLToPath(new URL('../../../../tools/check-proof.mjs', import.meta.url));
const KEY = await signingKey(ORG);
const HASH = /[0-9a-f]{64}/;

interface Verdict {
  readonly code: number | null;
  readonly said: string;
}

function run(...given: readonly string[]): Verdict {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...given], { encoding: 'utf8' });
  return { code: status, said: `${stdout}${stderr}` };
}

/** Lets the script check a text as a file, and further files beside it. */
async function check(proof: unknown, options: (write: (name: string, text: string) => string) => readonly string[] = () => []): Promise<Verdict> {
  let verdict: Verdict = { code: null, said: '' };
  await inTemporaryDirectory((directory) => {
    const write = (name: string, text: string): string => {
      writeFileSync(join(directory, name), text);
      return join(directory, name);
    };
    verdict = run(write('proof.json', typeof proof === 'string' ? proof : JSON.stringify(proof)), ...options(write));
  });
  return verdict;
}

/** A log of 23 commits with checkpoints at 4, 8, … 20, and the proof of commit 7 that continues the checkpoint of 12. */
async function proven(): Promise<{ proof: ProofDocument & Required<Pick<ProofDocument, 'older'>>; proofs: Proofs }> {
  const { grow, proofs, stop } = await signedLog(EVERY_4);
  await grow(ORG, 23);
  const { older, ...proof } = await proofs.proofOf({ org: ORG, position: 7, since: 12 });
  await stop();
  if (!older) throw new Error('asked for an older checkpoint');
  return { proof: { ...proof, older }, proofs };
}

const changed = (hash: string | undefined): string => (hash ?? '').replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
const changedFirst = ([first, ...rest]: readonly string[]): string[] => [changed(first), ...rest];

describe('tools/check-proof.mjs', () => {
  it('accepts the proofs of a log, and says what it has found', async () => {
    const { proof, proofs } = await proven();
    const verdict = await check(proof);
    expect(verdict).toMatchObject({ code: 0 });
    expect(verdict.said.split('\n').map((line) => line.replace(HASH, '#'))).toEqual([
      'holds  The text of the commit has the hash #.',
      'holds  The text says that it is commit 7 of cairn/org-a/019aa3e0-0000-7000-8000-000000000001.',
      expect.stringMatching(/^holds {2}The checkpoint of 20 commits is signed by the key cairn\/org-a\/.*\+[0-9a-f]{8}\.$/),
      'holds  The commit is number 7 of the 20 that were signed for.',
      'holds  The older checkpoint of 12 commits is signed by the same key.',
      'holds  The log of 20 commits begins with that of 12, unchanged.',
      `note   The key came with the proof. Compare it with the one you know from elsewhere: ${proof.publicKey}`,
      'The proof holds.',
      '',
    ]);
    for (const [position, since] of [[1, 20], [2, 4], [8, 8], [16, 12], [17, 16], [20, 4]] as const) {
      expect(await check(await proofs.proofOf({ org: ORG, position, since }))).toMatchObject({ code: 0 });
    }
    expect(await check(await proofs.proofOf({ org: ORG, position: 13 }))).toMatchObject({ code: 0 });
  });

  it('accepts a proof from a log on disk', async () => {
    await inTemporaryDirectory(async (directory) => {
      const lock = lockDirectory(directory);
      const clock = (): number => Date.UTC(2026, 8, 11);
      const history = await openSqliteHistory(lock, { catalogue, clock });
      const make = new RequestMaker();
      await history.append(make.created(ORG));
      await Promise.all(Array.from({ length: 299 }, () => history.append(make.append({ org: ORG }))));
      const store = new MemoryCheckpointStore();
      const checkpointer = new Checkpointer({ store, signingKey, timing: realTiming(clock), onFailure: () => undefined, rhythm: { commits: 300, within: 60_000 } });
      expect(await checkpointer.apply(ORG, GENESIS, await readCommits(history, ORG, GENESIS))).toBe('moved');
      const proof = await new Proofs({ store, history, signingKey }).proofOf({ org: ORG, position: 257 });
      await history.close();
      lock.release();
      expect((await check(proof)).said).toContain('holds  The commit is number 257 of the 300 that were signed for.');
    });
  });

  it('goes by the key and by the older checkpoint that the auditor has', async () => {
    const { proof } = await proven();
    const kept = (note: string) => check(proof, (write) => ['--key', proof.publicKey, '--older', write('kept.txt', note)]);
    expect(await kept(proof.older.checkpoint)).toMatchObject({ code: 0, said: expect.not.stringContaining('note ') });
    expect((await kept(proof.checkpoint)).said).toContain('FAILS  The proof continues the checkpoint that you kept.');
    const stranger = noteSigner(proof.publicKey.split('+')[0] ?? '', Buffer.alloc(32, 5)).publicKey;
    const verdict = await check(proof, () => ['--key', stranger]);
    expect([verdict.code, verdict.said.match(/^FAILS .*$/gm)]).toEqual([1, [expect.stringContaining('The checkpoint of 20'), expect.stringContaining('The older checkpoint of 12')]]);
  });

  it.each<[what: string, tamper: (proof: ProofDocument & Required<Pick<ProofDocument, 'older'>>) => object, fails: RegExp[]]>([
    ['the text', (proof) => ({ body: proof.body.replace('Field Service', 'Field service') }), [/has the hash/]],
    ['the hash', (proof) => ({ hash: changed(proof.hash) }), [/has the hash/, /is number 7 of the 20/]],
    ['the text with its hash', (proof) => forged(proof.body.replace('Field Service', 'Field service')), [/is number 7 of the 20/]],
    ['the position', () => ({ position: 8 }), [/says that it is commit 8/, /is number 8 of the 20/]],
    ['the position to beyond the checkpoint', () => ({ position: 21 }), [/says that it is commit 21/, /is number 21 of the 20/]],
    ['a hash on the path', (proof) => ({ inclusion: changedFirst(proof.inclusion) }), [/is number 7 of the 20/]],
    ['the length of the path', (proof) => ({ inclusion: proof.inclusion.slice(1) }), [/is number 7 of the 20/]],
    ['the path by one hash more', (proof) => ({ inclusion: [...proof.inclusion, proof.hash] }), [/is number 7 of the 20/]],
    ['the size in the checkpoint', (proof) => ({ checkpoint: proof.checkpoint.replace('\n20\n', '\n19\n') }), [/of 19 commits is signed/]],
    ['the size in the older checkpoint', (proof) => ({ older: { ...proof.older, checkpoint: proof.older.checkpoint.replace('\n12\n', '\n11\n') } }), [/older checkpoint of 11 commits is signed/, /begins with that of 11,/]],
    ['the older checkpoint for a newer one', (proof) => ({ checkpoint: proof.older.checkpoint, older: { ...proof.older, checkpoint: proof.checkpoint } }), [/is number 7 of the 12/, /begins with that of 20,/]],
    ['a hash of the consistency path', (proof) => ({ older: { ...proof.older, consistency: changedFirst(proof.older.consistency) } }), [/begins with that of 12,/]],
    ['the consistency path to none', (proof) => ({ older: { ...proof.older, consistency: [] } }), [/begins with that of 12,/]],
    ['the size, and signed it', (proof) => ({ checkpoint: signedAnew(proof.checkpoint, (text) => text.replace('\n20\n', '\n40\n')) }), [/is number 7 of the 40/, /The log of 40 commits begins/]],
    ['the log, and signed it', (proof) => ({ checkpoint: signedAnew(proof.checkpoint, (text) => text.replace('org-a', 'org-b')) }), [/commit 7 of cairn\/org-b/, /checkpoint of 20 commits is signed/]],
    ['the older root, and signed it', (proof) => ({ older: { ...proof.older, checkpoint: signedAnew(proof.older.checkpoint, withRootOf(proof.checkpoint)) } }), [/begins with that of 12,/]],
    ['the newer root, and signed it', (proof) => ({ checkpoint: signedAnew(proof.checkpoint, withRootOf(proof.older.checkpoint)) }), [/is number 7 of the 20/, /begins with that of 12,/]],
    ['the checkpoint for one of another key', (proof) => ({ checkpoint: signNote(proof.checkpoint.split('\n\n')[0] + '\n', stranger(proof)) }), [/checkpoint of 20 commits is signed/]],
    ['the log in the checkpoint', (proof) => ({ checkpoint: proof.checkpoint.replaceAll('org-a', 'org-b') }), [/commit 7 of cairn\/org-b/, /checkpoint of 20 commits is signed/]],
  ])('refuses a proof after somebody changed %s', async (_what, tamper, fails) => {
    const { proof } = await proven();
    const { code, said } = await check({ ...proof, ...tamper(proof) });
    expect([code, said.match(/^FAILS .*$/gm)]).toEqual([1, fails.map((statement) => expect.stringMatching(statement))]);
    expect(said).toContain(`The proof does not hold: ${fails.length} of 6 statements fail.`);
  });

  it('refuses places and sizes beyond a tree of one', async () => {
    const { grow, proofs, stop } = await signedLog({ commits: 1, within: 60_000 });
    await grow(ORG, 1);
    const proof = await proofs.proofOf({ org: ORG, position: 1 });
    await stop();
    expect(await check(proof)).toMatchObject({ code: 0 });
    expect((await check({ ...proof, position: 2 })).said).toContain('FAILS  The commit is number 2 of the 1 that were signed for.');
    const older = { checkpoint: signedAnew(proof.checkpoint, (text) => text.replace('\n1\n', '\n2\n')), consistency: [] };
    expect((await check({ ...proof, older })).said.match(/^FAILS .*$/gm)).toEqual(['FAILS  The log of 1 commit begins with that of 2, unchanged.']);
  });

  it.each<[what: string, change: (proof: ProofDocument) => unknown, complaint: string]>([
    ['no JSON', () => 'x', 'the file is not JSON'],
    ['another form', () => ({}), 'its format is not cairn-proof/1'],
    ['no position', (proof) => ({ ...proof, position: '7' }), 'its position is not a whole number from 1'],
    ['no body', (proof) => ({ ...proof, body: 1 }), 'body is not a text'],
    ['a hash in capitals', (proof) => ({ ...proof, hash: proof.hash.toUpperCase() }), 'its hash is not 64 lower-case hex digits'],
    ['no path', (proof) => ({ ...proof, inclusion: 'x' }), 'inclusion is not a list of hashes'],
    ['half of an older checkpoint', (proof) => ({ ...proof, older: { checkpoint: 'x' } }), 'older is not a checkpoint with a list of hashes'],
    ['a body that is not JSON', (proof) => ({ ...proof, body: '{' }), 'the text of the commit is not JSON'],
    ['an unsigned checkpoint', (proof) => ({ ...proof, checkpoint: 'x\n' }), 'the checkpoint is not a signed note'],
    ['a root that is not base64', (proof) => ({ ...proof, checkpoint: proof.checkpoint.replace('=\n\n', '\n\n') }), 'the root in the checkpoint is not proper base64'],
    ['no size', (proof) => ({ ...proof, checkpoint: proof.checkpoint.replace('\n20\n', '\n020\n') }), 'the size in the checkpoint is not a whole number from 1'],
    ['no key', (proof) => ({ ...proof, publicKey: 'x' }), 'the public key has not the form name+id+base64'],
    ['a key with a stray id', (proof) => ({ ...proof, publicKey: proof.publicKey.replace(/\+[0-9a-f]{8}\+/, '+00000000+') }), "the public key's id is not that of its name and bytes"],
  ])('says what is amiss with a file of %s', async (_what, change, complaint) => {
    const { proof } = await proven();
    expect(await check(change(proof))).toEqual({ code: 1, said: `This can't be checked: ${complaint}.\n` });
  });

  it('says how it is used, and what it can not read', () => {
    expect(run('--help')).toEqual({ code: 0, said: expect.stringContaining('node tools/check-proof.mjs PROOF.json') });
    expect(run()).toEqual({ code: 1, said: "This can't be checked: it needs one file; see --help.\n" });
    expect(run('proof.json', '--keys', 'x')).toEqual({ code: 1, said: "This can't be checked: --keys is no option; see --help.\n" });
    expect(run('absent.json')).toEqual({ code: 1, said: "This can't be checked: absent.json can't be read (ENOENT).\n" });
  });
});

describe('proofs', () => {
  it('are made of what a checkpoint covers, and continue checkpoints that exist', async () => {
    const { grow, proofs, stop } = await signedLog(EVERY_4);
    await expect(proofs.publicKey(ORG)).rejects.toMatchObject({ code: 'not-covered' });
    await grow(ORG, 6);
    await expect(proofs.proofOf({ org: ORG, position: 5 })).rejects.toMatchObject({ code: 'not-covered', retriable: true, details: { position: 5, covered: 4 } });
    await expect(proofs.proofOf({ org: ORG, position: 0 })).rejects.toMatchObject({ code: 'proof-out-of-range' });
    for (const since of [3, 5]) await expect(proofs.proofOf({ org: ORG, position: 1, since })).rejects.toMatchObject({ code: 'checkpoint-not-found', details: { size: since } });
    expect(await proofs.proofOf({ org: ORG, position: 1, since: 4 })).toMatchObject({ older: { consistency: [] } });
    await stop();
  });
});

/** A checkpoint of the log's own key that says something else. */
function signedAnew(note: string, change: (text: string) => string): string {
  const text = note.slice(0, note.indexOf('\n\n') + 1);
  return signNote(change(text), noteSigner(text.split('\n')[0] ?? '', KEY));
}

function withRootOf(note: string): (text: string) => string {
  return (text) => [...text.split('\n').slice(0, 2), note.split('\n')[2], ''].join('\n');
}

function forged(body: string): object {
  return { body, hash: createHash('sha256').update(body).digest('hex') };
}

function stranger({ publicKey }: ProofDocument) {
  return noteSigner(publicKey.split('+')[0] ?? '', Buffer.alloc(32, 5));
}

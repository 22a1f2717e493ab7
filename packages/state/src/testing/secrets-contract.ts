import assert from 'node:assert/strict';
import type { SecretOwner } from '../secrets/secrets.js';
import type { Keys } from '../stores.js';
import type { ContractCase } from '@cairn/contracts/testing';
import type { StoreHarness } from './store-harness.js';

const acme: SecretOwner = { kind: 'organization', org: 'acme' };
const asked: readonly (readonly [SecretOwner, string])[] = [
  [acme, 'request-hash'],
  [acme, 'voice-id'],
  [{ kind: 'organization', org: 'other' }, 'request-hash'],
  [{ kind: 'operator' }, 'request-hash'],
];
const ask = async ({ secrets }: Keys): Promise<string[]> =>
  Promise.all(asked.map(async ([owner, purpose]) => Buffer.from(await secrets.getOrCreate(owner, purpose)).toString('hex')));

export const secretsContract: readonly ContractCase<StoreHarness<Keys>>[] = [
  {
    name: 'makes a secret of 256 bits for each owner and purpose',
    async run(harness) {
      const made = await ask(await harness.open());
      assert.equal(new Set(made).size, asked.length);
      for (const secret of made) assert.match(secret, /^[0-9a-f]{64}$/);
    },
  },
  {
    name: 'gives the same secret again, to callers at the same time and after a restart',
    async run(harness) {
      const before = await harness.open();
      const made = await Promise.all(Array.from({ length: 20 }, () => ask(before)));
      made.push(await ask(await harness.restart()));
      assert.equal(new Set(made.map(String)).size, 1);
      assert.match(made[0]?.[0] ?? '', /^[0-9a-f]{64}$/);
    },
  },
];

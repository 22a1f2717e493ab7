import assert from 'node:assert/strict';
import type { NewApiKey } from '../api-keys/api-keys.js';
import type { State } from '../stores.js';
import type { ContractCase } from '@cairn/contracts/testing';
import type { StoreHarness } from './store-harness.js';
import { assertRefused } from './rejection.js';

const NOW = '2026-09-01T08:00:00.000Z';
const LATER = '2026-09-01T08:00:00.001Z';
const signIn: NewApiKey = { keyId: 'k1', org: 'acme', personId: 'p1', scopes: [], createdAt: NOW };
const integration: NewApiKey = { keyId: 'k2', org: 'acme', role: 'integration', scopes: ['history:read', 'text'], createdAt: NOW, expires: LATER };
const secretOf = (name: string): string => name.padEnd(40, '*');

export const apiKeysContract: readonly ContractCase<StoreHarness<State>>[] = [
  {
    name: 'knows an API key by its secret',
    async run(harness) {
      const { apiKeys } = await harness.open();
      await apiKeys.create(signIn, secretOf('one'));
      await apiKeys.create(integration, secretOf('two'));
      assert.deepEqual(await apiKeys.authenticate(secretOf('one'), NOW), signIn);
      assert.deepEqual(await apiKeys.authenticate(secretOf('two'), NOW), integration);
      for (const wrong of [secretOf('three'), secretOf('ONE'), `${secretOf('one')}*`, '']) assert.equal(await apiKeys.authenticate(wrong, NOW), undefined);
    },
  },
  {
    name: 'does not open for an expired API key',
    async run(harness) {
      const { apiKeys } = await harness.open();
      await apiKeys.create(integration, secretOf('two'));
      assert.equal((await apiKeys.authenticate(secretOf('two'), NOW))?.keyId, 'k2');
      assert.equal(await apiKeys.authenticate(secretOf('two'), LATER), undefined);
    },
  },
  {
    name: 'revokes an API key for good, in its own organization alone',
    async run(harness) {
      const { apiKeys } = await harness.open();
      await apiKeys.create(signIn, secretOf('one'));
      assert.equal(await apiKeys.revoke('other', 'k1', NOW), false);
      assert.equal((await apiKeys.authenticate(secretOf('one'), NOW))?.keyId, 'k1');
      assert.equal(await apiKeys.revoke('acme', 'k1', NOW), true);
      assert.equal(await apiKeys.revoke('acme', 'k1', LATER), true);
      assert.equal(await apiKeys.authenticate(secretOf('one'), NOW), undefined);
      await apiKeys.create(signIn, secretOf('one'));
      assert.equal(await apiKeys.authenticate(secretOf('one'), NOW), undefined);
      assert.deepEqual(await apiKeys.list('acme'), [{ ...signIn, revokedAt: NOW }]);
    },
  },
  {
    name: 'takes the same API key twice, and no other under its id or its secret',
    async run(harness) {
      const { apiKeys } = await harness.open();
      await apiKeys.create(signIn, secretOf('one'));
      await apiKeys.create(signIn, secretOf('one'));
      await assertRefused(apiKeys.create(signIn, secretOf('two')), 'api-key-exists');
      await assertRefused(apiKeys.create({ ...signIn, keyId: 'k9' }, secretOf('one')), 'api-key-exists');
      await assertRefused(apiKeys.create({ ...signIn, org: 'other' }, secretOf('one')), 'api-key-exists');
      assert.deepEqual(await apiKeys.list('acme'), [signIn]);
    },
  },
  {
    name: 'refuses a secret that could be guessed',
    async run(harness) {
      const { apiKeys } = await harness.open();
      await assertRefused(apiKeys.create(signIn, 'x'.repeat(31)), 'api-key-weak');
      await apiKeys.create(signIn, 'x'.repeat(32));
      assert.equal((await apiKeys.authenticate('x'.repeat(32), NOW))?.keyId, 'k1');
    },
  },
  {
    name: 'keeps API keys over a restart, listed by organization in the order of their ids',
    async run(harness) {
      const before = await harness.open();
      await before.apiKeys.create(integration, secretOf('two'));
      await before.apiKeys.create(signIn, secretOf('one'));
      await before.apiKeys.create({ ...signIn, org: 'other' }, secretOf('three'));
      await before.apiKeys.revoke('acme', 'k1', LATER);
      const { apiKeys } = await harness.restart();
      assert.deepEqual(await apiKeys.list('acme'), [{ ...signIn, revokedAt: LATER }, integration]);
      assert.deepEqual(await apiKeys.authenticate(secretOf('two'), NOW), integration);
      assert.equal(await apiKeys.authenticate(secretOf('one'), NOW), undefined);
    },
  },
];

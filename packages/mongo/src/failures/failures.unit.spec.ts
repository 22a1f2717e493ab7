import { describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { CairnError } from '@cairn/contracts/errors';
import { isDuplicateKey } from './duplicate-key.js';
import { reaching, unavailableFrom } from './unreachable.js';

const { MongoInvalidArgumentError, MongoServerError, MongoNetworkError, MongoRuntimeError, MongoServerSelectionError, MongoWriteConcernError } = mongoose.mongo;

function labelled(error: mongoose.mongo.MongoError, label: string): mongoose.mongo.MongoError {
  error.addErrorLabel(label);
  return error;
}

describe('a failure', () => {
  it.each<[what: string, error: Error]>([
    ['a lost connection', new MongoNetworkError('connection closed')],
    ['no server', new MongoServerSelectionError('timed out', {} as never)],
    ['a pool that was closed beneath', new MongoRuntimeError('Attempted to check out a connection from closed connection pool')],
    ['a socket whose other side has left', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })],
    ['no longer primary', new MongoServerError({ message: 'not primary', code: 10_107 })],
    ['a majority that does not come', new MongoWriteConcernError({ ok: 1, writeConcernError: { code: 64, errmsg: 'waiting for replication timed out' } })],
    ['what the server says may be repeated', labelled(new MongoServerError({ message: 'x', code: 1 }), 'RetryableWriteError')],
  ])('is an outage that may pass: %s', async (_what, error) => {
    await expect(reaching(() => Promise.reject(error))).rejects.toMatchObject({ code: 'storage-unavailable', retriable: true, cause: error });
  });

  it.each<[what: string, error: Error]>([
    ['a duplicate key', new MongoServerError({ message: 'E11000', code: 11_000 })],
    ['a call that the driver does not know', new MongoInvalidArgumentError('x')],
    ['a refused password', new MongoServerError({ message: 'Authentication failed', code: 18 })],
    ['a fault of ours', new TypeError('x is not a function')],
    ['an error that has its name already', new CairnError('no', { code: 'version-conflict' })],
  ])('is no outage: %s', (_what, error) => {
    expect(unavailableFrom(error)).toBe(error);
  });

  it('is a duplicate key only by its code', () => {
    expect([11_000, 11_001, 64].map((code) => isDuplicateKey(new MongoServerError({ message: 'x', code })))).toEqual([true, false, false]);
    expect(isDuplicateKey(new Error('E11000'))).toBe(false);
  });
});

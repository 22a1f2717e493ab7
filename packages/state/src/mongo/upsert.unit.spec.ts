import { describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { againAfterRace, standing } from './upsert.js';

const duplicateKey = () => new mongoose.mongo.MongoServerError({ message: 'E11000 duplicate key error', code: 11_000 });

/** Ends in turn as it is told to; what it is asked beyond that is a fault. */
function upsertEnding(...endings: readonly (() => string | null)[]) {
  const left = [...endings];
  return async (): Promise<string | null> => {
    const ending = left.shift();
    if (ending === undefined) throw new Error('asked once too often');
    return ending();
  };
}
const throwing = (error: Error) => (): never => {
  throw error;
};

describe('an upsert that races for its document', () => {
  it('finds the document that was first', async () => {
    expect(await standing(upsertEnding(throwing(duplicateKey()), () => 'the first'))).toBe('the first');
  });

  it('is refused by what another document holds, and by any other error at once', async () => {
    await expect(againAfterRace(upsertEnding(throwing(duplicateKey()), throwing(duplicateKey())))).rejects.toMatchObject({ code: 11_000 });
    await expect(againAfterRace(upsertEnding(throwing(new Error('gone')), () => 'too late'))).rejects.toThrow('gone');
  });

  it('gives a document', async () => {
    await expect(standing(upsertEnding(() => null))).rejects.toMatchObject({ code: 'storage-failed' });
  });
});

import { expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { requireMajorityReads } from './majority-reads.js';

const refusal = (code: number) => () => Promise.reject(new mongoose.mongo.MongoServerError({ message: 'x', code }));

it('refuses a server that refuses majority reads, and tells it from one that is away', async () => {
  const NOT_ENABLED = 148;
  const STEPPED_DOWN = 189;
  await expect(requireMajorityReads(refusal(NOT_ENABLED))).rejects.toMatchObject({ code: 'mongo-majority-reads-refused' });
  await expect(requireMajorityReads(refusal(STEPPED_DOWN))).rejects.toMatchObject({ code: 'storage-unavailable' });
  await expect(requireMajorityReads(() => Promise.resolve(null))).resolves.toBeUndefined();
});

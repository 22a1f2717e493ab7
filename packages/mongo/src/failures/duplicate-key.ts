import mongoose from 'mongoose';

const DUPLICATE_KEY = 11_000;

/** Did a unique index refuse the write? Of a bulk write: is there nothing but such refusals? */
export function isDuplicateKey(error: unknown): boolean {
  if (error instanceof mongoose.mongo.MongoBulkWriteError) {
    const refusals = Array.isArray(error.writeErrors) ? error.writeErrors : [error.writeErrors];
    return error.code === DUPLICATE_KEY && refusals.every(({ code }) => code === DUPLICATE_KEY) && error.result.getWriteConcernError() === undefined;
  }
  return error instanceof mongoose.mongo.MongoServerError && error.code === DUPLICATE_KEY;
}

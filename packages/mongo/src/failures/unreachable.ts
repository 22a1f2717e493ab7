import mongoose from 'mongoose';
import { CairnError, isCairnError } from '@cairn/contracts/errors';

const { mongo } = mongoose;

/** What the driver counts as misuse and is none when a server goes away beneath it. */
const BY_DRIVER = [mongo.MongoNotConnectedError, mongo.MongoTopologyClosedError, mongo.MongoClientClosedError] as const;
/** What a socket says that the other side has left. */
const BY_SOCKET: ReadonlySet<unknown> = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT']);

/**
 * What a server answers that is going down, is no longer primary, or has no majority in time: HostUnreachable, HostNotFound,
 * MaxTimeMSExpired, WriteConcernTimeout, NetworkTimeout, ShutdownInProgress, UnsatisfiableWriteConcern, WriteConflict,
 * ReadConcernMajorityNotAvailableYet, PrimarySteppedDown, ExceededTimeLimit, SocketException, NotWritablePrimary,
 * InterruptedAtShutdown, InterruptedDueToReplStateChange, NotPrimaryNoSecondaryOk, NotPrimaryOrSecondary.
 */
const BY_SERVER: ReadonlySet<unknown> = new Set([6, 7, 50, 64, 89, 91, 100, 112, 134, 189, 262, 9_001, 10_107, 11_600, 11_602, 13_435, 13_436]);

/** Can the server not be reached, or not answer, now? Says nothing about whether a write was done. */
export function isUnreachable(error: unknown): boolean {
  if (BY_DRIVER.some((kind) => error instanceof kind)) return true;
  if (!(error instanceof mongo.MongoError)) return isOfSocket(error);
  if (!(error instanceof mongo.MongoServerError)) return !(error instanceof mongo.MongoAPIError);
  return BY_SERVER.has(error.code) || error.hasErrorLabel('RetryableWriteError') || error.hasErrorLabel('PoolRequestedRetry');
}

function isOfSocket(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && BY_SOCKET.has(error.code);
}

/** `storage-unavailable` (retriable) for whatever `isUnreachable`; anything else as it is. */
export function unavailableFrom(error: unknown): unknown {
  if (isCairnError(error) || !isUnreachable(error)) return error;
  return new CairnError('The database can not be reached now.', { code: 'storage-unavailable', retriable: true, cause: error });
}

/** Asks the database. @throws CairnError `storage-unavailable` (retriable) while it can't be reached */
export async function reaching<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw unavailableFrom(error);
  }
}

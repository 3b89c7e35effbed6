import { MongoBulkWriteError, MongoError, MongoNetworkError, MongoServerError } from 'mongodb';
import { StoreUnavailableError, StoreUnusableError } from '../port/store.js';

export const DUPLICATE_KEY = 11000;

// Unauthorized and AuthenticationFailed.
const REFUSED_CODES: ReadonlySet<unknown> = new Set([13, 18]);

// From the driver's lists of retryable and not-primary errors, and the server's own time limits.
const UNAVAILABLE_CODES: ReadonlySet<unknown> = new Set([
  6, 7, 50, 64, 89, 91, 100, 133, 134, 189, 202, 262, 9001, 10058, 10107, 11600, 11602, 13435, 13436,
]);

// A command that met another one, or the move of its data, and may be sent again: LockTimeout, CursorNotFound, WriteConflict,
// StaleDbVersion, TemporarilyUnavailable, StaleConfig. Servers repeat it themselves, but not for ever.
const IN_THE_WAY_CODES: ReadonlySet<unknown> = new Set([24, 43, 112, 249, 365, 13388]);

const UNAVAILABLE_NAMES: ReadonlySet<string> = new Set([
  'MongoClientClosedError',
  'MongoExpiredSessionError',
  'MongoNotConnectedError',
  'MongoOperationTimeoutError',
  'MongoPoolClosedError',
  'MongoServerClosedError',
  'MongoServerSelectionError',
  'MongoTopologyClosedError',
  'MongoWaitQueueTimeoutError',
  'MongoWriteConcernError',
]);

const BROKEN_LINE: ReadonlySet<unknown> = new Set([
  'ECONNRESET',
  'EPIPE',
  'ERR_SOCKET_CLOSED',
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_WRITE_AFTER_END',
]);

export const isDuplicateKey = (fault: unknown): boolean =>
  fault instanceof MongoServerError && fault.code === DUPLICATE_KEY;

/** What the port promises for a fault of the driver; any other fault is given back as it is. */
export function storeFault(fault: unknown): unknown {
  // The name of a cluster (mongodb+srv) is looked up outside the driver, and a broken connection may show as Node's own fault.
  if (fault instanceof Error && ('syscall' in fault || ('code' in fault && BROKEN_LINE.has(fault.code)))) {
    return unavailableBy(fault);
  }
  if (!(fault instanceof MongoError)) return fault;
  // A list of writes hides the fault of its connection.
  if (fault instanceof MongoBulkWriteError && fault.errorResponse instanceof MongoError)
    return storeFault(fault.errorResponse);
  if (REFUSED_CODES.has(fault.code)) return new StoreUnusableError('the database refuses these credentials');
  return isUnavailable(fault) ? unavailableBy(fault) : fault;
}

// No cause is kept: the driver's faults hold descriptions of the whole topology.
const unavailableBy = (fault: Error): StoreUnavailableError =>
  new StoreUnavailableError(`the database did not answer: ${fault.message}`);

const isUnavailable = (fault: MongoError): boolean =>
  fault instanceof MongoNetworkError ||
  (fault instanceof MongoBulkWriteError && fault.result.getWriteConcernError() !== undefined) ||
  UNAVAILABLE_NAMES.has(fault.name) ||
  UNAVAILABLE_CODES.has(fault.code) ||
  IN_THE_WAY_CODES.has(fault.code) ||
  fault.hasErrorLabel('RetryableWriteError') ||
  fault.hasErrorLabel('SystemOverloadedError');

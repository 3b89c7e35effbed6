import { UiaError } from '../../client/index.js';

/** Whether the access token is none any more. */
export const isLost = (fault: unknown): boolean =>
  fault instanceof UiaError && fault.status === 401 && fault.errcode === 'M_UNKNOWN_TOKEN';

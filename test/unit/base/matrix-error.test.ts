import { expect } from 'chai';
import * as errors from '../../../src/base/matrix-error.js';

describe('MatrixError', () => {
  it('has the specification’s body and nothing that was not asked for', () => {
    expect(errors.forbidden('No').body()).to.deep.equal({ errcode: 'M_FORBIDDEN', error: 'No' });
  });

  it('carries a reason, a wait and further members', () => {
    const error = new errors.MatrixError(429, 'M_LIMIT_EXCEEDED', 'Wait', {
      reason: 'factor_locked',
      retryAfterMs: 2000,
      fields: { until: 5 },
    });
    expect(error.body()).to.deep.equal({
      errcode: 'M_LIMIT_EXCEEDED',
      error: 'Wait',
      'org.matrix_uia.reason': 'factor_locked',
      retry_after_ms: 2000,
      until: 5,
    });
  });

  for (const [name, status, errcode] of [
    ['badJson', 400, 'M_BAD_JSON'],
    ['notJson', 400, 'M_NOT_JSON'],
    ['missingParam', 400, 'M_MISSING_PARAM'],
    ['invalidParam', 400, 'M_INVALID_PARAM'],
    ['weakPassword', 400, 'M_WEAK_PASSWORD'],
    ['userInUse', 400, 'M_USER_IN_USE'],
    ['invalidUsername', 400, 'M_INVALID_USERNAME'],
    ['unknownRequest', 400, 'M_UNKNOWN'],
    ['missingToken', 401, 'M_MISSING_TOKEN'],
    ['unknownToken', 401, 'M_UNKNOWN_TOKEN'],
    ['forbidden', 403, 'M_FORBIDDEN'],
    ['notFound', 404, 'M_NOT_FOUND'],
    ['unrecognized', 404, 'M_UNRECOGNIZED'],
    ['wrongMethod', 405, 'M_UNRECOGNIZED'],
    ['requestTimeout', 408, 'M_UNKNOWN'],
    ['conflict', 409, 'M_UNKNOWN'],
    ['tooLarge', 413, 'M_TOO_LARGE'],
    ['outcomeUnknown', 500, 'M_UNKNOWN'],
    ['unavailable', 503, 'M_UNKNOWN'],
  ] as const) {
    it(`makes ${name} a ${status} ${errcode}`, () => {
      const { [name]: make } = errors;
      expect(make('Why')).to.include({ status, errcode, message: 'Why' }).and.instanceOf(errors.MatrixError);
    });
  }

  for (const [wait, said] of [
    [-5, 1000],
    [0, 1000],
    [1, 1000],
    [1000, 1000],
    [1001, 2000],
    [299_999, 300_000],
  ] as const) {
    it(`rounds a wait of ${wait} ms up to ${said}`, () => {
      expect(errors.limitExceeded(wait).body()).to.include({ errcode: 'M_LIMIT_EXCEEDED', retry_after_ms: said });
    });
  }
});

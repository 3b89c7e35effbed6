import { expect } from 'chai';
import { addressToLog } from '../../../src/http/logged-address.js';

describe('what is logged of an address', () => {
  for (const [address, short] of [
    ['192.0.2.77', '192.0.2.0/24'],
    ['::ffff:192.0.2.77', '192.0.2.0/24'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
    ['2001:db8::1', '2001:db8:0::/48'],
    ['', undefined],
  ] as const) {
    it(`${address || 'of a connection that is gone'} is ${short}, all of it or nothing`, () => {
      expect(addressToLog(address, 'short')).to.equal(short);
      expect(addressToLog(address, 'full')).to.equal(address);
      expect(addressToLog(address, 'none')).to.equal(undefined);
    });
  }
});

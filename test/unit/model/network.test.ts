import { expect } from 'chai';
import { networkOf } from '../../../src/model/network.js';

describe('networkOf', () => {
  const CASES: readonly (readonly [address: string, network: string, what: string])[] = [
    ['192.0.2.7', '192-0-2-7', 'an IPv4 address is its own'],
    ['::ffff:192.0.2.7', '192-0-2-7', 'a mapped IPv4 address is the IPv4 one'],
    ['::FFFF:192.0.2.7', '192-0-2-7', 'a mapped one in capitals too'],
    ['2001:db8:1:2:3:4:5:6', '2001-db8-1-2', 'an IPv6 address is its first 64 bits'],
    ['2001:db8:1:2::', '2001-db8-1-2', 'with the zeros at the end left out'],
    ['2001:0DB8:0001:0002::9', '2001-db8-1-2', 'whatever its zeros and capitals'],
    ['2001:db8::5', '2001-db8-0-0', 'with the zeros in the middle left out'],
    ['2001::1:2:3:4:5:6', '2001-0-1-2', 'with one zero left out'],
    ['::1', '0-0-0-0', 'the loopback address'],
    ['::', '0-0-0-0', 'the empty address'],
    ['fe80::1%eth0', 'fe80-0-0-0', 'without its zone'],
    ['64:ff9b::192.0.2.7', '64-ff9b-0-0', 'one that ends as IPv4 does'],
  ];
  for (const [address, network, what] of CASES) {
    it(`of ${address} is ${network}: ${what}`, () => {
      expect(networkOf(address)).to.equal(network);
    });
  }

  it('keeps neighbours of one /64 together and those of two apart', () => {
    expect(networkOf('2001:db8:0:1::1')).to.equal(networkOf('2001:db8:0:1:ffff::2'));
    expect(networkOf('2001:db8:0:1::1')).not.to.equal(networkOf('2001:db8:0:2::1'));
    expect(networkOf('192.0.2.1')).not.to.equal(networkOf('192.0.2.2'));
  });
});

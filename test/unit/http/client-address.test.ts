import type { IncomingMessage } from 'node:http';
import { BlockList } from 'node:net';
import { expect } from 'chai';
import { pino } from 'pino';
import { silentLog } from '../../../src/base/log.js';
import { clientAddress } from '../../../src/http/client-address.js';
import type { LoggedAddress } from '../../../src/http/logged-address.js';

const trusted = new BlockList();
trusted.addSubnet('10.0.0.0', 8);
trusted.addAddress('fd00::1', 'ipv6');

// Only what the function reads.
const requestFrom = (remoteAddress: string, forwarded?: string) => ({
  req: {
    socket: { remoteAddress },
    headers: { ...(forwarded !== undefined && { 'x-forwarded-for': forwarded }) },
  } as unknown as IncomingMessage,
});

describe('the address of a sender', () => {
  const addressOf = clientAddress({ trusted, log: silentLog, addresses: 'full' });

  for (const [forwarded, address, what] of [
    [undefined, '10.0.0.1', 'the peer when there is no header'],
    ['203.0.113.1', '203.0.113.1', 'the only entry'],
    ['203.0.113.9, 203.0.113.1', '203.0.113.1', 'the last entry, whatever a client wrote before it'],
    ['203.0.113.9, 203.0.113.1, 10.0.0.2', '203.0.113.1', 'the last entry that is no trusted proxy'],
    ['10.0.0.3, 10.0.0.2', '10.0.0.3', 'the first entry when all are trusted'],
    ['203.0.113.9, 203.0.113.1:4711', '203.0.113.1', 'an IPv4 address without its port'],
    ['203.0.113.9, [2001:db8::1]:4711', '2001:db8::1', 'an IPv6 address without its port and brackets'],
    ['203.0.113.9, [2001:db8::1]', '2001:db8::1', 'an IPv6 address without its brackets'],
    ['203.0.113.9,2001:db8::1', '2001:db8::1', 'a bare IPv6 address'],
    ['203.0.113.1, [fd00::1]:443, 10.0.0.2:80', '203.0.113.1', 'the one before trusted proxies with ports'],
    ['203.0.113.9, ::ffff:203.0.113.1', '203.0.113.1', 'an IPv4 address in the form of IPv6'],
    ['203.0.113.9, unknown', '10.0.0.1', 'the peer when the last entry is no address'],
    ['203.0.113.9, _hidden, 10.0.0.2', '10.0.0.2', 'the last trusted hop when the one before it is no address'],
    ['203.0.113.9, 203.0.113.1:', '10.0.0.1', 'the peer when a port is missing'],
    ['203.0.113.9, [203.0.113.1]:80', '10.0.0.1', 'the peer when brackets hold no IPv6 address'],
    ['203.0.113.9, 999.0.0.1:80', '10.0.0.1', 'the peer when a number is too large'],
    ['203.0.113.9,', '10.0.0.1', 'the peer when the last entry is empty'],
    ['', '10.0.0.1', 'the peer when the header is empty'],
  ] as const) {
    it(`is ${what}: ${forwarded}`, () => {
      expect(addressOf(requestFrom('10.0.0.1', forwarded))).to.equal(address);
    });
  }

  it('is the peer when that is no trusted proxy', () => {
    expect(addressOf(requestFrom('192.0.2.7', '203.0.113.1'))).to.equal('192.0.2.7');
    expect(addressOf(requestFrom('::ffff:192.0.2.7', '203.0.113.1'))).to.equal('192.0.2.7');
  });

  for (const [addresses, peer] of [
    ['full', '2001:db8:1:2::5'],
    ['short', '2001:db8:1::/48'],
    ['none', undefined],
  ] as const satisfies readonly (readonly [LoggedAddress, string | undefined])[]) {
    it(`is logged once for a peer that is not trusted, as log.addresses=${addresses} says`, () => {
      const lines: string[] = [];
      const log = pino({ base: null }, { write: (line) => lines.push(line) });
      const warning = clientAddress({ trusted, log, addresses });
      warning(requestFrom('2001:db8:1:2::5', '203.0.113.1'));
      warning(requestFrom('2001:db8:1:2::5', '203.0.113.1'));
      expect(lines).to.have.length(1);
      expect(JSON.parse(lines[0] ?? '')).to.include({ level: 40 });
      expect(JSON.parse(lines[0] ?? '').peer).to.equal(peer);
      if (addresses !== 'full') expect(lines.join()).not.to.include('2001:db8:1:2');
    });
  }
});

import { expect } from 'chai';
import { completeDevice, type Device, type TokenPair } from '../../../src/model/device.js';
import { accessStanding, confirmed, MOST_FORMER, refreshStanding, rotated } from '../../../src/model/token-chain.js';

const NOW = 1000;
const kept = {
  userId: '@alice:example.org',
  deviceId: 'LAPTOP',
  displayName: null,
  accessDigest: 'access 0',
  accessExpiresAt: null,
  createdAt: 0,
  lastSeenAt: 0,
  lastSeenAddress: null,
  secondFactorAt: null,
  operationId: 'operation',
};
const pair = (number: number): TokenPair => ({
  accessDigest: `access ${number}`,
  accessExpiresAt: NOW + 1,
  refreshDigest: `refresh ${number}`,
  refreshExpiresAt: NOW + 1,
});
const device: Device = { ...completeDevice(kept), ...pair(0) };

describe('the tokens of a device', () => {
  it('are none to refresh with where an earlier release kept it', () => {
    const old = completeDevice(kept);
    expect(accessStanding(old, 'access 0', NOW)).to.equal('good');
    for (const digest of ['', 'refresh 0', 'null', 'undefined']) {
      expect(refreshStanding(old, digest, NOW), digest).to.equal('unknown');
      expect(accessStanding(old, digest, NOW), digest).to.equal('unknown');
    }
  });

  it('are never taken for those of the other kind', () => {
    const next = rotated(device, pair(1));
    for (const number of [0, 1]) {
      expect(accessStanding(next, `refresh ${number}`, NOW)).to.equal('unknown');
      expect(refreshStanding(next, `access ${number}`, NOW)).to.equal('unknown');
    }
  });

  it('stay as they are when there is nothing to confirm', () => {
    expect(confirmed(device)).to.equal(device);
  });

  it('that were replaced are remembered up to a number, the newest ones', () => {
    let chain = device;
    for (let number = 1; number <= MOST_FORMER; number++) chain = confirmed(rotated(chain, pair(number)));
    expect(chain.former).to.have.lengthOf(MOST_FORMER);
    expect(chain.former.at(-1)).to.deep.equal({ digest: `refresh ${MOST_FORMER - 1}`, reported: false });
    expect(refreshStanding(chain, 'refresh 0', NOW)).to.equal('unknown');
    expect(refreshStanding(chain, `refresh ${MOST_FORMER / 2}`, NOW)).to.equal('replaced');
    expect(refreshStanding(chain, `refresh ${MOST_FORMER}`, NOW)).to.equal('good');
  });

  it('end at their end, replaced or not', () => {
    const next = rotated(device, pair(1));
    expect([refreshStanding(next, 'refresh 0', NOW), accessStanding(next, 'access 1', NOW)]).to.deep.equal([
      'good',
      'unconfirmed',
    ]);
    expect(refreshStanding(next, 'refresh 0', NOW + 1)).to.equal('expired');
    expect(accessStanding(next, 'access 1', NOW + 1)).to.equal('expired');
    expect(refreshStanding(confirmed(next), 'refresh 0', NOW + 1)).to.equal('replaced');
  });
});

import { expect } from 'chai';
import { userAgentOf } from '../../../src/http/user-agent.js';

const userAgent = (text: string): string | null => userAgentOf({ get: () => text });

describe('userAgentOf', () => {
  it('is what the client calls itself, or null', () => {
    expect(userAgent('Element/1.11 (Linux)')).to.equal('Element/1.11 (Linux)');
    expect(userAgent('')).to.equal(null);
    expect(userAgent(' \u0007\u200f ')).to.equal(null);
  });

  it('has 256 characters at most, no half ones, and no control characters', () => {
    expect(userAgent('x'.repeat(256))).to.have.length(256);
    expect(userAgent('x'.repeat(257))).to.have.length(256);
    expect(userAgent(`${'x'.repeat(255)}😀y`)).to.equal(`${'x'.repeat(255)}😀`);
    expect(userAgent('a\u001b[31mb\u202ec')).to.equal('a[31mbc');
  });
});

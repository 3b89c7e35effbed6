import { expect } from 'chai';
import fc from 'fast-check';
import { Secret as OtpSecret } from 'otpauth';
import { systemRandom } from '../../../src/base/runtime.js';
import { Secret } from '../../../src/base/secret.js';
import { codeOfStep, matchedStep, newTotpSecret, readTotpCode, stepAt } from '../../../src/mfa/totp.js';

/** The seeds of RFC 6238 (with its erratum 2866: as long as the hash's output). */
const seed = (length: number): Secret =>
  new Secret(OtpSecret.fromLatin1('1234567890'.repeat(7).slice(0, length)).base32);
const SEEDS = { SHA1: seed(20), SHA256: seed(32), SHA512: seed(64) } as const;

/** RFC 6238 appendix B. */
const VECTORS: readonly (readonly [seconds: number, sha1: string, sha256: string, sha512: string])[] = [
  [59, '94287082', '46119246', '90693936'],
  [1_111_111_109, '07081804', '68084774', '25091201'],
  [1_111_111_111, '14050471', '67062674', '99943326'],
  [1_234_567_890, '89005924', '91819424', '93441116'],
  [2_000_000_000, '69279037', '90698825', '38618901'],
  [20_000_000_000, '65353130', '77737706', '47863826'],
];

describe('TOTP', () => {
  for (const [seconds, ...codes] of VECTORS) {
    for (const [index, algorithm] of (['SHA1', 'SHA256', 'SHA512'] as const).entries()) {
      it(`gives RFC 6238's ${algorithm} code for second ${seconds}`, () => {
        const parameters = { algorithm, digits: 8, periodS: 30 };
        const step = stepAt(seconds * 1000, 30);
        expect(codeOfStep(SEEDS[algorithm], parameters, step)).to.equal(codes[index]);
        expect(matchedStep(SEEDS[algorithm], codes[index] ?? '', parameters, 0, seconds * 1000)).to.equal(step);
      });
    }
  }

  const parameters = { algorithm: 'SHA1', digits: 6, periodS: 30 } as const;
  const now = 1_790_000_000_000;
  const here = stepAt(now, 30);
  const at = (steps: number) => codeOfStep(SEEDS.SHA1, parameters, here + steps);

  describe('the window', () => {
    for (const [steps, window] of [
      [-1, 1],
      [0, 1],
      [1, 1],
      [0, 0],
      [-2, 2],
      [2, 2],
    ] as const) {
      it(`of ${window} takes the code of step ${steps}, and says which step it is`, () => {
        expect(matchedStep(SEEDS.SHA1, at(steps), parameters, window, now)).to.equal(here + steps);
      });
    }

    for (const [steps, window] of [
      [-2, 1],
      [2, 1],
      [-1, 0],
      [1, 0],
    ] as const) {
      it(`of ${window} does not take the code of step ${steps}`, () => {
        expect(matchedStep(SEEDS.SHA1, at(steps), parameters, window, now)).to.equal(null);
      });
    }

    it('turns with the first millisecond of a step', () => {
      const start = here * 30_000;
      expect(matchedStep(SEEDS.SHA1, at(0), parameters, 0, start)).to.equal(here);
      expect(matchedStep(SEEDS.SHA1, at(0), parameters, 0, start + 29_999)).to.equal(here);
      expect(matchedStep(SEEDS.SHA1, at(0), parameters, 0, start - 1)).to.equal(null);
      expect(matchedStep(SEEDS.SHA1, at(0), parameters, 0, start + 30_000)).to.equal(null);
    });
  });

  describe('the shape', () => {
    const SHAPES = [
      '',
      '12345',
      '1234567',
      '12345a',
      '１２３４５６',
      '٠١٢٣٤٥',
      '12345\u0000',
      '+12345',
      '-12345',
      '1e4567',
      '12.456',
      '0x1234',
      '123456\n',
      '123\t456',
    ];
    for (const typed of SHAPES) {
      it(`refuses ${JSON.stringify(typed)}`, () => {
        expect(readTotpCode(typed, 6)).to.equal(null);
        expect(matchedStep(SEEDS.SHA1, typed, parameters, 1, now)).to.equal(null);
      });
    }

    it('takes spaces out', () => {
      expect(readTotpCode(' 123 456 ', 6)).to.equal('123456');
    });

    it('is that of the factor: eight digits where it has eight', () => {
      expect(readTotpCode('12345678', 8)).to.equal('12345678');
      expect(readTotpCode('123456', 8)).to.equal(null);
    });

    it('never makes any text a fault', () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (typed) => {
          matchedStep(SEEDS.SHA1, typed, parameters, 1, now);
        }),
      );
    });
  });

  it('has secrets of 160 random bits, in base32 without padding', () => {
    const secrets = Array.from({ length: 50 }, () => newTotpSecret(systemRandom).reveal());
    for (const secret of secrets) expect(secret).to.match(/^[A-Z2-7]{32}$/);
    expect(new Set(secrets).size).to.equal(50);
  });

  it('keeps all of the random bytes', () => {
    const bytes = Buffer.from('00ff102030405060708090a0b0c0d0e0f0010203', 'hex');
    expect(OtpSecret.fromBase32(newTotpSecret(() => bytes).reveal()).hex.toLowerCase()).to.equal(bytes.toString('hex'));
  });
});

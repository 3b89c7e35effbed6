import { expect } from 'chai';
import { STYLE } from '../../../src/pages/style.js';

const [light = '', dark = ''] = STYLE.toString().match(/:root \{[^}]*\}/g) ?? [];

function luminance(style: string, name: string): number {
  const hex = new RegExp(`--${name}: #([0-9a-f]{6});`).exec(style)?.[1];
  if (hex === undefined) throw new Error(`no colour --${name}`);
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2, contrast ratio. */
function contrast(style: string, one: string, other: string): number {
  const [a, b] = [luminance(style, one), luminance(style, other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

describe('the colours of pages', () => {
  for (const [scheme, style] of Object.entries({ light, dark })) {
    it(`can be read, ${scheme}: 4.5 to 1 for text, 3 to 1 for edges (WCAG 2.2 AA)`, () => {
      for (const [text, ground] of [
        ['ink', 'card'],
        ['quiet', 'card'],
        ['quiet', 'paper'],
        ['quiet', 'soft'],
        ['ink', 'soft'],
        ['accent', 'card'],
        ['on-accent', 'accent'],
        ['on-accent', 'accent-over'],
        ['alert', 'alert-soft'],
        ['alert', 'card'],
        ['warn', 'warn-soft'],
        ['ink', 'field'],
      ] as const) {
        expect(contrast(style, text, ground), `${text} on ${ground}`).to.be.at.least(4.5);
      }
      for (const ground of ['card', 'field'] as const) {
        expect(contrast(style, 'edge', ground)).to.be.at.least(3);
        expect(contrast(style, 'accent', ground)).to.be.at.least(3);
      }
    });
  }
});

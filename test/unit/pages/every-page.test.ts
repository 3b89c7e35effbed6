import { expect } from 'chai';
import { everyPage, headIn, PAGE_LANGUAGES } from '../../support/every-page.js';

const MOST_BYTES = 30_000;

describe('every page, in every language', () => {
  for (const language of PAGE_LANGUAGES) {
    it(`is small and says what it is in: ${language}`, async () => {
      const head = headIn(language);
      const { direction } = head.words;
      for (const [name, page] of Object.entries(await everyPage())) {
        const text = page(head).toString();
        expect(Buffer.byteLength(text), name).to.be.at.most(MOST_BYTES);
        expect(text, name).to.include(`<html lang="${language}" dir="${direction}">`);
        expect(text, name).not.to.match(/undefined|\[object|\{ ?\$/);
      }
      expect(direction).to.equal(language === 'ar' ? 'rtl' : 'ltr');
    });
  }
});

import { expect } from 'chai';
import { clientWords } from '../../../src/app/words/client-words.js';

const NAMES = {
  'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0': 'Firefox, Linux',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0':
    'Edge, Windows',
  'Mozilla/5.0 (Linux; Android 15; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36':
    'Chrome, Android',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1':
    'Safari, iPhone',
  'Element X/25.1 (Linux)': 'Element X/25.1 (Linux)',
  'curl/8.5.0': 'curl/8.5.0',
};

describe('what a client is called', () => {
  it('is browser and system where both are known, else what it says itself', () => {
    for (const [agent, name] of Object.entries(NAMES)) expect(clientWords(agent)).to.equal(name);
  });
});

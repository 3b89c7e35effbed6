import { expect } from 'chai';
import { MatrixError } from '../../../src/base/matrix-error.js';
import { allowedLink } from '../../../src/model/next-link.js';

const HOSTS = ['app.example.net', 'localhost:8080'];

describe('a link to go on with', () => {
  it('is kept to hosts that are allowed, whatever its path', () => {
    for (const link of ['https://app.example.net/', 'http://localhost:8080/a?b#c', 'https://APP.example.net/x'])
      expect(allowedLink(link, HOSTS), link).to.equal(new URL(link).href);
  });

  it('is left out to every other host or port', () => {
    for (const link of [
      'https://example.net/',
      'https://app.example.net.evil.example/',
      'https://app.example.net:8443/',
      'https://evil.example/#app.example.net',
      'https://evil.example\\@app.example.net/',
      'http://localhost/',
    ])
      expect(allowedLink(link, HOSTS), link).to.equal(null);
  });

  it('is refused when it is no http or https URL, has a user in it, or is too long', () => {
    for (const link of [
      '',
      '/path',
      '//app.example.net/',
      'javascript:alert(1)',
      'data:text/html,x',
      'https://app.example.net@evil.example/',
      'https://user:word@app.example.net/',
      `https://app.example.net/${'x'.repeat(2048)}`,
    ])
      expect(() => allowedLink(link, HOSTS), link)
        .to.throw(MatrixError)
        .with.property('status', 400);
  });
});

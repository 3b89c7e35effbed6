import { expect } from 'chai';
import { forbidden } from '../../src/base/matrix-error.js';
import type { Operation } from '../../src/uia/operation.js';
import type { Stage } from '../../src/uia/stage.js';
import { HOME, type PageApp, startPageApp } from '../support/page-app.js';
import { PageClient } from '../support/page-client.js';

const word: Stage = {
  type: 'com.example.word_1-x',
  role: 'other',
  schema: {
    type: 'object',
    required: ['word', 'city'],
    properties: { word: { type: 'string', maxLength: 8 }, city: { type: 'string' }, note: { type: 'string' } },
  },
  attempt: async ({ word, note }) => {
    if (note === 'wait') return { outcome: 'pending' };
    return word === 'please' && note === undefined
      ? { outcome: 'passed' }
      : { outcome: 'failed', error: forbidden('Not the magic word') };
  },
  form: {
    title: 'Say the magic word',
    text: 'You know which one.',
    fields: [
      { name: 'word', label: 'Magic word', kind: 'text', hint: 'lower case' },
      { name: 'city', label: 'City', kind: 'text' },
      { name: 'note', label: 'Note', kind: 'text' },
    ],
    submit: 'Say it',
  },
};
const WORDED: Operation = { name: 'worded', bind: [], flows: [[word.type]], words: () => 'Open up' };

describe('the fallback page of somebody else’s stage', () => {
  let app: PageApp;
  let browser: PageClient;

  before(async () => {
    app = await startPageApp({ stages: [word], operations: [WORDED] });
  });
  after(() => app.stop());
  beforeEach(() => {
    browser = new PageClient();
    app.visitFrom(HOME);
    app.clock.advance(10 * 60_000);
  });

  const pass = async (type: string, session: string, fields: Record<string, string>) => {
    const page = await browser.submit(app.pageOf(type, session), fields);
    expect(page.title).to.match(/^Done/);
  };

  it('is made of its form', async () => {
    const page = await browser.get(app.pageOf(word.type, await app.begin(WORDED, {})));
    expect(page.words).to.include('Say the magic word You know which one.').and.include('Open up');
    expect(page.words).to.include('Magic word').and.include('lower case').and.include('Say it');
    expect(page.words).not.to.match(/Step \d|Or use another/);
    expect(page.text.match(/ required/g)).to.have.length(2);
  });

  it('takes its fields and nothing else, and leaves out what was left empty', async () => {
    const session = await app.begin(WORDED, {});
    await pass(word.type, session, {
      word: ' please ',
      city: 'Ulm',
      note: '',
      type: 'm.login.dummy',
      session: 'other',
      ['__proto__']: 'x',
      constructor: 'x',
    });
    expect(await app.goOn(WORDED, session)).to.deep.equal({ ran: true });
  });

  it('puts the error beside the field that it is about', async () => {
    const url = app.pageOf(word.type, await app.begin(WORDED, {}));
    const page = await browser.submit(url, { word: 'please' });
    expect(page.status).to.equal(400);
    expect(page.text).to.match(/name="city"[^>]* aria-describedby="field-1-problem"/);
  });

  it('says so when it is not finished', async () => {
    const url = app.pageOf(word.type, await app.begin(WORDED, {}));
    const page = await browser.submit(url, { word: 'please', city: 'Ulm', note: 'wait' });
    expect(page.status).to.equal(200);
    expect(page.alerts).to.deep.equal(['This step is not finished yet: go on with it here.']);
  });
});

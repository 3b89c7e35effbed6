import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import { type MessageCatalogue, readMessages } from '../../../src/base/message-catalogue.js';
import { message } from '../../../src/base/words.js';

describe('the messages of a folder', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'matrix-uia-messages-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function read(files: Readonly<Record<string, string>>): MessageCatalogue {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return readMessages(pathToFileURL(`${folder}/`), ['pages', 'sso']);
  }

  const ENGLISH = { 'en/pages.ftl': 'list-separator = {", "}\ndone-title = Done\nconfirmed-continue = To { $site }' };

  it('are in as many languages as it has folders, English first', () => {
    const messages = read({ ...ENGLISH, 'it/pages.ftl': 'done-title = Fatto', 'fa/pages.ftl': 'done-title = تمام' });
    expect([...messages.keys()]).to.deep.equal(['en', 'fa', 'it']);
    expect(messages.get('it')?.('done-title')).to.equal('Fatto');
    expect(messages.get('fa')?.direction).to.equal('rtl');
  });

  it('are said in English where a language or a part of it lacks them', () => {
    const messages = read({ ...ENGLISH, 'it/sso.ftl': 'x = y' });
    expect(messages.get('it')?.('confirmed-continue', { site: 'here' })).to.equal('To here');
  });

  it('stop the start where an id is there twice', () => {
    expect(() => read({ ...ENGLISH, 'en/sso.ftl': 'done-title = Ready' })).to.throw('en/sso.ftl');
  });

  it('isolate what runs in another direction, and drop marks that would turn what follows', () => {
    const messages = read({ ...ENGLISH, 'he/pages.ftl': 'confirmed-continue = אל { $site }' });
    const say = (language: string, site: string) => messages.get(language)?.('confirmed-continue', { site });
    expect(say('en', 'a.example')).to.equal('To a.example');
    expect(say('en', 'אבג')).to.equal('To \u2068אבג\u2069');
    expect(say('he', 'a.example')).to.equal('אל \u2068a.example\u2069');
    expect(say('en', 'a\u202e\u2069b')).to.equal('To ab');
  });

  it('list what they are given as the language does, each item isolated', () => {
    const messages = read(ENGLISH);
    const listed = message('confirmed-continue', { site: ['A', 'א', 'B'] });
    expect(messages.get('en')?.say(listed)).to.equal('To A, \u2068א\u2069, B');
  });
});

import { expect } from 'chai';
import { chooseLanguage, keepLanguage } from '../../../src/app/words/choose-language.js';
import { LANGUAGES } from '../../../src/app/words/languages.js';
import { pageMessages } from '../../support/words.js';

describe('the languages of the account page', () => {
  it('are those of the messages, with their own names and directions', () => {
    const ofPages = [...pageMessages.values()].map((words) => ({
      code: words.language,
      name: words('language-name'),
      dir: words.direction,
    }));
    expect(LANGUAGES).to.have.deep.members(ofPages);
  });

  it('are chosen by what was kept, else by what the browser prefers, else it is English', () => {
    const chosen = (cookie: string, ...wished: string[]) => chooseLanguage({ cookie }, wished).code;
    expect(chosen('a=b; matrix_uia_language=ar; c=d', 'de')).to.equal('ar');
    expect(chosen('other_matrix_uia_language=ar', 'pt', 'es-419', 'de')).to.equal('es');
    expect(chosen('matrix_uia_language=xx', 'zh-Hans-CN')).to.equal('zh-CN');
    expect(chosen('', 'pt')).to.equal('en');
  });

  it('keep a choice where the server’s pages find it', () => {
    const page = { cookie: '' };
    const german = LANGUAGES.find(({ code }) => code === 'de');
    if (german) keepLanguage(page, german);
    expect(page.cookie).to.match(/^matrix_uia_language=de; Path=\/; SameSite=Lax; Max-Age=\d+$/);
  });
});

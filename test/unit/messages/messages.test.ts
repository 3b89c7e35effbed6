import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { expect } from 'chai';
import { languages, messagesOf, others, type Pattern, parts, partsOf, textOf, writtenIds } from './message-files.js';
import { selectionsOf, shownIn, textsOf, variablesOf } from './patterns.js';
import { SAME_AS_ENGLISH } from './same-as-english.js';

const PLURALS = ['zero', 'one', 'two', 'few', 'many', 'other'];
const NUMBERS = [0, 1, 2, 3, 11, 100, 1_000_000];

/** The plural categories that counting to some hundreds meets. */
const categoriesOf = (language: string): string[] => {
  const rules = new Intl.PluralRules(language);
  const met = new Set(Array.from({ length: 300 }, (_each, count) => rules.select(count)));
  return PLURALS.filter((category) => met.has(category as Intl.LDMLPluralRule));
};
const isPlural = (keys: readonly string[]): boolean => keys.every((key) => PLURALS.includes(key) || /^\d+$/.test(key));

describe('the messages', () => {
  it('are all read: none has a fault for which the parser leaves it out, and none is there twice', () => {
    for (const language of languages) {
      for (const part of partsOf(language)) {
        expect([...messagesOf(language, part).keys()], `${language}/${part}`).to.deep.equal(writtenIds(language, part));
      }
    }
  });

  it('have ids that belong to one part alone', () => {
    const ids = parts.flatMap((part) => [...messagesOf('en', part).keys()]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).to.deep.equal([]);
  });

  it('put in what they are given, whatever the number', () => {
    for (const language of languages) {
      for (const part of partsOf(language)) {
        const bundle = new FluentBundle(language, { useIsolating: false });
        expect(bundle.addResource(new FluentResource(textOf(language, part)))).to.deep.equal([]);
        for (const [id, pattern] of messagesOf(language, part)) {
          for (const number of NUMBERS) {
            const errors: Error[] = [];
            const said = bundle.formatPattern(pattern, samplesOf(pattern, number), errors);
            expect(errors, `${language}/${id}`).to.deep.equal([]);
            expect(said, `${language}/${id}`)
              .to.match(/\S|^, $/)
              .and.not.match(/\{|\}/);
          }
        }
      }
    }
  });
});

for (const language of others) {
  describe(`the messages in ${language}`, () => {
    it('are in the same files as the English ones', () => {
      expect(partsOf(language)).to.deep.equal(parts);
    });

    for (const part of parts) {
      if (!partsOf(language).includes(part)) continue;
      const own = messagesOf(language, part);
      const english = messagesOf('en', part);
      const each = (check: (id: string, own: Pattern, english: Pattern) => void): void => {
        for (const [id, pattern] of own) check(id, pattern, english.get(id) ?? '');
      };

      it(`${part}: none is missing, and none is there that is not in English`, () => {
        expect([...own.keys()].sort()).to.deep.equal([...english.keys()].sort());
      });

      it(`${part}: put in the same variables`, () => {
        each((id, pattern, first) => {
          expect(variablesOf(first), id).to.include.members(variablesOf(pattern));
          expect(shownIn(pattern), id).to.include.members(shownIn(first));
        });
      });

      it(`${part}: say every number that the language tells apart`, () => {
        const categories = categoriesOf(language);
        each((id, pattern, first) => {
          const chosen = selectionsOf(pattern);
          for (const { variable, keys } of selectionsOf(first)) {
            const same = chosen.find((selection) => selection.variable === variable);
            if (!isPlural(keys)) expect(same?.keys, id).to.have.members([...keys]);
            else if (same) expect(same.keys, id).to.include.members(categories);
            else expect(categories, id).to.deep.equal(['other']);
          }
          for (const { keys } of chosen.filter((selection) => isPlural(selection.keys))) {
            const known = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
            expect(
              keys.filter((key) => !/^\d+$/.test(key) && !known.some((category) => category === key)),
              id,
            ).to.deep.equal([]);
          }
        });
      });

      it(`${part}: leave nothing in English`, () => {
        const same: string[] = [];
        each((id, pattern, first) => {
          const texts = new Set(textsOf(first));
          if (textsOf(pattern).some((text) => texts.has(text))) same.push(id);
        });
        const allowed = new Set(SAME_AS_ENGLISH[language] ?? []);
        expect(same.filter((id) => !allowed.has(id))).to.deep.equal([]);
      });
    }
  });
}

/** A value for each variable: a number where something is chosen or formatted by it, else a name. */
function samplesOf(pattern: Pattern, number: number): Record<string, FluentVariable> {
  const text = JSON.stringify(pattern);
  const plural = new Set(selectionsOf(pattern).flatMap(({ variable, keys }) => (isPlural(keys) ? [variable] : [])));
  return Object.fromEntries(
    variablesOf(pattern).map((name): [string, FluentVariable] => {
      if (plural.has(name)) return [name, number];
      if (text.includes(`"name":"NUMBER","args":[{"type":"var","name":"${name}"`)) return [name, number];
      if (text.includes(`"name":"DATETIME","args":[{"type":"var","name":"${name}"`)) return [name, new Date(0)];
      return [name, 'Phone'];
    }),
  );
}

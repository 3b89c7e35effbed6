import { expect } from 'chai';
import { describe, it } from 'mocha';
import { AWKWARD, fresh, freshUser, NOW } from './samples.js';
import { count, race, type Stores } from './stores.js';

const END = NOW + 900_000;

export function heldNamesContract(stores: Stores): void {
  describe('A held name', () => {
    it('is its holder’s alone until its end, then free for anybody', async () => {
      const { store, second } = stores();
      const name = freshUser();
      expect(await store.heldNames.holder(name, NOW)).to.equal(null);
      expect(await store.heldNames.hold(name, 'a', END, NOW)).to.equal(true);
      expect(await second.heldNames.holder(name, END - 1)).to.equal('a');
      expect(await second.heldNames.hold(name, 'b', END + 1, END - 1)).to.equal(false);
      expect(await second.heldNames.holder(name, END)).to.equal(null);
      expect(await second.heldNames.hold(name, 'b', END + 1, END)).to.equal(true);
      expect(await store.heldNames.hold(name, 'a', END + 2, END)).to.equal(false);
    });

    it('gets a later end from its holder, and no earlier one', async () => {
      const { heldNames } = stores().store;
      const name = freshUser();
      await heldNames.hold(name, 'a', NOW + 1, NOW);
      expect(await heldNames.hold(name, 'a', END, NOW)).to.equal(true);
      expect(await heldNames.hold(name, 'a', NOW + 2, NOW + 1)).to.equal(true);
      expect(await heldNames.holder(name, END - 1)).to.equal('a');
      expect(await heldNames.holder(name, END)).to.equal(null);
    });

    it('is given back by its holder and by nobody else', async () => {
      const { store, second } = stores();
      const name = freshUser();
      await store.heldNames.hold(name, 'a', END, NOW);
      await second.heldNames.release(name, 'b');
      expect(await store.heldNames.holder(name, NOW)).to.equal('a');
      await second.heldNames.release(name, 'a');
      expect(await store.heldNames.holder(name, NOW)).to.equal(null);
      await store.heldNames.release(name, 'a');
      expect(await store.heldNames.hold(name, 'b', END, NOW)).to.equal(true);
    });

    it('has exactly one holder when raced, at first and at its end', async () => {
      const name = freshUser();
      for (const [now, untilAt] of [
        [NOW, END],
        [END, END + 1],
      ] as const) {
        const answers = await race(stores(), ({ heldNames }, index) =>
          heldNames.hold(name, `holder ${now} ${index}`, untilAt, now),
        );
        expect(count(answers, Boolean)).to.equal(1);
        expect(await stores().second.heldNames.holder(name, now)).to.equal(`holder ${now} ${answers.indexOf(true)}`);
      }
    });

    it('is swept once it is over, and no earlier', async () => {
      const { store, second } = stores();
      const [over, held] = [freshUser(), freshUser()];
      await store.heldNames.hold(over, 'a', NOW + 1, NOW);
      await store.heldNames.hold(held, 'a', END, NOW);
      await second.sweep(NOW + 1);
      // Looked for in its own time, it is gone.
      expect(await store.heldNames.holder(over, NOW)).to.equal(null);
      expect(await store.heldNames.holder(held, NOW + 1)).to.equal('a');
    });

    it('and its holder may be called anything', async () => {
      const { heldNames } = stores().store;
      const prefix = fresh('@name');
      for (const text of AWKWARD) {
        expect(await heldNames.hold(`${prefix}${text}`, text, END, NOW), text).to.equal(true);
        expect(await heldNames.holder(`${prefix}${text}`, NOW), text).to.equal(text);
        expect(await heldNames.hold(`${prefix}${text}`, `${text}x`, END, NOW), text).to.equal(false);
      }
    });
  });
}

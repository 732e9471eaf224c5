import assert from 'node:assert/strict';
import { fi, texts } from '../support/texts.ts';
import { shareStory, type SharedStory } from './support/sharedStory.ts';

const adopt = fi('experience.card.adopt');
const save = fi('experience.adoption.save');

describe('taking an experience into use', () => {
  let shared: SharedStory;
  beforeEach(async () => {
    shared = await shareStory();
  });
  afterEach(() => shared.bot.stop());

  const units = async () => (await shared.stored()).adoptions.map(({ unitId }) => unitId);

  it('is one press for who has one unit, and the channel’s card names it', async () => {
    const { bot, at, post } = shared;
    const answer = await at('p-emil-soderholm').presses(post(), adopt);
    answer.says(texts.sv.t('experience.card.youAdopted', { unit: 'Näckrosens skola' }));
    assert.deepEqual(await units(), ['u-nackrosen']);
    await bot.deliver();
    post().says(fi('experience.card.adopted', { units: 'Näckrosens skola' }));
    assert.equal((await shared.stored()).adoptions[0]?.askOn, '2027-01-18');
  });

  it('can be taken back, also when Teams sends the click again', async () => {
    const { bot, at, post, stored } = shared;
    const emil = at('p-emil-soderholm');
    const { verb, data } = post().press(adopt);
    const answers = await Promise.all([emil.executes(verb, data), emil.executes(verb, data)]);
    assert.deepEqual(await units(), ['u-nackrosen']);
    const [card] = answers;
    const back = card.press(texts.sv.t('experience.card.takeAdoptionBack'));
    await Promise.all([emil.executes(back.verb, back.data), emil.executes(back.verb, back.data)]);
    assert.deepEqual(await units(), []);
    assert.deepEqual((await stored()).monthly, []);
    await bot.deliver();
    assert.ok(!post().words.includes('Näckrosens'));
  });

  it('asks a manager of several units which of them', async () => {
    const { at, post } = shared;
    const manager = at('p-marjukka-hietala');
    const form = await manager.presses(post(), adopt);
    form.says(fi('experience.adoption.title'));
    const choices = form.choices('unitId') as readonly { readonly value: string }[];
    assert.ok(choices.length > 1);
    const [first] = choices;
    const missing = await manager.presses(form, save, { unitId: '' });
    missing.says(fi('form.fault.unknownUnit'));
    const done = await manager.presses(form, save, { unitId: first?.value });
    assert.deepEqual(await units(), [first?.value]);
    const back = done.buttons.find((title) => title === fi('experience.card.takeAdoptionBack'));
    assert.ok(back);
    const again = await manager.presses(post(), adopt);
    const takeBack = again.buttons.find((title) => title.startsWith('Peru:'));
    assert.ok(takeBack);
    await manager.presses(again, takeBack);
    assert.deepEqual(await units(), []);
  });

  it('lets an editor choose any unit, found by a word of its name', async () => {
    const { at, post } = shared;
    const editor = at('p-sanna-karvo');
    const form = await editor.presses(post(), adopt);
    await editor.presses(form, save, { unitId: 'u-lahikirjasto' });
    assert.deepEqual(await units(), ['u-lahikirjasto']);
  });

  it('refuses other people’s units, and what is no unit', async () => {
    const { at, post, stored } = shared;
    const { id: experienceId } = await stored();
    const emil = at('p-emil-soderholm');
    for (const verb of ['experience.adoptFor', 'experience.takeAdoptionBack']) {
      const { words } = await emil.executes(verb, { experienceId, unitId: 'u-lahikirjasto' });
      assert.equal(
        words,
        texts.sv.t('error.notAllowed', { who: texts.sv.t('experience.adoption.onlyOwn') }),
      );
    }
    const area = await at('p-sanna-karvo').executes('experience.adoptFor', {
      experienceId,
      unitId: 'a-kasvatus',
    });
    area.says(fi('form.fault.unknownUnit'));
    assert.deepEqual(await units(), []);
    post().says(fi('experience.card.noThanks'));
  });

  it('names three units and counts the others', async () => {
    const { bot, at, post } = shared;
    const editor = at('p-sanna-karvo');
    const form = await editor.presses(post(), adopt);
    for (const unitId of [
      'u-lahikirjasto',
      'u-rakennusvalvonta',
      'u-nackrosen',
      'u-asiointipiste',
    ]) {
      await editor.presses(form, save, { unitId });
    }
    await bot.deliver();
    assert.match(post().words, /Näckrosens skola ja 1 muu yksikkö/u);
  });
});

describe('a hundred people at once', () => {
  let shared: SharedStory;
  before(async () => {
    shared = await shareStory();
  });
  after(() => shared.bot.stop());

  it('are all counted, and the channel’s card is drawn anew once', async () => {
    const { bot, at, post, stored } = shared;
    const thanks = post().press(fi('experience.card.thank'));
    const adoption = post().press(adopt);
    const people = [...(await bot.app.storage.organisation.snapshot()).people.values()];
    const names = people.map(({ id }) => id);
    const presses = Array.from({ length: 100 }, (_, number) => {
      const person = at(names[number % names.length] ?? '');
      const { verb, data } = number % 4 === 3 ? adoption : thanks;
      return person.executes(verb, data);
    });
    const answers = await Promise.all(presses);
    assert.equal(answers.length, 100);
    await bot.deliver();
    const thankers = new Set(
      Array.from({ length: 100 }, (_, number) => number)
        .filter((number) => number % 4 !== 3)
        .map((number) => names[number % names.length]),
    );
    const { thanks: counted } = await stored();
    assert.equal(counted, thankers.size);
    post().says(fi('experience.card.thanks', { count: thankers.size }));
    assert.equal(bot.connector.callsOf('updateActivity').length, 1);
  }).timeout(60_000);
});

import assert from 'node:assert/strict';
import type { AtTheBot } from '../support/atTheBot.ts';
import type { SeenCard } from '../support/seenCard.ts';
import { fi, texts } from '../support/texts.ts';
import { shareStory, tellAt, type SharedStory } from './support/sharedStory.ts';

const { t } = texts.sv;
/** Eight weeks after the 23rd of November, 10:00 in Helsinki. */
const eightWeeksOn = '2027-01-18T08:00:00.000Z';
const sixteenWeeksOn = '2027-03-15T08:00:00.000Z';
const unit = 'Näckrosens skola';

describe('what became of what was taken into use', () => {
  let shared: SharedStory;
  let emil: AtTheBot;
  beforeEach(async () => {
    shared = await shareStory();
    emil = shared.at('p-emil-soderholm');
    await emil.says('hjälp');
    await emil.presses(shared.post(), fi('experience.card.adopt'));
    await shared.bot.deliver();
  });
  afterEach(() => shared.bot.stop());

  const title = t('network.adoption.title', { unit, date: '23.11.2026' });
  const questionsTo = (person: AtTheBot): readonly SeenCard[] =>
    person.cards.filter(({ words }) => words.includes(unit));
  const adoption = async () => (await shared.stored()).adoptions[0];
  const question = (): SeenCard => {
    const card = questionsTo(emil).at(-1);
    assert.ok(card);
    return card;
  };

  it('is asked of who said it, once, eight weeks later and not before half past eight', async () => {
    const { bot } = shared;
    await tellAt(bot, '2027-01-17T10:00:00.000Z');
    await tellAt(bot, '2027-01-18T06:29:00.000Z');
    assert.equal(questionsTo(emil).length, 0);
    await tellAt(bot, '2027-01-18T06:30:00.000Z');
    await tellAt(bot, eightWeeksOn);
    await tellAt(bot, sixteenWeeksOn);
    assert.equal(questionsTo(emil).length, 1);
    question().says(title);
  });

  it('waits for a working day', async () => {
    const { bot, at, post } = shared;
    bot.now = '2026-11-28T08:00:00.000Z';
    const aino = at('p-aino-lehtonen');
    await aino.says('ohje');
    await aino.presses(post(), fi('experience.card.adopt'));
    const asked = (): number =>
      aino.cards.filter(({ words }) => words.includes('Miten kävi?')).length;
    await tellAt(bot, '2027-01-23T10:00:00.000Z');
    assert.equal(asked(), 0, 'on a Saturday');
    await tellAt(bot, '2027-01-25T08:00:00.000Z');
    assert.equal(asked(), 1);
  });

  it('goes to who answers for the unit where that person is gone', async () => {
    const { bot, at } = shared;
    const manager = at('p-camilla-ekholm');
    await manager.says('hjälp');
    await bot.app.storage.conversations.markUnreachable(
      { kind: 'person', personId: 'p-emil-soderholm' },
      bot.now,
    );
    await tellAt(bot, eightWeeksOn);
    assert.equal(questionsTo(emil).length, 0);
    assert.equal(manager.cards.filter(({ words }) => words.includes(unit)).length, 1);
  });

  it('is answered in the card, and the answer shows with the experience', async () => {
    const { bot, post } = shared;
    await tellAt(bot, eightWeeksOn);
    const answer = await emil.presses(question(), t('network.adoption.inUse'));
    answer.says(t('network.adoption.answered'));
    await emil.presses(question(), t('network.adoption.inUse'));
    await bot.deliver();
    post().says(fi('experience.card.answers.inUse', { unit }));
    assert.deepEqual(
      { kind: (await adoption())?.answer?.kind, askOn: (await adoption())?.askOn },
      { kind: 'inUse', askOn: null },
    );
  });

  it('asks for the reason why it was given up, without personal data', async () => {
    const { bot, post } = shared;
    await tellAt(bot, eightWeeksOn);
    const gaveUp = t('network.adoption.gaveUp');
    const empty = await emil.presses(question(), gaveUp);
    empty.says(t('network.adoption.fault.empty'));
    const personal = await emil.presses(empty, gaveUp, { because: 'Fråga 040 123 4567' });
    personal.says(t('network.adoption.fault.personalData'));
    assert.equal(personal.inputs['because'], 'Fråga 040 123 4567');
    const long = await emil.presses(empty, gaveUp, { because: 'x'.repeat(301) });
    long.says(t('network.adoption.fault.tooLong'));
    assert.equal((await adoption())?.answer, null);
    await emil.presses(personal, gaveUp, { because: 'vi saknar tid' });
    await bot.deliver();
    post().says(fi('experience.card.answers.gaveUp', { unit, because: 'vi saknar tid' }));
  });

  it('is asked once more after “not yet”, and then let be', async () => {
    const { bot } = shared;
    await tellAt(bot, eightWeeksOn);
    const answer = await emil.presses(question(), t('network.adoption.notYet'));
    answer.says(t('network.adoption.again', { date: '15.3.2027' }));
    await tellAt(bot, '2027-03-12T08:00:00.000Z');
    assert.equal(questionsTo(emil).length, 1);
    await tellAt(bot, sixteenWeeksOn);
    assert.equal(questionsTo(emil).length, 2);
    await emil.presses(question(), t('network.adoption.notYet'));
    assert.equal((await adoption())?.askOn, null);
    await tellAt(bot, '2027-12-01T08:00:00.000Z');
    assert.equal(questionsTo(emil).length, 2);
  });

  it('is nobody else’s to answer, and not asked of what was taken back or withdrawn', async () => {
    const { bot, at, aino, receipt } = shared;
    await tellAt(bot, eightWeeksOn);
    const { verb, data } = question().press(t('network.adoption.inUse'));
    const { words } = await at('p-johanna-wikman').executes(verb, data);
    assert.equal(words, t('error.notAllowed', { who: t('network.adoption.onlyOwn') }));
    assert.equal((await adoption())?.answer, null);
    const asked = await aino.presses(receipt, fi('experience.card.withdraw'));
    await aino.presses(asked, fi('experience.withdrawal.yes'));
    (await emil.executes(verb, data)).says(t('network.adoption.gone'));
    assert.deepEqual(await bot.app.storage.experiences.dueFollowUps('2030-01-01', 10), []);
  });
});

import assert from 'node:assert/strict';
import { partsAnsweredFor } from '../../bot/domain/organisation/tree.ts';
import { startBot, type BotUnderTest } from '../support/botUnderTest.ts';
import { AtTheBot } from './support/atTheBot.ts';
import { answerTo, complaint, logs } from './support/logging.ts';
import { fi } from './support/texts.ts';

/** What docs/storage.md promises that a click costs, up to the answer that the person sees. */
describe('what a click costs', () => {
  let bot: BotUnderTest;
  let aino: AtTheBot;
  let manager: AtTheBot;
  beforeEach(async () => {
    bot = await startBot();
    aino = new AtTheBot(bot, 'p-aino-lehtonen');
    manager = new AtTheBot(bot, 'p-marjukka-hietala');
    // Conversation and organisation are known from here on.
    await aino.says('ohje');
    await manager.says('ohje');
  });
  afterEach(() => bot.stop());

  const cost = (work: () => Promise<unknown>) => bot.requests.during(work);
  const arrives = async (typed: object = {}) => {
    await logs(aino, typed);
    await bot.deliver();
    return manager.newestCard;
  };

  it('nothing to open a form, to ask for help and to change nothing', async () => {
    for (const word of ['kokemus', 'palaute', 'ohje', 'kieli']) {
      assert.deepEqual(await cost(() => aino.says(word)), { reads: 0, transactions: 0 }, word);
    }
  });

  it('one transaction to note a use, and what the card of the part shows afterwards', async () => {
    const part = await manager.presses(await manager.says('kattavuus'), fi('coverage.list.open'));
    const form = await manager.presses(part, fi('coverage.form.utilisation.title'));
    const typed = { place: 'unit', note: 'Toinen piste auki' };
    const { verb, data } = form.press(fi('coverage.form.save'), typed);
    assert.deepEqual(await cost(() => manager.executes(verb, data)), { reads: 4, transactions: 1 });
  });

  it('one read, of the counts, and one transaction to log a feedback', async () => {
    // Who cannot be reached is asked once in some seconds, not once a submit.
    await logs(aino);
    const form = await aino.says('palaute');
    const { verb, data } = form.press(fi('feedback.form.submit'), { ...complaint, ...answerTo });
    assert.deepEqual(await cost(() => aino.executes(verb, data)), { reads: 1, transactions: 1 });
  });

  it('one read and one transaction to share an experience', async () => {
    const preview = await aino.presses(await aino.says('kokemus'), fi('experience.form.preview'), {
      whatHappened: 'Autoin.',
      whatMadeItGood: 'Kuuntelin.',
    });
    const { verb, data } = preview.press(fi('experience.preview.share'));
    assert.deepEqual(await cost(() => aino.executes(verb, data)), { reads: 1, transactions: 1 });
    const [shared] = await bot.app.storage.experiences.recent(1);
    const thank = { experienceId: shared?.id };
    const thanking = () => manager.executes('experience.thank', thank);
    assert.deepEqual(await cost(thanking), { reads: 1, transactions: 1 });
    assert.deepEqual(await cost(thanking), { reads: 1, transactions: 0 }, 'sent again');
    const takingBack = () => manager.executes('experience.takeThanksBack', thank);
    assert.deepEqual(await cost(takingBack), { reads: 1, transactions: 1 });
  });

  it('one transaction that keeps updates away from the card, in front of what a press does', async () => {
    const help = await manager.says('ohje');
    const form = await cost(() => manager.presses(help, fi('command.feedback.title')));
    // A form: once more, so that it stays.
    assert.deepEqual(form, { reads: 0, transactions: 2 });
    const { verb, data } = (await arrives()).press(fi('feedback.move.take'));
    const take = () => manager.executes(verb, data, manager.newestCard.activityId);
    assert.deepEqual(await cost(take), { reads: 2, transactions: 2 });
  });

  it('two reads, one of the trail, and one transaction to take, one read more and once a day a line to show the contact', async () => {
    const take = fi('feedback.move.take');
    const plain = (await arrives()).press(take);
    const taking = () => manager.executes(plain.verb, plain.data);
    assert.deepEqual(await cost(taking), { reads: 2, transactions: 1 });
    const wanted = (await arrives(answerTo)).press(take);
    assert.deepEqual(await cost(() => manager.executes(wanted.verb, wanted.data)), {
      reads: 3,
      transactions: 2,
    });
    const form = manager.newestCard.press(take);
    const again = () => manager.executes(form.verb, form.data);
    assert.equal((await cost(again)).transactions, 0, 'seen today already');
  });

  it('one read more for the counts to answer', async () => {
    const taken = await manager.presses(await arrives(), fi('feedback.move.take'));
    const form = await manager.presses(taken, fi('feedback.move.answer'));
    const { verb, data } = form.press(fi('feedback.moveForm.submit'), { text: 'Kerroimme.' });
    assert.deepEqual(await cost(() => manager.executes(verb, data)), { reads: 3, transactions: 1 });
  });

  it('one read for own entries, and for a queue one a part and one a line shown', async () => {
    for (let each = 0; each < 7; each += 1) await logs(aino);
    assert.deepEqual(await cost(() => aino.says('omat')), { reads: 1, transactions: 0 });
    const city = await bot.app.storage.organisation.snapshot();
    const own = partsAnsweredFor(city, 'p-marjukka-hietala').length;
    assert.deepEqual(await cost(() => manager.says('jono')), { reads: own + 5, transactions: 0 });
  });

  it('what is due to sweep for it, whatever else is open', async () => {
    const sweep = () => bot.app.storage.feedback.due('2026-11-25');
    await logs(aino);
    assert.equal((await sweep()).length, 1);
    bot.now = '2026-11-30T08:00:00.000Z';
    for (let each = 0; each < 10; each += 1) {
      await logs(aino, { receivedOn: '2026-11-30' });
    }
    let read: readonly unknown[] = [];
    const asked = await cost(async () => {
      read = await sweep();
    });
    assert.deepEqual(asked, { reads: 1, transactions: 0 });
    assert.equal(read.length, 1);
  });
});

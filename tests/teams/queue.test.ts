import assert from 'node:assert/strict';
import { startBot, type BotUnderTest } from '../support/botUnderTest.ts';
import { message } from '../support/teamsActivities.ts';
import { AtTheBot } from './support/atTheBot.ts';
import { complaint, logs } from './support/logging.ts';
import { fi } from './support/texts.ts';

describe('the queue', () => {
  let bot: BotUnderTest;
  let aino: AtTheBot;
  let manager: AtTheBot;
  before(async () => {
    bot = await startBot();
    aino = new AtTheBot(bot, 'p-aino-lehtonen');
    manager = new AtTheBot(bot, 'p-marjukka-hietala');
    for (let day = 10; day < 22; day += 1) {
      await logs(aino, { text: `Päivä ${day}`, receivedOn: `2026-11-${day}` });
    }
    await logs(aino, { text: 'Toisen yksikön asia', unitId: 'u-paakirjasto' });
  });
  after(() => bot.stop());

  it('has pages of five, overdue first, with the way to the next and back', async () => {
    const first = await manager.says('jono');
    first.says(fi('feedback.queue.title', { count: 12 }));
    first.says(fi('feedback.queue.page', { from: 1, to: 5, count: 12 }));
    first.says('Päivä 10');
    first.says(fi('due.take.over', { count: 7 }));
    first.says(fi('due.answer.over', { count: 4 }));
    assert.ok(first.words.indexOf('Päivä 10') < first.words.indexOf('Päivä 12'));
    assert.ok(!first.buttons.includes(fi('feedback.queue.previous')));
    const second = await manager.presses(first, fi('feedback.queue.next'));
    second.says(fi('feedback.queue.page', { from: 6, to: 10, count: 12 }));
    const third = await manager.presses(second, fi('feedback.queue.next'));
    third.says(fi('feedback.queue.page', { from: 11, to: 12, count: 12 }));
    assert.ok(!third.buttons.includes(fi('feedback.queue.next')));
    const back = await manager.presses(third, fi('feedback.queue.previous'));
    assert.equal(back.words, second.words);
  });

  it('shows the last page to who asks for one behind it', async () => {
    const card = await manager.executes('feedback.queue', { page: 99 });
    card.says(fi('feedback.queue.page', { from: 11, to: 12, count: 12 }));
  });

  it('holds the own units only', async () => {
    const queue = await manager.executes('feedback.queue', { page: 2 });
    queue.saysNothingOf('Toisen yksikön asia');
    (await new AtTheBot(bot, 'p-elina-saukkola').says('jono')).says('Toisen yksikön asia');
    const staff = await aino.executes('feedback.queue', { page: 0 });
    staff.saysNothingOf('Päivä');
  });

  it('has the next steps in place, and comes back to its page after one', async () => {
    const first = await manager.says('jono');
    const opened = await manager.presses(first, fi('feedback.queue.open'));
    opened.says('Päivä 10');
    const taken = await manager.presses(opened, fi('feedback.move.take'));
    taken.says(fi('feedback.queue.title', { count: 12 }));
    taken.says(fi('feedback.state.inHandling'));
    const again = await manager.presses(taken, fi('feedback.queue.open'));
    const back = await manager.presses(again, fi('feedback.queue.back'));
    back.says(fi('feedback.queue.title', { count: 12 }));
  });
});

describe('clients without Universal Actions', () => {
  let bot: BotUnderTest;
  let aino: AtTheBot;
  beforeEach(async () => {
    bot = await startBot();
    aino = new AtTheBot(bot, 'p-aino-lehtonen');
  });
  afterEach(() => bot.stop());

  const submitted = async () => {
    const form = await aino.says('palaute');
    const { data } = form.press(fi('feedback.form.submit'), complaint);
    return { ...message(aino.scene, '', data), replyToId: form.activityId };
  };

  it('get the answer in the place of the card that they submitted', async () => {
    await aino.sendsInVain(await submitted());
    assert.equal(aino.cards.length, 1);
    aino.newestCard.says(fi('feedback.receipt.title'));
  });

  it('get it as a new message where the card is gone, and the work is done once', async () => {
    const activity = await submitted();
    bot.connector.fail(
      { kind: 'answer', status: 404, code: 'ActivityNotFoundInConversation' },
      { when: ({ operation }) => operation === 'updateActivity' },
    );
    (await aino.sends(activity)).says(fi('feedback.receipt.title'));
    assert.equal((await bot.app.storage.feedback.loggedBy('p-aino-lehtonen', 5)).length, 1);
  });

  it('get words where data fits nothing', async () => {
    const stray = message(aino.scene, '', { verb: 'feedback.log' });
    (await aino.sends(stray)).says(fi('error.oldCard'));
    const noVerb = message(aino.scene, 'palaute', { some: 'data' });
    (await aino.sends(noVerb)).says(fi('feedback.form.title'));
  });
});
